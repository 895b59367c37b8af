import Testing

@testable import Tabular

/// JSON that people can read and programs can compare.
struct TableJSONTests {
  @Test func `members keep their order, each on a line of its own`() {
    let value = JSON.object([
      ("version", .integer(1)),
      ("effective", .string("2023-09-30")),
      ("total", .number(Numeral(coefficient: 9720, fractionDigits: 2))),
      ("final", .boolean(false)),
      ("reason", .null),
      ("inputs", .array([.object([("file", .string("scores.csv"))]), .array([])])),
      ("outputs", .object([])),
    ])
    let expected = """
      {
        "version": 1,
        "effective": "2023-09-30",
        "total": 97.20,
        "final": false,
        "reason": null,
        "inputs": [
          {
            "file": "scores.csv"
          },
          []
        ],
        "outputs": {}
      }

      """
    #expect(String(decoding: JSONFormat.bytes(of: value), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (text: #"a"b\c/"#, written: #""a\"b\\c/""#),
    (text: "\n\r\t", written: #""\n\r\t""#),
    (text: "\r\n", written: #""\r\n""#),
    (text: "\0\u{1F}", written: #""\u0000\u001f""#),
    (text: "a\u{202E}b", written: #""a\u202eb""#),
    (text: "เขตน้ำ 😀", written: "\"เขตน้ำ 😀\""),
    (text: "", written: "\"\""),
  ]) func `text is escaped as JSON requires, and invisible characters too`(text: String, written: String) {
    #expect(JSONFormat.bytes(of: .string(text)) == Array((written + "\n").utf8))
    #expect(JSONFormat.bytes(of: .object([(text, .null)])) == Array("{\n  \(written): null\n}\n".utf8))
  }
}
