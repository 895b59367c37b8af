import Assessment
import Findings
import Office
import Tabular

/// Reads the rows of a scores table, long or wide, as announced figures of one unit.
struct ScoreRows {
  let context: IntakeContext
  let delivery: Delivery
  let fractions: FractionColumns

  func figures(of rows: OwnedRows, _ reader: inout UnitRowReader) -> AnnouncedFigures {
    let wide = reader.columns.wide
    var scores: [(owned: OwnedRow, cell: ScoreCell)] = []
    scores.reserveCapacity(rows.count * (wide?.count ?? 1))
    for owned in rows {
      if let wide {
        scores += wideCells(of: owned, wide, &reader).map { (owned, $0) }
      } else if let cell = longCell(of: owned, &reader) {
        scores.append((owned, cell))
      }
    }
    guard !areFractions(scores) else {
      reportFractions(scores, &reader)
      return AnnouncedFigures()
    }
    var figures = AnnouncedFigures(capacity: scores.count)
    var last: AnnouncedFigure?
    for (owned, cell) in scores {
      let figure = figure(cell, owned, sharing: last, &reader)
      last = figure ?? last
      figures[cell.measure] = figure
    }
    return figures
  }

  /// One score of a row: a long row has one, a wide row has one for each measure.
  struct ScoreCell {
    let measure: Code<Measure>
    /// The index of the measure in the tree.
    let index: Int
    let value: Quantity
    let column: String
    /// The index of the column.
    let field: Int
    /// Whether the score is in the column of its measure.
    let isWide: Bool
    /// The level beside the total, in its own spelling.
    let level: String?
  }

  private func longCell(of owned: OwnedRow, _ reader: inout UnitRowReader) -> ScoreCell? {
    let columns = reader.columns
    guard let code = owned.row.key(at: columns.measure) else { return nil }
    let methodology = owned.owner.methodology
    guard let index = methodology.tree.index(of: Code(code)) else {
      context.reportOtherEdition(owned, "measure", &reader)
      return nil
    }
    if index != 0 { reportMisplacedLevel(of: Code(code), owned.row, methodology, &reader) }
    let level = index == 0 ? level(owned.row, methodology, &reader) : nil
    guard let score = reader.quantity(owned.row, columns.score) else { return nil }
    return ScoreCell(
      measure: Code(code), index: index, value: score, column: "score", field: columns.score, isWide: false,
      level: level)
  }

  private func wideCells(
    of owned: OwnedRow, _ columns: [(measure: Code<Measure>, index: Int)], _ reader: inout UnitRowReader
  ) -> [ScoreCell] {
    columns.compactMap { measure, field in
      let score = reader.quantity(owned.row, field)
      guard score != nil || owned.row.isFaulty(at: field) else { return nil }
      let methodology = owned.owner.methodology
      guard let index = methodology.tree.index(of: measure) else {
        context.reportOtherEdition(owned, measure.text, &reader)
        return nil
      }
      let level = index == 0 ? level(owned.row, methodology, &reader) : nil
      return score.map { score in
        ScoreCell(
          measure: measure, index: index, value: score, column: measure.text, field: field, isWide: true,
          level: level)
      }
    }
  }

  private func figure(
    _ cell: ScoreCell, _ owned: OwnedRow, sharing last: AnnouncedFigure?, _ reader: inout UnitRowReader
  ) -> AnnouncedFigure? {
    let row = owned.row
    let methodology = owned.owner.methodology
    let columns = reader.columns
    let index = cell.index
    reportDecimals(of: cell, row, methodology.settings.decimals, &reader)
    let isInstrument = methodology.tree[index].parent == 0
    // An unreadable basis leaves the scale unknown, so the figure is missing rather than misread.
    guard !row.isFaulty(at: columns.basis) else { return nil }
    // The basis of a wide row applies to its instruments: the total is always a score.
    let declared =
      cell.isWide && !isInstrument ? nil : row.text(at: columns.basis).flatMap(AnnouncedFigure.Basis.init(rawValue:))
    let basis = declared ?? .score
    guard basis == .score || mayBeContribution(cell, row, methodology, &reader) else { return nil }
    return AnnouncedFigure(
      value: cell.value, basis: basis, isBasisDeclared: declared != nil, stage: stage(row, columns),
      level: cell.level,
      announcedOn: row.date(at: columns.announcedOn).map { Day($0) }, reference: row.text(at: columns.reference),
      reason: row.text(at: columns.reason), receivedOn: Day(delivery.receivedOn),
      source: reader.source(row, cell.column), levelSource: cell.level.map { _ in reader.source(row, "level") },
      mayBeFraction: fractions.contains(cell.column), sharing: last)
  }

  /// The stage of a row: blank means announced for the office and preliminary for a unit.
  ///
  /// An unreadable stage is preliminary, so that its figure is not taken for final.
  private func stage(_ row: Row, _ columns: TableColumns) -> AnnouncedFigure.Stage {
    if row.isFaulty(at: columns.stage) { return .preliminary }
    guard let text = row.text(at: columns.stage), let stage = AnnouncedFigure.Stage.named(text) else {
      return delivery.deliverer == .office ? .announced : .preliminary
    }
    return stage
  }
}

extension AnnouncedFigure.Stage {
  /// The stage by its name; the most frequent name is compared first, since nearly every row has it.
  fileprivate static func named(_ text: String) -> Self? {
    text == announcedName ? .announced : Self(rawValue: text)
  }

  private static let announcedName = Self.announced.rawValue
}
