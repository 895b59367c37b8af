package import Tabular

/// The state of a file of a publication: what stands on the disk, compared with what the manifest says of it.
package enum FileState: Hashable, Sendable {
  case intact
  case missing
  /// Its size or digest is another one; `bytes`: its size now.
  case altered(bytes: Int)
  case unreadable(ReadFault)

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - output: The file as the manifest names it.
  ///   - folder: The folder of the publication.
  ///   - isFromDisk: Whether bytes come from the disk or share itself where the system can, and not from its memory.
  package init(of output: Manifest.Output, in folder: String, isFromDisk: Bool = true) {
    let path = "\(folder)/\(output.file)"
    if isFromDisk { FileBytes.forget(path) }
    do throws(ReadFault) {
      let file = try FileDigest.of(path)
      let isIntact = file?.bytes == output.bytes && file?.sha256 == output.sha256
      self = isIntact ? .intact : .altered(bytes: file?.bytes ?? 0)
    } catch .notFound {
      self = .missing
    } catch {
      self = .unreadable(error)
    }
  }
}
