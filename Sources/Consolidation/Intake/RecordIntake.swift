import Assessment
import Tabular

/// Turns the rows of an extract into typed parts, a unit each.
struct RecordIntake {
  let context: IntakeContext
  let delivery: Delivery

  func read(_ extract: Extract) -> ExtractOutcome {
    guard let schema = extract.table else { return unrecognised(extract) }
    var outcome = ExtractOutcome(table: schema.name, rows: extract.recordCount)
    let owners = owners(of: extract.rows, &outcome.findings)
    let unique = Extract.withoutRepeatedKeys(extract.rows.filter { owners[$0.record] != nil })
    let summaries = summaries(in: extract.rows.filter { owners[$0.record] == nil })
    outcome.findings.append(contentsOf: summaries.sorted { $0.key < $1.key }.map(\.value))
    // What a row lacks that is no unit's is no fault.
    let isUnfilled = UnfilledForm.isMade(of: extract, in: schema)
    let faults = extract.faults.withoutLostCells.filter { fault in
      (fault.record.map { summaries[$0] == nil } ?? true) && !(isUnfilled && fault.kind == .missingValue)
    }
    outcome.findings.append(contentsOf: findings(of: faults + unique.faults, in: extract, schema))
    if extract.recordCount == 0, let header = extract.header {
      outcome.findings.append(delivery.noRows(of: schema, below: header))
    }
    if let header = extract.header {
      let columns = UnknownColumns(header: header, delivery: delivery)
      outcome.findings.append(contentsOf: columns.findings + columns.untitled(extract.untitledColumns))
    }
    guard !isUnfilled else {
      outcome.findings.append(UnfilledForm.finding(schema, of: delivery))
      return outcome
    }
    let owned = unique.rows.compactMap { row in owners[row.record].map { OwnedRow(row: row, owner: $0) } }
    let fractions = FractionColumns(percents(of: schema), of: extract.rows)
    let byUnit = Dictionary(grouping: owned, by: \.owner.unit.code)
    for (unit, rows) in byUnit.sorted(by: { $0.key < $1.key }) {
      var reader = UnitRowReader(file: delivery.file, schema: schema, unit: unit)
      let content = content(of: schema.name, rows, &reader, fractions)
      fractions.report(in: rows, &reader)
      FiscalYearDates(fiscalYear: context.fiscalYear).report(in: rows, &reader)
      outcome.parts.append(ReceivedPart(unit: unit, rows: rows.count, content: content))
      outcome.findings.append(contentsOf: reader.findings.findings)
    }
    if schema.name == "scores", fractions.isEmpty { ContributionScale(context: context).declare(in: &outcome) }
    return outcome
  }

  private func unrecognised(_ extract: Extract) -> ExtractOutcome {
    let findings = extract.faults.map { fault in
      FaultReport(schema: .unknown).finding(of: fault, in: delivery.file, unit: delivery.deliverer.unit, effect: "")
    }
    return ExtractOutcome(rows: extract.recordCount, findings: FindingLedger(findings))
  }

  /// The rows that count, by record, with the unit that they count for.
  private func owners(of rows: [Row], _ findings: inout FindingLedger) -> [Int: RowIdentity.Owner] {
    let identity = RowIdentity(context: context, delivery: delivery)
    var owners: [Int: RowIdentity.Owner] = [:]
    // The cells of a row with too many stand under other columns than they were meant for.
    for row in rows where !row.hasTooManyCells {
      let judgement = identity.judge(
        unit: row.key("unit_code").map { Code($0) }, unitText: row.raw("unit_code"), year: row.year("fiscal_year"),
        yearText: row.raw("fiscal_year"), line: row.line, record: row.record)
      switch judgement {
      case .counts(let owner): owners[row.record] = owner
      case .unknown: continue
      case .broken(let finding): findings.append(finding)
      }
    }
    return owners
  }

  /// The notes about rows that sum others up, by record.
  private func summaries(in rows: [Row]) -> [Int: Finding] {
    let notes = rows.compactMap { row in
      SummaryRow.name(in: row).map {
        (row.record, SummaryRow.finding($0, line: row.line, record: row.record, of: delivery))
      }
    }
    return Dictionary(notes) { first, _ in first }
  }

  /// A unit that delivers for itself answers for every row of its files, the office for none.
  private func findings(of faults: [Fault], in extract: Extract, _ schema: TableSchema) -> [Finding] {
    let units = Dictionary(extract.rows.map { ($0.record, $0.key("unit_code")) }) { first, _ in first }
    return faults.map { fault in
      let unit = fault.record.flatMap { units[$0] ?? nil }.map { Code<Unit>($0) }
      return FaultReport(schema: schema).finding(
        of: fault, in: delivery.file, unit: delivery.deliverer.unit ?? unit,
        effect: PublishedEffect.of(table: schema.name))
    }
  }

  /// The columns on the scale from 0 to 100 that a spreadsheet may have kept as fractions.
  private func percents(of schema: TableSchema) -> [String] {
    switch schema.name {
    case "scores": ["score"] + context.references.scored.map(\.text)
    case "participation": ["rate"]
    case _: []
    }
  }

  private func content(
    of table: String, _ rows: [OwnedRow], _ reader: inout UnitRowReader, _ fractions: FractionColumns
  ) -> ReceivedPart.Content {
    switch table {
    case "scores":
      .scores(ScoreRows(context: context, delivery: delivery, fractions: fractions).figures(of: rows, &reader))
    case "participation": .answerCounts(AnswerCountRows(fractions: fractions).counts(of: rows, &reader))
    case "kpi": .kpis(PlanRows(context: context).kpis(of: rows, &reader))
    case "projects": .projects(PlanRows(context: context).projects(of: rows, &reader))
    case SchemaLibrary.explanations:
      .explanations(ExplanationRows(delivery: delivery).explanations(of: rows, &reader))
    // The survey tables never come here: their rows are not read one by one.
    case _: .answers(ItemRows(context: context, table: table).tallies(of: rows, &reader), responses: 0)
    }
  }
}

/// A row with the unit that it counts for.
struct OwnedRow {
  let row: Row
  let owner: RowIdentity.Owner
}
