import Assessment
import Findings
import Office
import Tabular

/// Turns a survey file into counts of answers, one part for each unit.
struct SurveyIntake {
  let context: IntakeContext
  let delivery: Delivery
  /// The table of the survey.
  let table: ExtractTable
  /// The fiscal year as it is usually written.
  private let yearText: String

  init(context: IntakeContext, delivery: Delivery, table: ExtractTable) {
    self.context = context
    self.delivery = delivery
    self.table = table
    yearText = String(context.fiscalYear)
  }

  /// Reads a survey file.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - found: The beginning of the text, in which the header was found.
  ///   - header: The header.
  /// - Returns: The parts and the findings of the file.
  func read(_ text: SurveyText, _ found: OpenedText, header: HeaderMatch) -> ExtractOutcome {
    let identity = RowIdentity(context: context, delivery: delivery)
    let reading = context.surveyReading(of: header) {
      let forms = context.methodologies.all.map { form(in: $0, header) }
      return SurveyReading(
        forms: forms,
        layout: SurveyLayout(
          header: header, forms: forms.map(\.form), isNoResponse: Self.isNoResponse,
          isUnit: { [registry = context.registry] in registry.unit($0) != nil }),
        misnamed: context.misnamedColumns(of: header),
        owners: OwnerCells(below: header, resolver: context.references))
    }
    let forms = reading.forms
    let report = FaultReport(
      schema: header.table, admitted: AdmittedMeasures(context: context, table: table),
      suggestions: Suggestions(context: context, table: header.table.name))
    var outcome = ExtractOutcome(table: table)
    var blanks = FindingLedger()
    let judgedAndReported = { (spelling: SurveyTally.Spelling) -> SurveyAssignment? in
      let judgement = judge(spelling, by: identity)
      for fault in isPlain(spelling, judgement) || Self.isNoResponse(spelling.unitCell)
        ? [] : reading.owners.faults(of: spelling)
      {
        let finding = finding(of: fault, report, unit: context.registry.unit(spelling.unitCell)?.code)
        if fault.kind == .missingValue { blanks.append(finding) } else { outcome.findings.append(finding) }
      }
      if case .broken(let finding) = judgement { outcome.findings.append(finding) }
      guard case .counts(let owner) = judgement else { return nil }
      return forms.firstIndex { $0.edition == owner.unit.edition }
        .map { SurveyAssignment(form: $0, owner: owner.unit.code.text) }
    }
    let reader = SurveyReader(text: text, separator: found.separator, header: header, layout: reading.layout)
    let tally = reader.tally(judgedAndReported)
    var sheetRows = found.sheetRows
    sheetRows.append(tally.sheetRows)
    outcome.sheet = ReceivedSheet(rows: sheetRows, columns: header.sheetColumns(misspelt: reading.misnamed.misspelt))
    let merged = mergedCells(in: tally, header.table, sheetRows)
    outcome.findings.append(contentsOf: merged)
    outcome.findings.append(
      contentsOf: blanks.findings.filter { blank in !merged.contains { $0.place.record == blank.place.record } })
    outcome.rows = tally.recordCount
    for spelling in unknownForms(in: tally, by: identity) { _ = judgedAndReported(spelling) }
    guard !UnfilledForm.isMade(of: tally) else {
      outcome.findings.append(UnfilledForm.finding(table, header.table, of: delivery))
      return outcome
    }
    // The reader joins the spellings of one unit, so each group here is one unit.
    var parts: [ReceivedPart] = []
    let isWhole = tally.secondTable == nil && !tally.faults.contains { $0.kind.hidesRows }
    for group in tally.groups {
      guard let form = group.form, let first = group.spellings.first, let owner = group.owner else { continue }
      let source = Source(file: delivery.file, line: first.line, record: first.record)
      parts.append(
        part(of: Code(owner), from: group, forms[form], source: source, isWhole: isWhole))
    }
    outcome.findings.append(
      contentsOf: tally.repeatedHeaders.map { delivery.finding(.headerRepeated, line: $0.line, record: $0.record) }
        + notes(about: tally.noDataRows, by: identity, sheetRows)
        + (tally.secondTable.map { [SecondTable($0).finding(in: delivery)] } ?? [])
    )
    var noResponse: Set<Int> = []
    for (index, group) in tally.groups.enumerated()
    where group.form == nil && group.spellings.first.map({ Self.isNoResponse($0.unitCell) }) == true {
      noResponse.insert(index)
      outcome.findings.append(contentsOf: group.spellings.map(note(about:)))
    }
    let columns = UnreadColumnFindings(
      of: table, header: header, delivery: delivery, filled: tally.filledUnreadColumns, misnamed: reading.misnamed)
    let tallyReport = FaultReport(
      schema: header.table, suggestions: Suggestions(context: context, table: header.table.name), sheetRows: sheetRows)
    for fault in header.faults.filter({ !columns.isReported($0) }) + tally.faults
    where fault.group.map({ !noResponse.contains($0) }) ?? true {
      outcome.findings.append(
        finding(of: fault, tallyReport, unit: unit(of: fault, in: tally)))
    }
    outcome.findings.append(
      contentsOf: missingItems(
        header: header, except: Set(reading.misnamed.misspelt.values),
        forms: forms.enumerated().filter { index, _ in tally.groups.contains { $0.form == index } }.map(\.element)))
    if tally.recordCount == 0, !tally.faults.contains(where: { $0.kind.hidesRows }) {
      outcome.findings.append(delivery.noRows(of: table, below: header))
    }
    outcome.findings.append(contentsOf: columns.findings)
    outcome.findings.append(contentsOf: delivery.rowsAtLimit(tally.recordCount, below: header, of: table))
    // Files are usually sorted by unit.
    let isSorted = zip(parts, parts.dropFirst()).allSatisfy { $0.unit < $1.unit }
    outcome.parts = isSorted ? parts : parts.sorted { $0.unit < $1.unit }
    return outcome
  }

