import Testing

@testable import Tabular

/// Archives of the files for a unit.
struct ZipPackingTests {
  private static let files = [
    ZipArchive.File(name: "letter.txt", bytes: Array("บันทึกข้อความ\r\n".utf8)),
    ZipArchive.File(name: "empty.csv", bytes: []), ZipArchive.File(name: "marked.xlsx", bytes: Array(0...255)),
  ]

  @Test func `an archive holds its files in their order, byte for byte`() throws {
    let archive = try #require(ZipArchive(ZipArchive.packing(Self.files)))
    #expect(archive.entries.map(\.name) == Self.files.map(\.name))
    #expect(archive.entries.map { archive.bytes(of: $0) } == Self.files.map(\.bytes))
  }

  @Test func `the same files make the same bytes`() {
    #expect(ZipArchive.packing(Self.files) == ZipArchive.packing(Self.files))
    #expect(ZipArchive.packing(Self.files) != ZipArchive.packing(Self.files.reversed()))
  }

  @Test func `a changed byte is detected`() throws {
    var bytes = ZipArchive.packing(Self.files)
    bytes[30 + 10] ^= 1
    let archive = try #require(ZipArchive(bytes))
    #expect(archive.bytes(of: archive.entries[0]) == nil)
    #expect(archive.bytes(of: archive.entries[2]) == Self.files[2].bytes)
  }
}
