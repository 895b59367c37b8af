import Assessment
import Tabular

/// Turns the rows of an extract into typed parts, a unit each.
struct RecordIntake {
  let context: IntakeContext
  let delivery: Delivery

  func read(_ extract: Extract) -> ExtractOutcome {
    let identity = RowIdentity(context: context, delivery: delivery)
    var outcome = ExtractOutcome(table: extract.table?.name, rows: extract.recordCount)
    guard let schema = extract.table else {
      outcome.findings = extract.faults.map { fault in
        FaultReport(schema: .unknown).finding(of: fault, in: delivery.file, unit: delivery.deliverer.unit, effect: "")
      }
      return outcome
    }
    var kept: [Row] = []
    var owners: [Int: RowIdentity.Owner] = [:]
    // The cells of a row with too many stand under other columns than they were meant for.
    for row in extract.rows where !row.hasTooManyCells {
      let judgement = identity.judge(
        unit: row.key("unit_code").map { Code($0) }, unitText: row.raw("unit_code"), year: row.year("fiscal_year"),
        yearText: row.raw("fiscal_year"), line: row.line, record: row.record)
      switch judgement {
      case .counts(let owner):
        owners[row.record] = owner
        kept.append(row)
      case .unknown: continue
      case .broken(let finding): outcome.findings.append(finding)
      }
    }
    let unique = Extract.withoutRepeatedKeys(kept)
    let units = Dictionary(extract.rows.map { ($0.record, $0.key("unit_code")) }) { first, _ in first }
    outcome.findings += (extract.faults + unique.faults).map { fault in
      let unit = fault.record.flatMap { units[$0] ?? nil }.map { Code<Unit>($0) }
      return FaultReport(schema: schema).finding(
        of: fault, in: delivery.file, unit: unit.flatMap { context.registry[$0]?.code } ?? delivery.deliverer.unit,
        effect: PublishedEffect.of(table: schema.name))
    }
    outcome.findings += extract.header.map { UnknownColumns(header: $0, delivery: delivery).findings } ?? []
    let owned = unique.rows.compactMap { row in owners[row.record].map { OwnedRow(row: row, owner: $0) } }
    let byUnit = Dictionary(grouping: owned, by: \.owner.unit.code)
    for unit in byUnit.keys.sorted() {
      guard let rows = byUnit[unit] else { continue }
      var reader = UnitRowReader(file: delivery.file, schema: schema, unit: unit)
      let content = content(of: schema.name, rows, &reader)
      outcome.parts.append(ReceivedPart(unit: unit, rows: rows.count, content: content))
      outcome.findings += reader.findings
    }
    if schema.name == "scores" { ContributionScale(context: context).declare(in: &outcome, file: delivery.file) }
    return outcome
  }

  private func content(of table: String, _ rows: [OwnedRow], _ reader: inout UnitRowReader) -> ReceivedPart.Content {
    switch table {
    case "scores": .scores(ScoreRows(context: context, delivery: delivery).figures(of: rows, &reader))
    case "participation": .answerCounts(AnswerCountRows().counts(of: rows, &reader))
    case "kpi": .kpis(PlanRows(context: context).kpis(of: rows, &reader))
    case "projects": .projects(PlanRows(context: context).projects(of: rows, &reader))
    case _: .answers(ItemRows(context: context, table: table).tallies(of: rows, &reader), responses: 0)
    }
  }
}

/// A row with the unit that it counts for.
struct OwnedRow {
  let row: Row
  let owner: RowIdentity.Owner
}

/// The published figures that a fault in a table can touch.
enum PublishedEffect {
  static func of(table: String) -> String {
    switch table {
    case "scores": "ITA"
    case "iit", "eit", "oit": table.uppercased()
    case "participation": "answer_rates"
    case "kpi": "kpis, rollup, claims"
    case "projects": "projects, rollup, claims"
    case _: ""
    }
  }
}
