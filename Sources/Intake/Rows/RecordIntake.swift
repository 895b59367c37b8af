import Assessment
import Findings
import Office
import Tabular

/// Turns the rows of an extract into typed parts, one for each unit.
struct RecordIntake {
  let context: IntakeContext
  let delivery: Delivery
  /// The merged cells of a sheet; empty for a CSV file, which does not show them.
  var merges: [SheetContent.MergedRange] = []

  func read(_ text: OpenedText) -> ExtractOutcome {
    var outcome = outcome(of: text)
    if outcome.kept == nil { outcome.kept = text.rows(on: outcome.linesToQuote) }
    if outcome.rows >= Self.many { FreedMemory.returnToSystem() }
    return outcome
  }

  /// Number of rows from which freed memory is returned to the system.
  private static let many = 20_000

  private func outcome(of text: OpenedText) -> ExtractOutcome {
    guard let header = text.header, let table = header.table.extractTable else {
      return unrecognised(ExtractReader.read(text))
    }
    let schema = header.table
    let columns = context.columns(of: schema)
    var sorted = SortedRows(
      columns, isForm: header.hasAllRequired && !delivery.isOfOffice, context: context, delivery: delivery)
    var items = ItemsOutOfScale(columns, context: context, delivery: delivery)
    let extract = ExtractReader.read(text, keepsRows: table.keepsEveryRow) { row in
      let decision = sorted.decision(on: row)
      if decision != .ignored { items.note(row) }
      return decision
    }
    var outcome = ExtractOutcome(table: table, rows: extract.recordCount, kept: extract.kept)
    outcome.sheet = ReceivedSheet(
      rows: extract.sheetRows, columns: header.sheetColumns(misspelt: extract.misnamed?.misspelt ?? [:]))
    outcome.findings.append(contentsOf: sorted.findings + items.findings.findings)
    let isUnfilled = sorted.isUnfilled && extract.faults.allSatisfy { $0.kind == .missingValue }
    let unread = UnreadColumnFindings(
      of: table, header: header, delivery: delivery, filled: extract.filledUnreadColumns, misnamed: extract.misnamed)
    var faults = extract.faults.filter {
      !unread.isReported($0) && !$0.isMonthFirst && !sorted.percents.isReported($0) && !items.isReported($0)
        && !(delivery.sheet != nil && $0.isPercentFormat)
    }
    if delivery.sheet != nil { faults = faults.map(\.inSheet) }
    if !isUnfilled, faults.contains(where: { $0.kind == .missingValue }),
      let merged = MergedCells(takenFrom: &faults, of: header, merges).finding(
        in: delivery, extract.sheetRows, effect: table.effect)
    {
      outcome.findings.append(merged)
    }
    outcome.findings.append(contentsOf: findings(of: faults, in: extract, table, isUnfilled, sorted.repeats))
    // A quote that hides rows is reported alone, without a finding that the file has no rows.
    let hidesRows = extract.faults.contains { $0.kind.hidesRows }
    if extract.recordCount == 0, !hidesRows { outcome.findings.append(delivery.noRows(of: table, below: header)) }
    outcome.findings.append(contentsOf: unread.findings)
    outcome.findings.append(contentsOf: delivery.rowsAtLimit(extract.recordCount, below: header, of: table))
    guard !isUnfilled else {
      outcome.findings.append(UnfilledForm.finding(table, schema, of: delivery))
      return outcome
    }
    if let note = sorted.notFilledIn.finding(in: delivery, extract.sheetRows) { outcome.findings.append(note) }
    let fractions = sorted.fractions
    let suggestions = Suggestions(context: context, table: schema.name)
    let units = sorted.takeByUnit()
    var refused = sorted.refused
    if hidesRows { refused.noteHidden() }
    for (rows, count, unidentified) in units {
      let unit = rows.owner.unit.code
      var reader = UnitRowReader(
        file: delivery.file, columns: columns, unit: unit, suggestions: suggestions)
      if sorted.monthFirst.refuse(in: rows.left, of: unit) { reader.hasRefused = true }
      _ = sorted.monthFirst.refuse(in: unidentified, of: unit)
      // Reported now, since reading the rows frees them. Kept apart, since scores that are all fractions have one
      // finding.
      var single = reader
      fractions.report(in: rows.left + unidentified, &single)
      FiscalYearDates(fiscalYear: context.fiscalYear).report(in: rows.left + unidentified, &reader)
      let isKnown = !hidesRows && !sorted.gaps.mayContain(unit)
      let content = content(of: table, rows, unidentified, isWhole: isKnown, &reader, fractions, refused)
      if !reader.hasFractions { outcome.findings.append(contentsOf: single.findings.findings) }
      let isWhole = isKnown && !reader.hasRefused
      outcome.parts.append(
        ReceivedPart(unit: unit, rows: count, content: content, isWhole: isWhole))
      outcome.findings.append(contentsOf: reader.findings.findings)
    }
    outcome.findings.append(contentsOf: sorted.monthFirst.findings(in: extract.sheetRows))
    if table == .scores, fractions.isEmpty { ContributionScale(context: context).declare(in: &outcome) }
    return outcome
  }

