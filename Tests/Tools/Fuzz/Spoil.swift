import Tabular

/// One slip in a file, as people and programs make them: the text is not what was meant, and is no other valid value.
struct Spoil: Sendable {
  /// The description of the slip in the report.
  let name: String
  /// The physical line, from 1.
  let line: Int
  /// The whole file with the slip.
  let bytes: [UInt8]
  /// The file with the cell left blank, and the file with the row replaced by a blank line.
  let harmless: [[UInt8]]
}

/// A CSV file with commas, split into cells so that single cells can be spoilt.
struct SpoilSheet: Sendable {
  private let rows: [[String]]
  private let columns: [SpoilColumn]
  /// The indices of the rows that may be spoilt: those below the header that are not blank.
  private let filled: [Int]

  /// Nil for a file that is not UTF-8, has no commas or has only a header.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - tables: The schemas of the tables that may be received.
  init?(_ bytes: [UInt8], of tables: [TableSchema]) {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self), let header = text.split(separator: "\n").first,
      header.contains(",")
    else { return nil }
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    // Leave out files with a cell of several lines.
    guard lines.allSatisfy({ $0.count(where: { $0 == "\"" }).isMultiple(of: 2) }) else { return nil }
    let rows = lines.map { Self.cells(in: $0) }
    self.rows = rows
    columns = rows[0].map { SpoilColumn($0, in: tables) }
    filled = rows.indices.dropFirst().filter { rows[$0].contains { !$0.isEmpty } }
    if filled.isEmpty { return nil }
  }

  private static func cells(in line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { cells.append("") } else { cells[cells.count - 1].append(character) }
    }
    return cells
  }

  private static func bytes(of rows: [[String]]) -> [UInt8] {
    Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\n").utf8)
  }

  func spoil(_ random: inout Random) -> Spoil {
    let row = random.pick(filled, else: 1)
    let column = random.below(rows[row].count)
    var without = rows
    without[row] = [""]
    let cell = rows[row][column]
    guard random.below(5) > 0, columns.indices.contains(column),
      let (name, text) = columns[column].slip(in: cell, &random)
    else { return ofRow(row, without, &random) }
    var (spoilt, blank) = (rows, rows)
    spoilt[row][column] = text
    blank[row][column] = ""
    return Spoil(
      name: "\(name) in column \(rows[0][column]): \(cell) -> \(text)",
      line: row + 1, bytes: Self.bytes(of: spoilt), harmless: [blank, without].map(Self.bytes))
  }

  /// A slip in a whole row.
  private func ofRow(_ row: Int, _ without: [[String]], _ random: inout Random) -> Spoil {
    var spoilt = rows
    let name: String
    let cells = rows[row].count
    switch random.below(5) {
    case 0 where cells > 1:
      name = "a comma lost"
      let column = random.below(cells - 1)
      spoilt[row][column] += spoilt[row].remove(at: column + 1)
    case 1:
      name = "a comma too many"
      spoilt[row].insert("", at: random.below(cells))
      // Blank cells at the end of a row are ignored.
      spoilt[row].append("x")
    case 2:
      name = "a quote that is opened and never closed"
      spoilt[row][random.below(cells)] = "\"x"
    case 3 where cells > 2:
      name = "the file cut off"
      spoilt.removeSubrange((row + 1)...)
      spoilt[row].removeSubrange((1 + random.below(cells - 1))...)
    case _:
      name = "the row in front of a heading"
      spoilt[row] = ["ข้อมูลพื้นฐาน"] + Array(repeating: "", count: cells - 1)
    }
    return Spoil(name: name, line: row + 1, bytes: Self.bytes(of: spoilt), harmless: [Self.bytes(of: without)])
  }
}
