package import Tabular

/// The state of a file of a publication: what stands on the disk, compared with what the manifest says of it.
package enum FileState: Hashable, Sendable {
  case intact
  case missing
  /// Its size or digest is another one; `bytes`: its size now.
  case altered(bytes: Int)
  case unreadable(ReadFault)

  /// Reads the file from the disk or share itself where the system can.
  ///
  /// - Parameters:
  ///   - output: The file as the manifest names it.
  ///   - folder: The folder of the publication.
  package init(of output: Manifest.Output, in folder: String) {
    do throws(ReadFault) {
      let bytes = try FileBytes.readAnew("\(folder)/\(output.file)")
      let isIntact = bytes.count == output.bytes && (try? SHA256.hex(of: bytes)) == output.sha256
      self = isIntact ? .intact : .altered(bytes: bytes.count)
    } catch .notFound {
      self = .missing
    } catch {
      self = .unreadable(error)
    }
  }
}
