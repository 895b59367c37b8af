package import Assessment
import Findings
import Tabular

/// The position of each unit in the map of tiles, from the optional file `tiles.csv`.
package struct UnitTiles: Sendable {
  /// A unit's position, both counted from 1 to 20: the column from the west, the row from the north.
  package struct Tile: Hashable, Sendable {
    package let column: Int
    package let row: Int
  }

  let table: ReferenceTable?
  let findings: [Finding]
  private let tiles: [Code<Unit>: Tile]

  /// Reads the positions.
  ///
  /// - Parameters:
  ///   - table: The table; nil if the office has none.
  ///   - registry: The units of every year.
  init(_ table: ReferenceTable?, registry: UnitRegistry) {
    self.table = table
    var (tiles, lines): ([Code<Unit>: Tile], [Code<Unit>: Int]) = ([:], [:])
    var findings = table?.findings ?? []
    for row in table?.rows ?? [] {
      guard let text = row.text("unit_code"), let table else { continue }
      // Ignore tiles for units that are not in the registry: a map for more districts is valid.
      guard let unit = registry.unit(text) else { continue }
      if let first = lines.updateValue(row.line, forKey: unit.code) {
        findings.append(
          table.finding(.keyRepeated, row, "unit_code", values: ["first": Bilingual(same: String(first))]))
      }
      guard let column = row.integer("column"), let line = row.integer("row") else { continue }
      tiles[unit.code] = Tile(column: column, row: line)
    }
    self.tiles = tiles
    self.findings = findings
  }

  package var isEmpty: Bool { tiles.isEmpty }

  /// The position of a unit; nil for a unit without one.
  package subscript(unit: Code<Unit>) -> Tile? { tiles[unit] }
}
