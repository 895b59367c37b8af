import Assessment
import Tabular

/// The rows of a scores table, long or wide, as announced figures of one unit.
struct ScoreRows {
  let context: IntakeContext
  let delivery: Delivery
  let fractions: FractionColumns

  func figures(of rows: OwnedRows, _ reader: inout UnitRowReader) -> AnnouncedFigures {
    let isWide = reader.schema.index(of: "score") == nil
    var scores: [(owned: OwnedRow, cell: ScoreCell)] = []
    for owned in rows {
      if isWide {
        scores += wideCells(of: owned, &reader).map { (owned, $0) }
      } else if let cell = longCell(of: owned, &reader) {
        scores.append((owned, cell))
      }
    }
    guard !areFractions(scores) else {
      reportFractions(scores, &reader)
      return AnnouncedFigures()
    }
    var figures = AnnouncedFigures()
    figures.reserveCapacity(scores.count)
    var last: AnnouncedFigure?
    for (owned, cell) in scores {
      let figure = figure(cell, owned, besides: last, &reader)
      last = figure ?? last
      figures[cell.measure] = figure
    }
    return figures
  }

  /// One score of a row: a long row has one, a wide row one a measure.
  struct ScoreCell {
    let measure: Code<Measure>
    let printed: Quantity
    let column: String

    /// Whether it stands in the column of its measure.
    var isWide: Bool { column == measure.text }
  }

  private func longCell(of owned: OwnedRow, _ reader: inout UnitRowReader) -> ScoreCell? {
    guard let code = owned.row.key("measure"), let score = reader.quantity(owned.row, "score") else { return nil }
    guard owned.owner.methodology.tree.place(of: Code(code)) != nil else {
      reportOtherEdition(owned, "measure", &reader)
      return nil
    }
    return ScoreCell(measure: Code(code), printed: score, column: "score")
  }

  private func wideCells(of owned: OwnedRow, _ reader: inout UnitRowReader) -> [ScoreCell] {
    context.references.scored.compactMap { measure in
      guard let score = reader.quantity(owned.row, measure.text) else { return nil }
      guard owned.owner.methodology.tree.place(of: measure) != nil else {
        reportOtherEdition(owned, measure.text, &reader)
        return nil
      }
      return ScoreCell(measure: measure, printed: score, column: measure.text)
    }
  }

  private func reportOtherEdition(_ owned: OwnedRow, _ column: String, _ reader: inout UnitRowReader) {
    reader.report(
      .measureOfOtherEdition, owned.row, column,
      ["edition": context.words(of: owned.owner.unit.edition)], effect: "measures")
  }

  private func figure(
    _ cell: ScoreCell, _ owned: OwnedRow, besides last: AnnouncedFigure?, _ reader: inout UnitRowReader
  ) -> AnnouncedFigure? {
    let row = owned.row
    let methodology = owned.owner.methodology
    guard let place = methodology.tree.place(of: cell.measure) else { return nil }
    reportDecimals(of: cell, row, methodology.settings.decimals, &reader)
    let isInstrument = methodology.tree[place].parent == 0
    // Of a basis that cannot be read nobody knows on which scale the figure is: it is missing rather than misread.
    guard !row.cell("basis").isFaulty else { return nil }
    // The basis of a wide row is that of its instruments: the total beside them has no other.
    let declared = cell.isWide && !isInstrument ? nil : row.text("basis").flatMap(AnnouncedFigure.Basis.init(rawValue:))
    let basis = declared ?? .score
    if basis == .contribution {
      guard isInstrument else {
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
    if place != 0, !cell.isWide, row.text("level") != nil {
      reader.report(
        .levelMisplaced, row, "level",
        ["measure": Bilingual(same: cell.measure.text), "total": Bilingual(same: methodology.tree[0].code.text)],
        effect: "level")
    }
    let level = place == 0 ? self.level(row, methodology, &reader) : nil
    return AnnouncedFigure(
      printed: cell.printed, basis: basis, isBasisDeclared: declared != nil, stage: stage(row), level: level,
      announcedOn: row.date("announced_on").map { Day($0) }, reference: row.text("reference"),
      reason: row.text("reason"), receivedOn: Day(delivery.receivedOn), source: reader.source(row, cell.column),
      levelSource: level.map { _ in reader.source(row, "level") }, mayBeFraction: fractions.contains(cell.column),
      besides: last)
  }

  private func reportDecimals(of cell: ScoreCell, _ row: Row, _ decimals: Int, _ reader: inout UnitRowReader) {
    guard let number = row.number(cell.column), number.withoutTrailingZeros.fractionDigits > decimals else { return }
    // A fraction for a percent has its own finding.
    guard !fractions.contains(cell.column) else { return }
    reader.report(
      .tooManyDecimals, row, cell.column,
      [
        "decimals": Bilingual(same: String(decimals)),
        "understood": Bilingual(same: Numeral(cell.printed, decimals: decimals).description),
      ], effect: cell.measure.text)
  }

  /// Blank means announced for the office, preliminary for a unit; of one that cannot be read nothing is taken for final.
  private func stage(_ row: Row) -> AnnouncedFigure.Stage {
    if row.cell("stage").isFaulty { return .preliminary }
    return row.text("stage").flatMap(AnnouncedFigure.Stage.init(rawValue:))
      ?? (delivery.deliverer == .office ? .announced : .preliminary)
  }

  /// The level in the vocabulary's own spelling, in any letter case.
  private func level(_ row: Row, _ methodology: Methodology, _ reader: inout UnitRowReader) -> String? {
    guard let text = row.text("level") else { return nil }
    let names = methodology.schemes.flatMap { $0.levels.map(\.name) }
    let key = FoldedKey(text)
    if let name = names.first(where: { FoldedKey($0) == key }) { return name }
    reader.report(
      .levelUnknown, row, "level", ["list": Bilingual(same: names.joined(separator: ", "))], effect: "level")
    return nil
  }
}