  private func unrecognised(_ extract: Extract) -> ExtractOutcome {
    let findings = extract.faults.map { fault in
      FaultReport(schema: .unknown, sheetRows: extract.sheetRows).finding(of: fault, by: delivery.finding)
    }
    return ExtractOutcome(
      rows: extract.recordCount, findings: FindingLedger(findings),
      sheet: ReceivedSheet(rows: extract.sheetRows, columns: nil))
  }

  /// Makes the findings of faults: a unit's own files are its own responsibility, those of the office belong to each
  /// row's unit.
  private func findings(
    of faults: [Fault], in extract: Extract, _ table: ExtractTable, _ isUnfilled: Bool,
    _ repeats: [(fault: Fault, subject: String?)]
  ) -> [Finding] {
    guard let schema = extract.table else { return [] }
    guard !faults.isEmpty || !repeats.isEmpty else { return [] }
    let faults = faults.filter { !(isUnfilled && $0.kind == .missingValue) }
    // A truncated file is sent again by its deliverer, whichever unit the last row belongs to.
    let own = faults.map { fault in
      (fault, fault.kind.hidesRows ? nil : fault.record.flatMap { extract.subjects[$0] })
    }
    let report = FaultReport(
      schema: schema, admitted: AdmittedMeasures(context: context, table: table),
      suggestions: Suggestions(context: context, table: schema.name), sheetRows: extract.sheetRows)
    return (own + repeats.map { ($0.fault, $0.subject) }).map { fault, subject in
      report.finding(
        of: fault, by: delivery.finding(of: subject.map { Code($0) }), effect: table.effect)
    }
  }

  private func content(
    of table: ExtractTable, _ rows: OwnedRows, _ unidentified: [Row], isWhole: Bool, _ reader: inout UnitRowReader,
    _ fractions: FractionColumns, _ refused: RefusedRows
  ) -> ReceivedPart.Content {
    switch table {
    case .scores:
      .scores(ScoreRows(context: context, delivery: delivery, fractions: fractions).figures(of: rows, &reader))
    case .participation:
      .answerCounts(
        AnswerCountRows(context: context, fractions: fractions, isOfOffice: delivery.deliverer == .office)
          .counts(of: rows, unidentified, refused: refused, &reader))
    case .kpi: .kpis(PlanRows(context: context).kpis(of: rows, unidentified, &reader))
    case .projects: .projects(PlanRows(context: context).projects(of: rows, unidentified, refused: refused, &reader))
    case .explanations:
      .explanations(ExplanationRows(delivery: delivery).explanations(of: rows, reader))
    // The rows of iit and eit are tallied without being parsed, so only oit reaches this case.
    case .iit, .eit, .oit:
      .answers(
        ItemRows(context: context, table: table).tallies(of: rows, isWhole: isWhole, &reader), responses: 0, sums: nil)
    }
  }
}

extension ExtractTable {
  /// Whether all rows are kept, because a row may get a finding after all files have been read.
  var keepsEveryRow: Bool {
    switch self {
    case .scores, .participation, .kpi, .projects, .explanations: true
    case .iit, .eit, .oit: false
    }
  }
}
