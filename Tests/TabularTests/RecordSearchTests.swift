import Tabular
import Testing

/// Records are found by their line after reading.
struct RecordSearchTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a record is found by the line that it begins on`(end: String) {
    let lines = ["a,b", "1,x", "\"2", "still 2\",y", "", "3,\"z\"", "4"]
    let records = RecordText(DecodedText(decoding: Array(lines.joined(separator: end).utf8)))
    let found = records.records(beginningOn: [2, 3, 4, 5, 6, 7, 99])
    #expect(found[2]?.fields == ["1", "x"])
    #expect(found[3]?.fields.last == "y")
    #expect(found[3]?.fields.count == 2)
    #expect(found[6]?.fields == ["3", "z"])
    #expect(found[7]?.fields == ["4"])
    #expect(found[5] == nil && found[99] == nil)
  }

  @Test func `every record of a text is found by its line, equal to the record first read`() {
    let text = "sep=;\na;b\n\"q\"\"\n;\";2\n\n3;4\n\n\"5\n\n6\";7\n"
    let records = RecordText(DecodedText(decoding: Array(text.utf8)))
    let all = records.records().records
    let found = records.records(beginningOn: Set(all.map(\.line)))
    #expect(all.count == 4)
    for record in all { #expect(found[record.line] == record) }
  }

  @Test func `a line with a quote that never closes begins no record`() {
    let records = RecordText(DecodedText(decoding: Array("a,b\n\"1,2\n3,4\n".utf8)))
    #expect(records.records(beginningOn: [2, 3]).keys.sorted() == [3])
  }
}
