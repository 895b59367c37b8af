package import Findings
import Office
import Tabular

/// The files in the folder of a publication, each compared with the manifest.
package struct PublishedProof: Sendable {
  /// The files that differ from the manifest, in its order.
  package let faults: [(file: String, state: FileState)]
  /// The paths of files that people put there.
  package let added: [String]

  /// - Parameters:
  ///   - files: The files that the manifest names.
  ///   - folder: The folder of the publication.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: `unreadable` when the folder cannot be listed.
  package init(of files: NamedFiles, in folder: String, jobs: Int) throws(RunError) {
    faults = OutputProof(folder: folder, jobs: jobs).faults(of: files.outputs, isFromDisk: true)
    added = try Self.paths(in: folder, except: Set(files.outputs.map(\.file) + [LastPublication.manifest]))
  }

  /// The paths of the files in a folder that are not listed, without those that a share creates by itself.
  package static func paths(in folder: String, except listed: Set<String>) throws(RunError) -> [String] {
    do throws(OutputFault) {
      return try AddedFiles(in: folder, except: listed).paths
    } catch {
      guard case .unwritable(let path, let errno) = error else { throw RunError(error, out: folder) }
      throw .unreadable(path: path, reason: .system(errno))
    }
  }
}