  /// Whether unit and year are spelt as in the registry and the folder, so that neither can have a fault.
  private func isPlain(_ spelling: SurveyTally.Spelling, _ judgement: RowIdentity.Judgement) -> Bool {
    guard case .counts(let owner) = judgement else { return false }
    return spelling.unitCell == owner.unit.code.text && spelling.yearCell == yearText
  }

  /// Whether the cell of the unit shows that the row is not a person's answers but a summary or a remark.
  @Sendable
  private static func isNoResponse(_ unitCell: String) -> Bool {
    SummaryWords.name(unitCell) || RemarkRow.begins(unitCell)
  }

  private func note(about spelling: SurveyTally.Spelling) -> Finding {
    guard SummaryWords.name(spelling.unitCell) else {
      return delivery.finding(.remarkRow, line: spelling.line, record: spelling.record)
    }
    return delivery.finding(
      .totalRow, line: spelling.line, record: spelling.record, column: "unit_code", value: spelling.unitCell)
  }

  private func part(
    of unit: Code<Unit>, from group: SurveyTally.Group, _ form: SurveyReading.EditionForm, source: Source, isWhole: Bool
  ) -> ReceivedPart {
    // The form has its own items first, followed by columns of other editions.
    let answers = AnswerTallies(
      group.given.prefix(form.answerCounts.count * group.stride), stride: group.stride, answers: form.answerCounts,
      of: form.answerItems, source: source)
    return ReceivedPart(
      unit: unit, rows: group.rows,
      content: .answers(answers, responses: group.rows, sums: SurveySums(group.sums, scoreUnit: form.scoreUnit)),
      isWhole: isWhole)
  }

  /// Makes the finding of a fault; an answer in a column without admitted answers belongs to an item of another
  /// edition.
  private func finding(of fault: Fault, _ report: FaultReport, unit: Code<Unit>?) -> Finding {
    let maker = delivery.finding(of: unit)
    let effect = effect(of: fault.column, report)
    guard case .answerNotInScale([]) = fault.kind else {
      return report.finding(of: fault, by: maker, effect: effect)
    }
    return maker(
      .measureOfOtherEdition, line: fault.line, record: fault.record, column: fault.column, value: fault.value,
      values: [
        "column": Bilingual(same: fault.column ?? ""),
        "edition": maker.unit.flatMap { context.registry[$0] }.map { context.text(of: $0.edition) }
          ?? Bilingual(same: ""),
      ], effect: effect, count: fault.count)
  }

  /// The figures that a column touches; a column that is not in the schema is an item.
  private func effect(of column: String?, _ report: FaultReport) -> PublishedEffect {
    guard let column else { return table.effect }
    return report.schema.index(of: column) == nil ? .measure(Code(column)) : .one(.column(column))
  }

  private func form(in methodology: Methodology, _ header: HeaderMatch) -> SurveyReading.EditionForm {
    let items = IntakeContext.items(of: table, in: methodology)
    let shares = IntakeContext.instrument(of: table, in: methodology)
      .flatMap { ItemShares(of: $0, in: methodology.tree) }
    let own = items.enumerated().map { index, item in
      SurveyForm.Item(
        name: item.code.text, answers: item.scale?.answers.map(\.code) ?? [], weight: shares?.shares[index] ?? 0,
        scores: shares?.scores[index] ?? [])
    }
    let others = header.columns.compactMap { column -> String? in
      guard case .extra(let name) = column, !own.contains(where: { $0.name == name }) else { return nil }
      return name
    }
    let form = SurveyForm(items: own + others.map { SurveyForm.Item(name: $0, answers: []) })
    return SurveyReading.EditionForm(
      edition: methodology.edition, answerCounts: own.map { UInt8(clamping: $0.answers.count) },
      answerItems: context.answerItems(of: table, in: methodology), scoreUnit: shares?.scoreUnit,
      form: form, missing: own.map(\.name).filter { header.column(ofExtra: $0) == nil })
  }

  func judge(_ spelling: SurveyTally.Spelling, by identity: RowIdentity) -> RowIdentity.Judgement {
    // Nearly all rows have the fiscal year in its usual spelling.
    let year = spelling.yearCell == yearText ? context.fiscalYear : FiscalYear.read(spelling.yearCell)?.year
    return identity.judge(
      unit: context.registry.unit(spelling.unitCell), unitText: spelling.unitCell, year: year,
      yearText: spelling.yearCell, line: spelling.line, record: spelling.record)
  }

  private func unit(of fault: Fault, in tally: SurveyTally) -> Code<Unit>? {
    guard !fault.kind.hidesRows else { return nil }
    return fault.group.flatMap { tally.groups[$0].spellings.first.flatMap { context.registry.unit($0.unitCell)?.code } }
  }
}
