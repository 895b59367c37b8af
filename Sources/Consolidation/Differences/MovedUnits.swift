/// The units whose row in the ranking changed, grouped by the reason.
struct MovedUnits: Sendable {
  /// Units with another total or level, units that gained or lost a rank, and units that moved after sending new files.
  let changed: [MovedUnit]
  /// Units with the same total and level that sent no new files: their ranks changed because other units changed.
  let movedByOthers: [MovedUnit]

  /// Units with a change of status alone, for example when a result becomes final.
  let restated: [MovedUnit]

  /// Groups the units, in the order of the later ranking.
  ///
  /// - Parameters:
  ///   - ranking: The difference of the ranking; nil when it is the same.
  ///   - inputs: The differences of the received files.
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
