import CLibZip
import Glibc

/// A zip archive in memory, read with libzip; frees everything that the library allocated.
@safe
package struct ZipFile: ~Copyable {
  /// A file of the archive, as its directory describes it.
  package struct Entry: Sendable {
    /// The index of the file in the archive, counted from 0.
    fileprivate let index: zip_uint64_t
    package let name: String
    let isEncrypted: Bool
  }

  /// The files in the order of the directory; of several with one name the first counts.
  package let entries: [Entry]
  private let archive: OpaquePointer

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - bytes: The whole archive.
  ///   - most: The most files that the archive may have.
  /// - Throws: `damaged` when libzip cannot read the directory; `tooLarge` for more than `most` files.
  package init(_ bytes: consuming [UInt8], most: Int) throws(WorkbookReadFault) {
    // libzip frees the copy with the archive.
    guard !bytes.isEmpty, let copy = unsafe malloc(bytes.count) else { throw .damaged }
    unsafe bytes.withUnsafeBytes {
      unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    let size = zip_uint64_t(bytes.count)
    _ = consume bytes
    var error = unsafe zip_error_t()
    guard let source = unsafe zip_source_buffer_create(copy, size, 1, &error) else {
      unsafe free(copy)
      throw .damaged
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw .damaged
    }
    let count = unsafe zip_get_num_entries(archive, 0)
    guard count <= most else {
      unsafe zip_discard(archive)
      throw .tooLarge(.parts(most))
    }
    var entries: [Entry] = []
    for index in 0..<max(0, count) {
      var status = unsafe zip_stat_t()
      guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0, let name = unsafe status.name else {
        continue
      }
      let isEncrypted = unsafe status.encryption_method != ZIP_EM_NONE
      unsafe entries.append(
        Entry(index: zip_uint64_t(index), name: String(cString: name), isEncrypted: isEncrypted))
    }
    self.entries = entries
    unsafe self.archive = archive
  }

  deinit { unsafe zip_discard(archive) }

  /// Unpacks a file and passes it to `take` piece by piece.
  ///
  /// - Parameters:
  ///   - entry: A file of this archive.
  ///   - take: Receives each piece in turn; returns false when it wants no more.
  /// - Throws: `damaged` when the file cannot be unpacked or its digest is wrong.
  func unpack(_ entry: Entry, _ take: (UnsafeBufferPointer<UInt8>) -> Bool) throws(WorkbookReadFault) {
    guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else { throw .damaged }
    defer { unsafe zip_fclose(file) }
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
      guard count >= 0 else { throw .damaged }
      let wantsMore = unsafe piece.withUnsafeBufferPointer {
        unsafe take(UnsafeBufferPointer(rebasing: $0[..<Int(count)]))
      }
      guard count > 0, wantsMore else { return }
    }
  }

  private static let pieceSize = 1 << 16

  /// The unpacked bytes of a file.
  package func bytes(of entry: Entry) throws(WorkbookReadFault) -> [UInt8] {
    var bytes: [UInt8] = []
    unsafe try unpack(entry) { piece in
      unsafe bytes.append(contentsOf: piece)
      return true
    }
    return bytes
  }
}
