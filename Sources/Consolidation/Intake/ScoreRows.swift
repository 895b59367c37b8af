import Assessment
import Tabular

/// The rows of a scores table, long or wide, as announced figures of one unit.
struct ScoreRows {
  let context: IntakeContext
  let delivery: Delivery

  func figures(of rows: [OwnedRow], _ reader: inout UnitRowReader) -> [Code<Measure>: AnnouncedFigure] {
    var figures: [Code<Measure>: AnnouncedFigure] = [:]
    for owned in rows {
      for cell in cells(of: owned, &reader) {
        figures[cell.measure] = figure(cell, owned, &reader)
      }
    }
    return figures
  }

  /// One score of a row: a long row has one, a wide row one a measure.
  private struct ScoreCell {
    let measure: Code<Measure>
    let printed: Quantity
    let column: String
  }

  private func cells(of owned: OwnedRow, _ reader: inout UnitRowReader) -> [ScoreCell] {
    if reader.schema.field(named: "score") == nil { return wideCells(of: owned, &reader) }
    guard let code = owned.row.key("measure"), let score = reader.quantity(owned.row, "score") else { return [] }
    guard owned.owner.methodology.tree.place(of: Code(code)) != nil else {
      reportOtherEdition(owned, "measure", &reader)
      return []
    }
    return [ScoreCell(measure: Code(code), printed: score, column: "score")]
  }

  private func wideCells(of owned: OwnedRow, _ reader: inout UnitRowReader) -> [ScoreCell] {
    var cells: [ScoreCell] = []
    for column in context.references.scored.map(\.text) {
      guard let text = owned.row.extras[column], !text.isEmpty else { continue }
      guard owned.owner.methodology.tree.place(of: Code(column)) != nil else {
        reportOtherEdition(owned, column, &reader)
        continue
      }
      switch Numeral.read(text) {
      case .exact(let numeral), .repaired(let numeral):
        guard let score = Quantity(numeral), (.zero...Quantity.hundred).contains(score) else {
          reader.report(
            .outOfRange, owned.row, column, ["limits": .limits(minimum: "0", maximum: "100")], value: text,
            effect: column)
          continue
        }
        cells.append(ScoreCell(measure: Code(column), printed: score, column: column))
      case .malformed: reader.report(.numberMalformed, owned.row, column, value: text, effect: column)
      }
    }
    return cells
  }

  private func reportOtherEdition(_ owned: OwnedRow, _ column: String, _ reader: inout UnitRowReader) {
    reader.report(
      .measureOfOtherEdition, owned.row, column,
      ["edition": Bilingual(same: owned.owner.unit.edition.name)], effect: "measures")
  }

  private func figure(_ cell: ScoreCell, _ owned: OwnedRow, _ reader: inout UnitRowReader) -> AnnouncedFigure? {
    let row = owned.row
    let methodology = owned.owner.methodology
    let basis = row.text("basis").flatMap(AnnouncedFigure.Basis.init(rawValue:)) ?? .score
    guard let place = methodology.tree.place(of: cell.measure) else { return nil }
    if basis == .contribution {
      guard methodology.tree[place].parent == 0 else {
        reader.report(
          .contributionMisplaced, row, "basis", ["measure": Bilingual(same: cell.measure.text)],
          effect: cell.measure.text)
        return nil
      }
      let maximum = methodology.tree[place].weight.applied(to: .hundred)
      guard cell.printed <= maximum else {
        reader.report(
          .contributionAboveWeight, row, cell.column,
          [
            "measure": Bilingual(same: cell.measure.text),
            "maximum": Bilingual(same: Numeral(maximum, decimals: methodology.settings.decimals).description),
          ], effect: cell.measure.text)
        return nil
      }
    }
    let level = place == 0 ? self.level(row, methodology, &reader) : nil
    return AnnouncedFigure(
      printed: cell.printed, basis: basis, stage: stage(row), level: level,
      announcedOn: row.date("announced_on").map { Day($0) }, reference: row.text("reference"),
      reason: row.text("reason"), receivedOn: Day(delivery.receivedOn), source: reader.source(row, cell.column),
      levelSource: level.map { _ in reader.source(row, "level") })
  }

  /// Blank means announced for the office, preliminary for a unit.
  private func stage(_ row: Row) -> AnnouncedFigure.Stage {
    row.text("stage").flatMap(AnnouncedFigure.Stage.init(rawValue:))
      ?? (delivery.deliverer == .office ? .announced : .preliminary)
  }

  /// The level in the vocabulary's own spelling, in any letter case.
  private func level(_ row: Row, _ methodology: Methodology, _ reader: inout UnitRowReader) -> String? {
    guard let text = row.text("level") else { return nil }
    let names = methodology.schemes.flatMap { $0.levels.map(\.name) }
    if let name = names.first(where: { FoldedKey($0) == FoldedKey(text) }) { return name }
    reader.report(
      .levelUnknown, row, "level", ["list": Bilingual(same: names.joined(separator: ", "))], effect: "level")
    return nil
  }
}
