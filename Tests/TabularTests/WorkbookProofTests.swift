import Testing

@testable import Tabular

/// The proof that a written workbook is complete.
struct WorkbookProofTests {
  /// The parts of a workbook with one table of two rows, by name.
  private static func parts() throws -> [ZipArchive.File] {
    let folder = try TestFolder()
    let page = { (thai: String, english: String) in
      Workbook.Page(name: Workbook.Text(thai, english), widths: [20], rows: [])
    }
    let table = Table(name: "things", rows: ["ก", "ข"], columns: [.text("text") { $0 }])
    let workbook = Workbook(
      title: Workbook.Text("ปก", "Cover"), notice: nil, created: nil, cover: page("ปก", "Cover"),
      notes: page("คำอธิบาย", "Notes"),
      sheets: [
        Workbook.Sheet(
          table: DescribedTable(table, schema: TableSchema(name: "things", title: "ตาราง", fields: [])) { _ in nil },
          naming: "text")
      ], charts: [])
    let archive = try ZipFile(
      WorkbookFormat.bytes(of: workbook, named: "things.xlsx", in: folder.path), most: 100)
    return try archive.entries.map { ZipArchive.File(name: $0.name, bytes: try archive.bytes(of: $0)) }
  }

  /// A proof that expects the sheets, tables and cells of the parts, counted with the standard library.
  private static func proof(of parts: [ZipArchive.File]) -> WorkbookProof {
    var proof = WorkbookProof()
    proof.tables = parts.count { $0.name.hasPrefix("xl/tables/") }
    for part in parts where part.name.hasPrefix("xl/worksheets/sheet") {
      proof.sheets += 1
      proof.cells += String(decoding: part.bytes, as: UTF8.self).split(separator: "<c r=").count - 1
    }
    return proof
  }

  @Test func `a workbook holds when every part is there`() throws {
    let parts = try Self.parts()
    let proof = Self.proof(of: parts)
    #expect(proof.sheets == 4 && proof.tables == 1 && proof.cells > 4)
    #expect(proof.holds(for: ZipArchive.packing(parts)))
  }

  @Test func `a workbook does not hold when a part is missing or cut off`() throws {
    let parts = try Self.parts()
    let proof = Self.proof(of: parts)
    for index in parts.indices {
      var fewer = parts
      fewer.remove(at: index)
      // The strings are a part that a workbook without texts lacks, so only their cells can be missed.
      if parts[index].name != "xl/sharedStrings.xml", !parts[index].name.hasSuffix(".rels") {
        #expect(!proof.holds(for: ZipArchive.packing(fewer)), "\(parts[index].name)")
      }
      for length in [0, 1, 100, parts[index].bytes.count / 2, parts[index].bytes.count - 3]
      where length < parts[index].bytes.count - 2 {
        var cut = parts
        cut[index] = ZipArchive.File(name: parts[index].name, bytes: Array(parts[index].bytes.prefix(length)))
        #expect(!proof.holds(for: ZipArchive.packing(cut)), "\(parts[index].name) \(length)")
      }
    }
  }

  @Test func `a workbook does not hold when a sheet has another number of cells, or lists fewer texts than it counts`()
    throws
  {
    let parts = try Self.parts()
    let proof = Self.proof(of: parts)
    for (name, from, to) in [
      ("xl/worksheets/sheet4.xml", "<c r=", "<d r="), ("xl/sharedStrings.xml", "<si>", "<tt>"),
    ] {
      let changed = parts.map { part in
        guard part.name == name else { return part }
        var text = String(decoding: part.bytes, as: UTF8.self)
        if let range = text.firstRange(of: from) { text.replaceSubrange(range, with: to) }
        return ZipArchive.File(name: part.name, bytes: Array(text.utf8))
      }
      #expect(!proof.holds(for: ZipArchive.packing(changed)), "\(name)")
    }
  }

  @Test(arguments: [
    ("", 0), ("<c r=", 1), ("<c r", 0), ("<<c r=<c <c r=<c r<c r=", 3), ("<d r=<c r=<c r=x<", 2),
  ])
  func `a mark counts wherever the text is split`(text: String, count: Int) {
    let bytes = Array(text.utf8)
    for size in 1...max(1, bytes.count) {
      var marks = MarkCounter("<c r=")
      for start in stride(from: 0, to: bytes.count, by: size) {
        unsafe Array(bytes[start...].prefix(size)).withUnsafeBufferPointer { unsafe marks.take($0) }
      }
      #expect(marks.count == count, "\(size)")
    }
  }
}
