import Tabular

/// The cells and phrases of a publication that report places and forms of the received files.
///
/// Only these may differ when the same content is received in another form.
struct ReportedPlaces {
  enum Kind {
    case encodings
    case names
    case lines
    /// The letters of columns.
    case columns
  }

  let kinds: Set<Kind>

  /// The columns that name the encoding of a file.
  private static let encodingColumns: [String: Set<String>] = ["internal/submissions.csv": ["encoding"]]
  /// The columns that number lines and records.
  private static let lineColumns: [String: Set<String>] = [
    "internal/findings.csv": ["line", "record", "row", "cell"],
    "internal/units/*/findings.csv": ["บรรทัด", "แถวข้อมูลที่", "แถวใน Excel", "ช่องใน Excel"],
  ]
  /// The columns that name cells.
  private static let cellColumns: [String: Set<String>] = [
    "internal/findings.csv": ["cell"], "internal/units/*/findings.csv": ["ช่องใน Excel"],
  ]
  /// The tables whose rows are in the order of files and lines, and the letters made from them.
  private static let orderedByPlace: Set<String> = [
    "internal/findings.csv", "internal/submissions.csv", "internal/units/*/findings.csv",
    "internal/units/*/letter.html", "internal/units/*/letter.txt",
  ]

  /// Returns the file with encodings and line numbers replaced by # and with former file names.
  ///
  /// `formerNames` has the former name of each file by its current name.
  func removed(from bytes: [UInt8], of path: String, formerNames: [String: String] = [:]) -> [UInt8] {
    let table = Self.table(of: path)
    var columns: Set<String> = []
    if kinds.contains(.encodings) { columns.formUnion(Self.encodingColumns[table] ?? []) }
    if kinds.contains(.lines) { columns.formUnion(Self.lineColumns[table] ?? []) }
    if kinds.contains(.columns) { columns.formUnion(Self.cellColumns[table] ?? []) }
    let isReordered = Self.orderedByPlace.contains(table) && !kinds.isDisjoint(with: [.names, .lines])
    guard !columns.isEmpty || !kinds.isDisjoint(with: [.names, .lines, .columns]) else { return bytes }
    var text = String(decoding: bytes, as: UTF8.self)
    for (name, former) in formerNames { text.replace(name, with: former) }
    if kinds.contains(.lines) {
      for word in [".csv:", "บรรทัดที่ ", "บรรทัด ", "line ", "แถวที่ ", "row "] {
        text = Self.withoutNumbers(text, after: word)
      }
    }
    if kinds.contains(.columns) { text.replace(#/(คอลัมน์|column) [A-Z]{1,3}\b/#) { "\($0.1) #" } }
    guard path.hasSuffix(".csv") else { return Array((isReordered ? Self.sortedLines(text) : text).utf8) }
    var records = RecordText(DecodedText(decoding: Array(text.utf8))).records().records.map {
      $0.fields.map { $0 ?? "" }
    }
    let header = records.first ?? []
    records = records.map { fields in zip(header, fields).map { columns.contains($0) ? "#" : $1 } }
    if isReordered { records.sort { $0.lexicographicallyPrecedes($1) } }
    return Array(records.map { $0.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}").utf8)
  }

  /// The path with `*` in place of the folder of a unit.
  private static func table(of path: String) -> String {
    let steps = path.split(separator: "/")
    return steps.count == 4 ? "\(steps[0])/\(steps[1])/*/\(steps[3])" : path
  }

  private static func withoutNumbers(_ text: String, after word: String) -> String {
    let parts = text.split(separator: word, omittingEmptySubsequences: false)
    let rest = parts.dropFirst().map { part in
      part.first?.isNumber == true ? "#" + part.drop { $0.isNumber } : String(part)
    }
    return ([String(parts.first ?? "")] + rest).joined(separator: word)
  }

  /// The sorted lines of a letter without the numbers of its items: "  3.1 text" becomes "  3.# text".
  ///
  /// The number of an item depends on the order of the items.
  private static func sortedLines(_ letter: String) -> String {
    letter.split(whereSeparator: \.isNewline)
      .map { line in line.replacing(#/^(  \d\.)\d+ /#) { "\($0.1)# " } }
      .sorted().joined(separator: "\n")
  }
}
