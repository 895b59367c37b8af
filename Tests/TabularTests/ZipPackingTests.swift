import Testing

@testable import Tabular

/// Archives of the files for a unit.
struct ZipPackingTests {
  private static let files = [
    ZipArchive.File(name: "letter.txt", bytes: Array("บันทึกข้อความ\r\n".utf8)),
    ZipArchive.File(name: "empty.csv", bytes: []), ZipArchive.File(name: "marked.xlsx", bytes: Array(0...255)),
  ]

  @Test func `an archive holds its files in their order, byte for byte`() throws {
    let archive = try ZipFile(ZipArchive.packing(Self.files), most: 3)
    let entries = archive.entries
    #expect(entries.map(\.name) == Self.files.map(\.name))
    for (entry, file) in zip(entries, Self.files) {
      let bytes = try archive.bytes(of: entry)
      #expect(bytes == file.bytes)
    }
  }

  @Test func `the same files make the same bytes`() {
    #expect(ZipArchive.packing(Self.files) == ZipArchive.packing(Self.files))
    #expect(ZipArchive.packing(Self.files) != ZipArchive.packing(Self.files.reversed()))
  }

  @Test func `a changed byte is detected`() throws {
    var bytes = ZipArchive.packing(Self.files)
    bytes[30 + 10] ^= 1
    let archive = try ZipFile(bytes, most: 3)
    let entries = archive.entries
    let (changed, unchanged) = (try? archive.bytes(of: entries[0]), try archive.bytes(of: entries[2]))
    #expect(changed == nil && unchanged == Self.files[2].bytes)
  }
}
