package import Assessment
import Findings
import Tabular

/// `tiles.csv`: where each unit lies in the map of tiles; the office may go without.
package struct UnitTiles: Sendable {
  /// A unit's position, both counted from 1 to 20: the column from the west, the row from the north.
  package struct Tile: Hashable, Sendable {
    package let column: Int
    package let row: Int
  }

  let table: ReferenceTable?
  let findings: [Finding]
  private let tiles: [Code<Unit>: Tile]

  /// - Parameters:
  ///   - table: Nil where the office keeps none.
  ///   - registry: The units of every year.
  init(_ table: ReferenceTable?, registry: UnitRegistry) {
    self.table = table
    var (tiles, lines): ([Code<Unit>: Tile], [Code<Unit>: Int]) = ([:], [:])
    var findings = table?.findings ?? []
    for row in table?.rows ?? [] {
      guard let text = row.text("unit_code"), let table else { continue }
      // A map drawn for more districts than the registry has is no reason to stop: their tiles are left out.
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

  /// Nil for a unit without a position.
  package subscript(unit: Code<Unit>) -> Tile? { tiles[unit] }
}
