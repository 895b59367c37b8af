import Findings
import Intake
import Judging
import Office
import Tabular

/// The digests that identify the data and the methodology from which a publication was made.
struct SourceDigests {
  /// One digest of all files that the office keeps and received, in hexadecimal.
  let data: String
  /// One digest of the files of the methodology, in hexadecimal.
  let methodology: String

  init(of results: Results) throws(RunError) {
    let reference = try (results.referenceFiles + results.schemas.files).digests()
    let methodology = try results.referenceFiles.filter { $0.path.hasPrefix("methodology/") }.digests()
    var files = reference
    for inputs in [results.inputs] + results.earlierYears.map(\.inputs) {
      files += inputs.ofEachFile.map { PathDigest(path: $0.path, digest: $0.digest) }
    }
    data = try PathDigest.digest(of: files)
    self.methodology = try PathDigest.digest(of: methodology)
  }
}
