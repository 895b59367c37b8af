/// The units whose place in the ranking differs, by the reason that a director asks for.
struct MovedUnits: Sendable {
  /// Units with another total or level, or that got or lost their rank, or that moved after they sent something new.
  let changed: [MovedUnit]
  /// Units that sent nothing new and have the same total and level: they moved because others did.
  let movedByOthers: [MovedUnit]

  /// Units of which nothing but the status is another one, as when a result becomes final.
  let restated: [MovedUnit]

  /// In the order of the ranking afterwards.
  ///
  /// - Parameters:
  ///   - ranking: The difference of the ranking; nil where it is the same.
  ///   - inputs: The received files that came.
  ///   - names: The names of the units.
  ///   - year: The fiscal year, Buddhist era.
  init(_ ranking: TableDifference?, _ inputs: InputDifference, names: UnitNames, year: Int) {
    let rows = (ranking?.changedRows ?? []).map { $0.filter { MovedUnit.columns.contains($0.column) } }
    let units = rows.filter { !$0.isEmpty }.map { cells in
      MovedUnit(code: cells[0].key.text, name: names[cells[0].key.text], cells: cells)
    }
    let isMovedByOthers = { (unit: MovedUnit) in unit.isMovedByOthers && !inputs.hasNews(of: unit.code, in: year) }
    changed = units.filter { !isMovedByOthers($0) && !$0.isOnlyRestated }
    restated = units.filter(\.isOnlyRestated)
    movedByOthers = units.filter(isMovedByOthers)
  }
}
