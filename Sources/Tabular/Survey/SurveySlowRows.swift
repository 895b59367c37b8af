/// The rows of a survey that are not plainly right: each is read again from its bytes, cell by cell.
extension SurveySink {
  @inline(never)
  mutating func takeSlowly() {
    guard let record = text.record(at: place) else { return }
    let row = SurveyRow(layout: layout, record: record)
    guard !row.isBlank else { return }
    let lost = takeLost(of: record)
    recordCount += 1
    guard second == nil else {
      second?.rowsBelow += 1
      return
    }
    let key = SurveyGroups.Key(row.unit, row.year, layout)
    if !groups.isTallied(key), let titles = layout.titles(in: record.fields) { return take(titles) }
    if row.hasTooManyCells || row.isNobodys, let raggedness = row.raggedness {
      takeRagged(raggedness, of: key, lost)
    } else {
      take(row, of: key, lost)
    }
  }

  /// A row of the current group in which nothing is wrong but answers of one byte: those are told from the cells that are
  /// at hand, so that a file with such a slip in every row is not read twice.
  ///
  /// False where a cell has to be read. `hash`: of the identifier.
  @inline(never)
  mutating func takeBytes(_ hash: UInt64) -> Bool {
    guard let form = groups.list[current].form.map({ layout.forms[$0] }) else { return false }
    var answers: [AnswerCodes.Answer] = []
    answers.reserveCapacity(form.items.count)
    for item in form.items {
      guard cells[item.column] != SurveyCells.long else { return false }
      answers.append(form.scales[item.scale].answer(ofByte: cells[item.column]))
    }
    recordCount += 1
    let told = current < SurveyGroups.toldApart ? current : nil
    for (item, answer) in zip(form.items, answers) where answer == .unknown {
      faults.append(
        Fault(
          .answerNotInScale(form.scales[item.scale].answers), line: place.line, record: recordCount, column: item.name,
          value: String(Unicode.Scalar(cells[item.column])), group: told))
    }
    groups.list[current].count(answers, form)
    marks.append(SurveyMarks.Mark(hash: hash, place: place, record: recordCount, group: current))
    return true
  }

  /// Bytes that were lost, with their columns.
  private typealias Lost = [(column: Int, byte: DecodedText.Fault)]

  private mutating func takeLost(of record: Record) -> Lost {
    guard nextLostLine <= record.lastLine else { return [] }
    let lost = undecoded.take(record.fields.map { $0 ?? "" }, lines: record.line...record.lastLine)
    nextLostLine = undecoded.nextLine
    return lost
  }

  private mutating func take(_ titles: SurveyLayout.Titles) {
    let place = SurveyTally.Place(line: place.line, record: recordCount)
    switch titles {
    case .repeated: repeatedHeaders.append(place)
    case .ofAnotherTable: endTable(at: SurveyTally.SecondTable(place: place))
    }
  }

  private mutating func takeRagged(_ raggedness: Fault.Kind, of key: SurveyGroups.Key, _ lost: Lost) {
    let isToldApart = ragged[key] != nil || ragged.count < SurveyGroups.toldApart
    ragged[isToldApart ? key : SurveyGroups.Key("", "", layout), default: FaultLedger()]
      .append(contentsOf: faults(of: lost, group: nil) + [Fault(raggedness, line: place.line, record: recordCount)])
  }

  private mutating func take(_ row: SurveyRow, of key: SurveyGroups.Key, _ lost: Lost) {
    let index = groups.place(of: key, at: place.line, record: recordCount)
    let told = index < SurveyGroups.toldApart ? index : nil
    faults.append(contentsOf: faults(of: lost, group: told))
    if let raggedness = row.raggedness {
      faults.append(Fault(raggedness, line: place.line, record: recordCount, group: told))
    }
    let identifier = row.identifier
    if row.hasBlankIdentifier {
      faults.append(
        Fault(.missingValue, line: place.line, record: recordCount, column: layout.responseField, group: told))
    }
    guard let form = groups.list[index].form.map({ layout.forms[$0] }) else {
      groups.list[index].uncounted += 1
      return
    }
    let answers = row.answers(form)
    faults.append(
      contentsOf: row.faults(in: answers, of: form, line: place.line, record: recordCount, group: told))
    groups.list[index].count(answers, form)
    // Of an identifier with a lost byte nobody knows what it repeats.
    guard !identifier.isEmpty, !identifier.unicodeScalars.contains("\u{FFFD}") else { return }
    let hash = SurveyKeyCell.hash(identifier)
    marks.append(SurveyMarks.Mark(hash: hash, place: place, record: recordCount, group: index))
  }

  private func faults(of lost: Lost, group: Int?) -> [Fault] {
    lost.map { $0.byte.fault(record: recordCount, column: layout.header.name(ofColumn: $0.column), group: group) }
  }
}

extension SurveySink {
  /// Takes repeated responses out of the counts, and tells what is known at the end alone.
  mutating func finish() {
    undecoded.finish()
    faults.append(contentsOf: undecoded.rest)
    // Such a row makes no group, but its fault is told to the unit whose other rows do.
    let rows = ragged.flatMap { key, ledger in
      ledger.faults.map { fault in groups.knownPlace(of: key).map { fault.of(group: $0) } ?? fault }
    }
    faults.append(contentsOf: rows.sorted { $0.line < $1.line })
    let repeated = marks.repeated()
    guard !repeated.isEmpty else { return }
    SurveyRepeats(text: text, layout: layout).remove(repeated, from: &groups.list) { faults.append($0) }
  }
}
