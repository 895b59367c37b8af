import CZlib

extension ZipArchive {
  /// One file of an archive that is made.
  package struct File: Sendable {
    /// In ASCII, which every program reads alike.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// An archive of files: the same bytes for the same files, whatever the day and the library.
  ///
  /// The files are stored as they are, since zlib's compression differs from version to version.
  ///
  /// - Parameter files: In the order of the archive, each smaller than 4 GiB.
  /// - Returns: All of the archive's bytes.
  package static func packing(_ files: [File]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let entry = description(of: file)
      let offset = archive.count
      archive += number(0x0403_4b50, size: 4) + entry + Array(file.name.utf8) + file.bytes
      // The comment's length, the disk and the attributes, all of them nothing, and where the file begins.
      directory += number(0x0201_4b50, size: 4) + number(version, size: 2) + entry
      directory += [UInt8](repeating: 0, count: 10) + number(offset, size: 4) + Array(file.name.utf8)
    }
    let counts = number(files.count, size: 2) + number(files.count, size: 2)
    let end = number(0x0605_4b50, size: 4) + number(0, size: 4) + counts
    return archive + directory + end + number(directory.count, size: 4) + number(archive.count, size: 4)
      + number(0, size: 2)
  }

  /// The version of the format that it takes to unpack, 2.0.
  private static let version = 20

  /// The fields that the file's own header and the directory share: how it is packed, when it was made, its digest and its sizes.
  private static func description(of file: File) -> [UInt8] {
    let digest = unsafe file.bytes.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
    // Stored, on the first day that the format knows, 1 January 1980.
    let method = number(version, size: 2) + number(0, size: 4) + number(0, size: 2) + number(1 << 5 | 1, size: 2)
    let size = number(file.bytes.count, size: 4)
    return method + number(Int(digest), size: 4) + size + size + number(file.name.utf8.count, size: 2)
      + number(0, size: 2)
  }

  /// A number of so many bytes, the least first.
  private static func number(_ number: Int, size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
