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
    let (inputs, before) = (results.inputs, results.earlierYears.flatMap(\.inputs))
    data = try PathDigest.digest(of: reference.count + inputs.count + before.count) { index in
      if index < inputs.count { return PathDigest(path: inputs[index].file, digest: inputs[index].digest) }
      let index = index - inputs.count
      if index < before.count { return PathDigest(path: before[index].file, digest: before[index].digest) }
      return reference[index - before.count]
    }
    self.methodology = try PathDigest.digest(of: methodology.count) { methodology[$0] }
  }
}
