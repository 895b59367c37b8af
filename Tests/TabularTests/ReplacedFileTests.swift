import Glibc
import Testing

@testable import Tabular

/// Files that replace others, temporary folders, and tables that are read back.
struct ReplacedFileTests {
  @Test func `a file replaces another one, and nothing else is left`() throws {
    let folder = try TestFolder()
    try TestFolder.put("half", at: folder.path + "/.file.new")
    for text in ["first", "second"] {
      try ReplacedFile.write(Array(text.utf8), to: folder.path + "/file")
      #expect(try TestFolder.contents(of: folder.path) == ["file": text])
    }
  }

  @Test func `a folder is not replaced by a file`() throws {
    let folder = try TestFolder()
    try OutputFolder.make(folder.path + "/file/inner")
    #expect(throws: OutputFault.unwritable(path: folder.path + "/file", errno: EISDIR)) {
      try ReplacedFile.write([1], to: folder.path + "/file")
    }
    #expect(try TestFolder.contents(of: folder.path) == ["file/": "", "file/inner/": ""])
  }

  @Test func `a temporary folder is removed with its files`() throws {
    var path = ""
    do {
      let folder = try TemporaryFolder()
      path = folder.path
      try OutputFile.create([1], at: "\(path)/tables/one.csv")
      #expect(FileBytes.isListed(path))
    }
    #expect(!FileBytes.isListed(path))
  }

  @Test func `a written table is read back unchanged`() {
    let cells = ["a", "", "=1+1", "-5.00", "a \"b\", c", " x ", "one\ntwo", "'quoted'", "จตุจักร"]
    let table = Table(
      name: "t", rows: cells,
      columns: [
        ColumnOf.text("text") { $0 }, ColumnOf.integer("length") { $0.utf8.count }, ColumnOf.text("none") { _ in nil },
      ])
    let read = CSVRows(csv: CSVFormat.bytes(of: table))
    #expect(read.columns == ["text", "length", "none"])
    #expect(read.rows == cells.map { [$0, "\($0.utf8.count)", ""] })
  }
}
