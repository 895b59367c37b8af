@testable import Tabular

/// The plain way to tally a survey: every row is a record and every cell is a String.
///
/// It is slow and easy to check.
struct SurveyOracle {
  let header: HeaderMatch
  let forms: [SurveyForm]
  let formFor: (String, String) -> Int?

  private struct Response {
    let line: Int
    let record: Int
    let identifier: String
    /// Index of the answer to each item of the form; nil if no answer counts.
    let answers: [Int?]
    /// Values by which two responses are compared.
    let values: [String]
  }

  private struct Group {
    let unit: String
    let year: String
    let form: Int?
    var responses: [Response] = []
  }

  func tally(
    _ records: [Record], short: ShortRowOracle, lost: LostBytes, quoteFaults: [Fault]
  ) -> SurveyTally {
    var groups: [Group] = []
    var faults = quoteFaults
    var cellsLost = UndecodedCells(lost, header: header)
    var misaligned: [(fault: Fault, unit: String?, year: String?)] = []
    var tooShort: [(fault: Fault, owner: [String])] = []
    var unread: Set<Int> = []
    var number = 0
    var noData: [SurveyTally.NoDataRow] = []
    let layout = SurveyLayout(header: header, forms: forms)
    for record in records {
      let cells = record.fields.map { ($0 ?? "").trimmedCell }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      number += 1
      func cell(_ column: Int?) -> String { column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
      let damage = cellsLost.take(record.fields.map { $0 ?? "" }, lines: record.line...record.lastLine)
      let (unit, year) = (cell(header.column(of: "unit_code")), cell(header.column(of: "fiscal_year")))
      let isTallied = groups.contains { $0.unit == unit && $0.year == year && $0.form != nil }
      var isCut = false
      if case .cutOff = short.kind(ofLine: record.line) { isCut = true }
      if !isTallied,
        let kind = layout.noData(
          in: record.fields, isBelowHeader: number == noData.count + 1, isCut: isCut)
      {
        noData.append(SurveyTally.NoDataRow(kind: kind, line: record.line, record: number))
        if surplus(cells, record.line, number) == nil { note(cells, in: &unread) }
        continue
      }
      let identifier = ThaiDigits.folded(cell(header.column(of: "response")))
      if let fault = surplus(cells, record.line, number) {
        misaligned.append((fault, unit, year))
        continue
      }
      let kind = short.kind(ofLine: record.line)
      switch kind {
      case .cutOff(_, found: 1) where !damage.isEmpty:
        misaligned += damage.map { column, byte in (undecoded(byte, number, column), unit, year) }
        continue
      case .cutOff(let expected, let found):
        let fault = Fault(.cutOff(expected: expected, found: found), line: record.line, record: number)
        misaligned.append((fault, unit, year))
        continue
      case .tooFewCells where !damage.isEmpty:
        misaligned += damage.map { column, byte in (undecoded(byte, number, column), unit, year) }
        continue
      case .tooFewCells(let expected, let found, let rows):
        let fault = Fault(
          .tooFewCells(expected: expected, found: found, rows: rows), line: record.line, record: number)
        tooShort.append((fault, [unit, year]))
        continue
      case _: break
      }
      note(cells, in: &unread)
      let owners = [header.column(of: "unit_code"), header.column(of: "fiscal_year")]
      let others = cells.enumerated().filter { !owners.contains($0.offset) }.map(\.element)
      if !unit.isEmpty, !year.isEmpty, others.allSatisfy(\.isEmpty), damage.isEmpty, kind == nil {
        noData.append(
          SurveyTally.NoDataRow(kind: .notFilledIn(unit: unit, year: year), line: record.line, record: number))
        continue
      }
      if !groups.contains(where: { $0.unit == unit && $0.year == year }) {
        groups.append(Group(unit: unit, year: year, form: formFor(unit, year)))
      }
      guard let groupIndex = groups.firstIndex(where: { $0.unit == unit && $0.year == year }) else { continue }
      faults += damage.map { column, byte in undecoded(byte, number, column).of(group: groupIndex) }
      faults += kind.map { [Fault($0, line: record.line, record: number, group: groupIndex)] } ?? []
      if identifier.isEmpty {
        faults.append(Fault(.missingValue, line: record.line, record: number, column: "response", group: groupIndex))
      }
      var answers: [Int?] = []
      var values: [String] = []
      for item in groups[groupIndex].form.map({ forms[$0].items }) ?? [] {
        let column = header.column(ofExtra: item.name)
        let text = cell(column)
        let answer = item.answers.firstIndex { FoldedKey($0) == FoldedKey(text) }
        answers.append(text.isEmpty ? nil : answer)
        values.append(answer.map { "answer \($0)" } ?? text)
        if let column, !text.isEmpty, answer == nil, !text.contains("\u{FFFD}") {
          faults.append(
            Fault(
              text == "-" ? .blankMark : .answerNotInScale(item.answers), line: record.line, record: number,
              column: item.name,
              value: record.fields[column], group: groupIndex))
        }
      }
      // Known columns of other forms count when responses are compared, whatever they hold.
      let own = Set((groups[groupIndex].form.map { forms[$0].items } ?? []).map { HeaderMatch.Column.extra($0.name) })
      for (index, column) in header.columns.enumerated() where column != .unknown && !own.contains(column) {
        if index != header.column(of: "response") { values.append(cell(index)) }
      }
      groups[groupIndex].responses.append(
        Response(line: record.line, record: number, identifier: identifier, answers: answers, values: values))
    }
    cellsLost.finish()
    faults += cellsLost.rest
    if let together = together(tooShort) { misaligned.append((together.fault, together.owner[0], together.owner[1])) }
    for (fault, unit, year) in misaligned {
      let groupIndex = groups.firstIndex { $0.unit == unit && $0.year == year }
      faults.append(groupIndex.map { fault.of(group: $0) } ?? fault)
    }
    let tallied = groups.enumerated().map { index, group in tally(group, index, &faults) }
    return SurveyTally(
      groups: tallied, faults: faults, recordCount: number, filledUnreadColumns: unread.sorted(), noDataRows: noData)
  }

  /// Notes the columns that the reader does not read and in which a cell is not blank.
  private func note(_ cells: [String], in unread: inout Set<Int>) {
    for column in 0..<min(cells.count, header.width) where !cells[column].isEmpty {
      if column >= header.titles.count || header.columns[column] == .unknown { unread.insert(column) }
    }
  }

  private func surplus(_ cells: [String], _ line: Int, _ record: Int) -> Fault? {
    let expected = header.columns.count
    let filled = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
    return filled > header.width
      ? Fault(.tooManyCells(expected: expected, found: filled), line: line, record: record) : nil
  }

  /// One fault for all rows that are too short, with their owner unless they have several.
  private func together(_ faults: [(fault: Fault, owner: [String])]) -> (fault: Fault, owner: [String?])? {
    guard let first = faults.first, case .tooFewCells(let expected, let found, _) = first.fault.kind else { return nil }
    var rows = RowRanges()
    for (fault, _) in faults {
      if case .tooFewCells(_, _, let row) = fault.kind {
        for number in row.ranges.joined() { rows.insert(number) }
      }
    }
    var fault = Fault(
      .tooFewCells(expected: expected, found: found, rows: rows), line: first.fault.line, record: first.fault.record)
    fault.count = faults.count
    return (fault, Set(faults.map(\.owner)).count == 1 ? first.owner : [nil, nil])
  }

  private func undecoded(_ byte: DecodedText.Fault, _ record: Int, _ column: Int) -> Fault {
    Fault(
      .undecodable(byte: byte.byte, offset: byte.offset), line: byte.line, record: record, column: name(of: column))
  }

  private func name(of column: Int) -> String? {
    guard header.columns.indices.contains(column) else { return nil }
    return switch header.columns[column] {
    case .field(let index): header.table.fields[index].name
    case .extra(let name): name
    case .unknown: nil
    }
  }

  private func tally(_ group: Group, _ groupIndex: Int, _ faults: inout [Fault]) -> SurveyTally.Group {
    var counted: [Response] = []
    for (index, response) in group.responses.enumerated() {
      let same = group.responses.filter { $0.identifier == response.identifier }
      let isLegible = !response.identifier.isEmpty && !response.identifier.contains("\u{FFFD}")
      guard group.form != nil, isLegible, same.count > 1 else {
        counted.append(response)
        continue
      }
      let areIdentical = same.allSatisfy { $0.values == same[0].values }
      let isFirst = group.responses.firstIndex { $0.identifier == response.identifier } == index
      if isFirst, areIdentical { counted.append(response) }
      guard !isFirst else { continue }
      let kind = Fault.Kind.duplicateKey(firstLine: same[0].line, identical: areIdentical)
      faults.append(
        Fault(kind, line: response.line, record: response.record, column: "response", group: groupIndex))
    }
    let first = SurveyTally.Spelling(
      unitCell: group.unit, yearCell: group.year, line: group.responses[0].line, record: group.responses[0].record)
    guard let number = group.form else { return SurveyTally.Group(spellings: [first], form: nil, rows: counted.count) }
    let form = forms[number]
    let stride = form.items.map(\.answers.count).max() ?? 0
    let given = form.items.indices.flatMap { item in
      (0..<stride).map { answer in UInt32(counted.count { $0.answers[item] == answer }) }
    }
    var sums = ResponseSums()
    for response in counted {
      let answered = zip(form.items, response.answers).compactMap { item, answer in answer.map { (item, $0) } }
      sums.add(
        points: UInt64(answered.reduce(0) { $0 + $1.0.weight * $1.0.scores[$1.1] }),
        weight: UInt64(answered.reduce(0) { $0 + $1.0.weight }))
    }
    return SurveyTally.Group(
      spellings: [first], form: number, owner: "\(group.unit) \(group.year)", rows: counted.count, asked: form,
      given: given, stride: stride, sums: sums)
  }
}
