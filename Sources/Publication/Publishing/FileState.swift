package import Tabular

/// The state of a file of a publication on the disk, compared with its entry in the manifest.
package enum FileState: Hashable, Sendable {
  case intact
  case missing
  /// The file has another size or digest; `bytes` is its current size.
  case altered(bytes: Int)
  case unreadable(ReadFault)

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - output: The file as the manifest names it.
  ///   - folder: The folder of the publication.
  ///   - isFromDisk: Whether to read from the disk or share itself instead of the system's cache, where possible.
  package init(of output: Manifest.Output, in folder: String, isFromDisk: Bool = true) {
    let path = "\(folder)/\(output.file)"
    if isFromDisk { FileBytes.dropFromCache(path) }
    do throws(ReadFault) {
      let file = try FileDigest.of(path)
      let isIntact = file?.bytes == output.bytes && file?.digest.hex == output.sha256
      self = isIntact ? .intact : .altered(bytes: file?.bytes ?? 0)
    } catch .notFound {
      self = .missing
    } catch {
      self = .unreadable(error)
    }
  }
}
