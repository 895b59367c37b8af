import Testing

@testable import Tabular

/// Values of columns with a list of allowed values.
struct ListedValueTests {
  @Test(arguments: ["4.0", "04", "๐๔", "004.00"])
  func `a listed whole number with superfluous zeros is read as that number, with a note`(text: String) throws {
    let extract = listed(text)
    #expect(extract.faults.map(\.kind) == [.repairedCode(understood: "4")])
    #expect(extract.rows[0].text("answer") == "4")
  }

  @Test(arguments: [("00", "0"), ("4", "4"), (" ๔ ", "4"), ("007", "007"), ("many", "4"), ("ไม่มี", "ไม่มี")])
  func `a listed value takes the spelling of the list`(text: String, value: String) {
    let extract = listed(text)
    #expect(extract.rows[0].text("answer") == value)
    #expect(extract.faults.isEmpty == (text != "00"))
  }

  @Test(arguments: ["40", "4.5", "-4", "+4", "4e0", "0 4", "7", "4,0", "0ไม่มี", "ไม่มี.0", "005", "0x4"])
  func `any other text is not a listed number`(text: String) {
    let extract = listed("\"\(text)\"")
    #expect(extract.faults.map(\.kind) == [.notInList(["0", "4", "007", "ไม่มี"])])
    #expect(extract.rows[0].text("answer") == nil)
  }

  @Test(arguments: [("4", true), ("04", true), ("4.0", true), ("5", false), ("40", false)])
  func `a number is in a list however it is written`(text: String, isListed: Bool) {
    let field = Field(name: "answer", type: .integer, constraints: .init(list: ["4"]))
    #expect(listed(text, field).rows[0].integer("answer") == (isListed ? 4 : nil))
  }

  private static let answer = Field(
    name: "answer", constraints: .init(list: ["0", "4", "007", "ไม่มี"]),
    categories: [.init(value: "4", label: "มาก", labelEnglish: "Many", tone: .quiet)])

  private func listed(_ text: String, _ field: Field = answer) -> Extract {
    ExtractReader.read(
      text: DecodedText(decoding: Array("answer\n\(text)".utf8)), fileName: "t.csv",
      tables: TableRecogniser([TableSchema(name: "t", fields: [field])]))
  }
}
