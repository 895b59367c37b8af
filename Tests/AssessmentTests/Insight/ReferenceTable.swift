import Assessment
import Tabular
import Testing

/// A table of published or independently computed figures; `Reference/sources.csv` names their origins.
struct ReferenceTable {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Reference"

  let rows: [Row]

  init(_ name: String) throws {
    let text = String(decoding: try FileBytes.read("\(Self.folder)/\(name).csv"), as: UTF8.self)
    let lines = text.split(separator: "\n").map { Self.cells(of: $0) }
    let titles = try #require(lines.first)
    rows = lines.dropFirst().map { cells in Row(cells: Dictionary(uniqueKeysWithValues: zip(titles, cells))) }
  }

  /// The cells of a line; a quoted one may hold commas.
  private static func cells(of line: Substring) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      case _: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// The cells of a row by the titles of their columns.
  struct Row: CustomStringConvertible {
    fileprivate let cells: [String: String]

    var description: String { cells.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") }

    func text(_ column: String) throws -> String { try #require(cells[column], "\(column)") }
    func int(_ column: String) throws -> Int { try #require(Int(text(column)), "\(column) of \(self)") }
    func double(_ column: String) throws -> Double { try #require(Double(text(column)), "\(column) of \(self)") }
    func quantity(_ column: String) throws -> Quantity { try .read(text(column)) }
    /// Nil for an empty cell.
    func optional(_ column: String) throws -> Quantity? { try text(column).isEmpty ? nil : quantity(column) }
  }
}
