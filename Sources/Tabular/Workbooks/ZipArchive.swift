import CZlib

/// A zip archive, read by the directory at its end.
package struct ZipArchive {
  /// A file of the archive, as the directory describes it.
  struct Entry {
    let name: String
    fileprivate let offset: Int
    fileprivate let packedSize: Int
    fileprivate let size: Int
    fileprivate let crc: UInt32
    /// Whether the bytes are stored without compression.
    fileprivate let isStored: Bool
  }

  let entries: [Entry]
  private let archive: [UInt8]

  /// Reads the directory; nil when it is missing or damaged, or when the archive ends with a comment.
  init?(_ bytes: [UInt8]) {
    archive = bytes
    let end = bytes.count - 22
    guard end >= 0, bytes.number(at: end, size: 4) == 0x0605_4b50, bytes.number(at: end + 20, size: 2) == 0,
      let count = bytes.number(at: end + 10, size: 2), var position = bytes.number(at: end + 16, size: 4)
    else { return nil }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard bytes.number(at: position, size: 4) == 0x0201_4b50, let method = bytes.number(at: position + 10, size: 2),
        let crc = bytes.number(at: position + 16, size: 4),
        let packed = bytes.number(at: position + 20, size: 4), let size = bytes.number(at: position + 24, size: 4),
        let name = bytes.number(at: position + 28, size: 2), let extra = bytes.number(at: position + 30, size: 2),
        let comment = bytes.number(at: position + 32, size: 2), let offset = bytes.number(at: position + 42, size: 4),
        position + 46 + name <= bytes.count
      else { return nil }
      entries.append(
        Entry(
          name: String(decoding: bytes[position + 46..<position + 46 + name], as: UTF8.self), offset: offset,
          packedSize: packed,
          size: size, crc: UInt32(crc), isStored: method == 0))
      position += 46 + name + extra + comment
    }
    guard position == end else { return nil }
    self.entries = entries
  }

  /// The unpacked bytes of an entry; nil when they do not match the directory.
  func bytes(of entry: Entry) -> [UInt8]? {
    guard archive.number(at: entry.offset, size: 4) == 0x0403_4b50,
      let name = archive.number(at: entry.offset + 26, size: 2),
      let extra = archive.number(at: entry.offset + 28, size: 2)
    else { return nil }
    let start = entry.offset + 30 + name + extra
    // One deflated byte becomes at most 1,032 bytes; a directory that claims more is wrong.
    guard start + entry.packedSize <= archive.count, entry.size <= entry.packedSize * 1032 + 64,
      let unpacked = unpacked(archive[start..<start + entry.packedSize], of: entry)
    else { return nil }
    return unsafe unpacked.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) } == entry.crc
      ? unpacked : nil
  }

  /// Unpacks an entry; nil when the number of bytes differs from the directory.
  private func unpacked(_ packed: ArraySlice<UInt8>, of entry: Entry) -> [UInt8]? {
    guard entry.isStored else { return Self.inflated(packed, size: entry.size) }
    return packed.count == entry.size ? Array(packed) : nil
  }

  /// Inflates bytes; nil when the result does not have exactly `size` bytes.
  private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var packed = Array(packed)
    var stream = unsafe z_stream()
    guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { unsafe inflateEnd(&stream) }
    var status = Z_OK
    let part = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { part, count in
      unsafe packed.withUnsafeMutableBufferPointer { packed in
        unsafe stream.next_in = packed.baseAddress
        unsafe stream.avail_in = UInt32(packed.count)
        unsafe stream.next_out = part.baseAddress
        unsafe stream.avail_out = UInt32(size + 1)
        status = unsafe inflate(&stream, Z_FINISH)
      }
      unsafe count = Int(stream.total_out)
    }
    return status == Z_STREAM_END && part.count == size ? part : nil
  }
}

extension [UInt8] {
  /// A little-endian number of `size` bytes; nil beyond the end.
  fileprivate func number(at position: Int, size: Int) -> Int? {
    guard position >= 0, position + size <= count else { return nil }
    return self[position..<position + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
