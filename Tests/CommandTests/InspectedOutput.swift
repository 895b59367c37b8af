import FoundationEssentials
import Testing

/// An output searched for texts that could act, hide or be taken for something else.
struct InspectedOutput {
  let path: String
  let text: String

  /// Nil if the bytes are not valid UTF-8.
  init?(path: String, bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.path = path
    self.text = text
  }

  /// The faults of the output, each with some of the text around it.
  var faults: [String] {
    let isTable = path.hasSuffix(".csv")
    let isPart = path.contains(".xlsx!")
    var faults = hidden(but: isTable || isPart ? ["\n", "\r\n", "\t"] : ["\n", "\r\n"])
    if isTable { faults += formulas }
    if isPart { faults += foreignFormulas }
    if path.hasSuffix(".json"), (try? JSONDecoder().decode(AnyJSON.self, from: Data(text.utf8))) == nil {
      faults.append("it is not valid JSON")
    }
    return faults.map { "\(path): \($0)" }
  }

  /// Control characters, changes of the direction of writing, and line separators other than the allowed line ends.
  private func hidden(but allowed: Set<Character>) -> [String] {
    let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    return body.filter { !allowed.contains($0) }.unicodeScalars.compactMap { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: "U+\(String(scalar.value, radix: 16)) is in it"
      case .format where scalar.properties.isBidiControl: "U+\(String(scalar.value, radix: 16)) changes the direction"
      case _: nil
      }
    }
  }

  /// Formulas of a workbook that use more than cells, table columns, numbers, texts and the functions of the tables.
  private var foreignFormulas: [String] {
    let functions = [
      "ROUND", "COUNTIFS", "ROWS", "AVERAGE", "AVERAGEIFS", "MIN", "MAX", "_xlfn.MINIFS", "_xlfn.MAXIFS", "MEDIAN",
      "IF",
      "ISNUMBER", "DATE", "LEFT", "MID", "RIGHT",
    ]
    let names = functions.map { $0.replacing(".", with: "[.]") }.joined(separator: "|")
    // A text ends at the next quote, and is not a pattern, a comparison or a call.
    let text = "\"(&[gl]t;)*[^\"=|@(*?]*\""
    let part = "((\(names))[(]|[a-z_]+\\[[A-Za-z0-9_]+\\]|[A-Z]+[0-9]+|[0-9.]+|\(text)|&amp;|[()+*/,=-]|&[gl]t;)"
    return self.text.split(separator: /<f(?: [^>]*)?>/).dropFirst().map { $0.prefix { $0 != "<" } }
      .filter { (try? Regex("\(part)+").wholeMatch(in: $0)) == nil }
      .map { "a formula: \($0)" }
  }

  /// Cells that a spreadsheet would run, and cells that it would split at another separator.
  private var formulas: [String] {
    Self.cells(of: text).flatMap { cell -> [String] in
      var faults: [String] = []
      let start = cell.text.unicodeScalars.first {
        !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
      }
      let runs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
      if let start, runs.contains(start), cell.text.wholeMatch(of: #/[+-]?[0-9]+(\.[0-9]+)?/#) == nil {
        faults.append("a formula: \(cell.text)")
      }
      if cell.text.first == "\t" || cell.text.first == "\r" { faults.append("begins with white space: \(cell.text)") }
      if !cell.isQuoted, cell.text.contains(where: { "\t;\n".contains($0) }) {
        faults.append("not quoted: \(cell.text)")
      }
      return faults
    }
  }

  /// The cells of a CSV file, parsed as in RFC 4180.
  static func cells(of text: String) -> [(text: String, isQuoted: Bool)] {
    var cells: [(text: String, isQuoted: Bool)] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      var cell = String.UnicodeScalarView()
      let isQuoted = first == "\""
      if isQuoted { rest.removeFirst() }
      while let scalar = rest.popFirst() {
        if isQuoted, scalar == "\"" {
          // Two quotes stand for one in the text; a single quote ends the cell.
          guard rest.first == "\"" else { break }
          rest.removeFirst()
        } else if !isQuoted, scalar == "," || scalar == "\n" {
          rest = text.unicodeScalars[text.unicodeScalars.index(before: rest.startIndex)...]
          break
        }
        cell.append(scalar)
      }
      if !isQuoted, cell.last == "\r" { cell.removeLast() }
      if isQuoted, rest.first == "\r" { rest.removeFirst() }
      cells.append((String(cell), isQuoted))
      if rest.first == "," || rest.first == "\n" { rest.removeFirst() }
    }
    return cells
  }

  /// The tags of a page, unchanged: only the program may choose their names and attributes.
  var tags: Set<String> { Set(text.matches(of: #/<[^>]*>?/#).map { String($0.output) }) }
}

/// Any JSON value.
private enum AnyJSON: Decodable {
  case value

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    self = .value
    if let object = try? decoder.container(keyedBy: Key.self) {
      for key in object.allKeys { _ = try object.decode(AnyJSON.self, forKey: key) }
    } else if var list = try? decoder.unkeyedContainer() {
      while !list.isAtEnd { _ = try list.decode(AnyJSON.self) }
    }
  }
}
