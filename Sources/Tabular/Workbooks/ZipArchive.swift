import CZlib

/// Zip archives that hold the same bytes on every day and every machine.
package enum ZipArchive {
  /// A file for a new archive.
  package struct File: Sendable {
    /// The name in ASCII, which every program reads alike.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Packs files into an archive: the same files give the same bytes, whatever the day and the library.
  ///
  /// The files are not compressed, because the output of zlib differs between its versions.
  ///
  /// - Parameter files: The files in the order of the archive, each smaller than 4 GiB.
  /// - Returns: The bytes of the archive.
  package static func packing(_ files: [File]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let entry = description(of: file)
      let offset = archive.count
      archive += number(0x0403_4b50, size: 4) + entry + Array(file.name.utf8) + file.bytes
      // The length of the comment, the disk and the attributes are all 0; then comes the offset of the file.
      directory += number(0x0201_4b50, size: 4) + number(version, size: 2) + entry
      directory += [UInt8](repeating: 0, count: 10) + number(offset, size: 4) + Array(file.name.utf8)
    }
    let counts = number(files.count, size: 2) + number(files.count, size: 2)
    let end = number(0x0605_4b50, size: 4) + number(0, size: 4) + counts
    return archive + directory + end + number(directory.count, size: 4) + number(archive.count, size: 4)
      + number(0, size: 2)
  }

  /// The version of the format needed to unpack, 2.0.
  private static let version = 20

  /// The fields that the file's header and the directory share: method, time, digest and sizes.
  private static func description(of file: File) -> [UInt8] {
    let digest = unsafe file.bytes.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
    // The method is "stored", and the date is the first day of the format, 1 January 1980.
    let method = number(version, size: 2) + number(0, size: 4) + number(0, size: 2) + number(1 << 5 | 1, size: 2)
    let size = number(file.bytes.count, size: 4)
    return method + number(Int(digest), size: 4) + size + size + number(file.name.utf8.count, size: 2)
      + number(0, size: 2)
  }

  /// A little-endian number of `size` bytes.
  private static func number(_ number: Int, size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
