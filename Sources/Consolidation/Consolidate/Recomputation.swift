package import Findings
import Judging
package import Office
package import Publication
import Tabular

/// A publication made in a temporary folder, to compare it with another one.
///
/// The folder is removed together with the value.
package struct Recomputation: ~Copyable {
  private let temporary: TemporaryFolder
  /// The folder of the publication.
  package let folder: String
  /// The bytes of its manifest.
  package let manifest: [UInt8]
  /// The files that its manifest names.
  package let files: NamedFiles

  /// Makes and writes all files of a publication.
  ///
  /// - Parameters:
  ///   - publication: The publication to make.
  ///   - data: The folder that the office keeps.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: `unwritable` or `unpublishable` when the temporary folder cannot be written.
  package init(of publication: Publication, data: DataFolder, jobs: Int) throws(RunError) {
    let temporary = try Self.filled(with: publication, data: data, jobs: jobs)
    let folder = "\(temporary.path)/\(publication.results.fiscalYear)"
    let (manifest, files) = try Self.manifest(in: folder)
    self.temporary = temporary
    self.folder = folder
    self.manifest = manifest
    self.files = files
  }

  private static func filled(
    with publication: Publication, data: DataFolder, jobs: Int
  ) throws(RunError) -> TemporaryFolder {
    let temporary: TemporaryFolder
    do throws(OutputFault) {
      temporary = try TemporaryFolder()
    } catch {
      throw RunError(error, out: "TMPDIR")
    }
    _ = try Publisher(out: temporary.path, data: data, jobs: jobs).publish(publication)
    return temporary
  }

  private static func manifest(in folder: String) throws(RunError) -> ([UInt8], NamedFiles) {
    let path = "\(folder)/\(LastPublication.manifest)"
    let bytes: [UInt8]
    do throws(ReadFault) {
      bytes = try FileBytes.read(path)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    guard let files = NamedFiles(json: bytes) else { throw .fault("\(path) cannot be read back") }
    return (bytes, files)
  }
}
