import Tabular

/// One slip in a file, as people and programs make them: what stands there is not what was meant, and cannot be taken
/// for another right value.
struct Spoil: Sendable {
  /// What was done, for a person who reads the report.
  let name: String
  /// The physical line, from 1.
  let line: Int
  /// The whole file with the slip.
  let bytes: [UInt8]
  /// The file with the cell left blank, and with the row left out; a blank line takes its place.
  let harmless: [[UInt8]]
}

/// A file of cells between commas, taken apart so that single ones can be spoilt.
struct SpoilSheet: Sendable {
  private let rows: [[String]]
  private let columns: [SpoilColumn]
  /// The rows that may be spoilt: those below the header that hold something.
  private let filled: [Int]

  /// Nil for a file that is not of UTF-8, of commas and of more than a header.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - tables: The schemas of what may be received.
  init?(_ bytes: [UInt8], of tables: [TableSchema]) {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self), let header = text.split(separator: "\n").first,
      header.contains(",")
    else { return nil }
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    // A cell of several lines would have to be put together.
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
    let place = random.pick(filled, else: 1)
    let column = random.below(rows[place].count)
    var without = rows
    without[place] = [""]
    let cell = rows[place][column]
    guard random.below(5) > 0, columns.indices.contains(column),
      let (name, text) = columns[column].slip(in: cell, &random)
    else { return ofRow(place, without, &random) }
    var (spoilt, blank) = (rows, rows)
    spoilt[place][column] = text
    blank[place][column] = ""
    return Spoil(
      name: "\(name) in column \(rows[0][column]): \(cell) -> \(text)",
      line: place + 1, bytes: Self.bytes(of: spoilt), harmless: [blank, without].map(Self.bytes))
  }

  /// A slip that is a whole row's.
  private func ofRow(_ place: Int, _ without: [[String]], _ random: inout Random) -> Spoil {
    var spoilt = rows
    let name: String
    let cells = rows[place].count
    switch random.below(5) {
    case 0 where cells > 1:
      name = "a comma lost"
      let column = random.below(cells - 1)
      spoilt[place][column] += spoilt[place].remove(at: column + 1)
    case 1:
      name = "a comma too many"
      spoilt[place].insert("", at: random.below(cells))
      // Blank cells at the end of a row are nothing.
      spoilt[place].append("x")
    case 2:
      name = "a quote that is opened and never closed"
      spoilt[place][random.below(cells)] = "\"x"
    case 3 where cells > 2:
      name = "the file cut off"
      spoilt.removeSubrange((place + 1)...)
      spoilt[place].removeSubrange((1 + random.below(cells - 1))...)
    case _:
      name = "the row in front of a heading"
      spoilt[place] = ["ข้อมูลพื้นฐาน"] + Array(repeating: "", count: cells - 1)
    }
    return Spoil(name: name, line: place + 1, bytes: Self.bytes(of: spoilt), harmless: [Self.bytes(of: without)])
  }
}
