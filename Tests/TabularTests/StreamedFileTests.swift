/// Files written piece by piece equal files written in one piece.
import Testing

@testable import Tabular

@Suite struct StreamedFileTests {
  private static let rows = Array(1...20_000)

  @Test func `a long table comes in pieces, in the order of its rows`() {
    let table = Table(name: "t", rows: Self.rows, columns: [.integer("n") { $0 }, .text("word") { "row \($0)" }])
    var pieces: [[UInt8]] = []
    CSVFormat.write(table) { pieces.append($0) }
    let expected = "\u{FEFF}n,word\r\n" + Self.rows.map { "\($0),row \($0)\r\n" }.joined()
    #expect(pieces.count > 2)
    #expect(String(decoding: pieces.joined(), as: UTF8.self) == expected)
  }

  @Test func `a piece that cannot be written ends the writing`() {
    let table = Table(name: "t", rows: Self.rows, columns: [.integer("n") { $0 }])
    var pieces = 0
    #expect(throws: OutputFault.locked) {
      try CSVFormat.write(table) { (_: [UInt8]) throws(OutputFault) in
        pieces += 1
        throw .locked
      }
    }
    #expect(pieces == 1)
  }

  @Test func `the rows of a slice are its elements`() {
    let table = Table(name: "t", rows: Self.rows[5...], columns: [.integer("n") { $0 }, .text("word") { "row \($0)" }])
    #expect(table.rows.count == Self.rows.count - 5)
    #expect(Array(table.rows) == Self.rows[5...].map { [.integer($0), .text("row \($0)")] })
  }

  @Test func `objects written member by member make the same array as whole objects`() {
    let value = { (list: JSON) in JSON.object([("list", list), ("end", .null)]) }
    let made = JSONFormat.bytes(
      of: value(
        .objects(20_000) { index, object in
          object.member("no", index)
          object.member("name", "\"\(index)\"")
          object.member("list", .array([.boolean(true), .object([])]))
        }))
    let whole = (0..<20_000).map { index in
      JSON.object([
        ("no", .integer(index)), ("name", .string("\"\(index)\"")), ("list", .array([.boolean(true), .object([])])),
      ])
    }
    #expect(made == JSONFormat.bytes(of: value(.array(whole))))
    #expect(JSONFormat.bytes(of: .objects(0) { _, _ in }) == JSONFormat.bytes(of: .array([])))
    #expect(JSONFormat.bytes(of: .objects(1) { _, _ in }) == JSONFormat.bytes(of: .array([.object([])])))
  }

  @Test func `the digest of pieces equals the digest of the whole`() throws {
    let bytes = Array("abc".utf8)
    let digest = try SHA256.Running()
    for byte in bytes { try digest.append([byte]) }
    #expect(try digest.hex() == SHA256.hex(of: bytes))
  }
}
