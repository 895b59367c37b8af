/// The rows of a survey that are not regular: each is read again from its bytes, cell by cell.
extension SurveySink {
  @inline(never)
  mutating func takeSlowly(isCut: Bool) {
    guard let record = record(at: place) else { return }
    let row = SurveyRow(layout: layout, record: record)
    guard !row.isBlank else { return }
    let lost = takeLost(of: record)
    recordCount += 1
    guard second == nil else {
      second?.rowsBelow += 1
      return
    }
    // A sum among the responses of a unit is not a response.
    if SummaryWords.isOne(row.identifier) {
      return noDataRows.append(
        SurveyTally.NoDataRow(kind: .sum(row.identifier), line: place.line, record: recordCount))
    }
    let key = SurveyGroups.Key(row.unit, row.year, layout)
    if !groups.isTallied(key) {
      let kind = noData(
        in: record.fields, number: recordCount, isCut: isCut && record.cellCount < layout.width)
      if let titles = layout.titles(in: record.fields), titles == .repeated || kind != .columnNames {
        return take(titles)
      }
      if let kind {
        return noDataRows.append(SurveyTally.NoDataRow(kind: kind, line: place.line, record: recordCount))
      }
    }
    let raggedness = raggedness(of: record, isCut: isCut)
    if let raggedness, raggedness.isMisaligned, !layout.isNoResponse(row.unit) {
      takeMisaligned(raggedness, of: key, lost)
    } else {
      take(row, raggedness, of: key, lost)
    }
  }

  /// Judges the number of cells of the ended row.
  ///
  /// - Parameters:
  ///   - record: The row.
  ///   - isCut: Whether the text ends with the row, without a line end.
  /// - Returns: The reason why the number of cells differs from the header; nil when it does not.
  func raggedness(of record: Record, isCut: Bool) -> Raggedness? {
    Raggedness(
      cells: record.cellCount, filled: record.filledCount, at: place, isCut: isCut, layout.header, blocks)
  }

  /// Judges the cells of a counted row that are not plain answers.
  ///
  /// A cell of one byte is taken from the buffer, so that a file with a mistake in every row is not read twice.
  ///
  /// - Returns: The points and weight of the answers among these cells.
  @inline(never)
  mutating func takeIrregular() -> (points: UInt64, weight: UInt64) {
    var (points, weight): (UInt64, UInt64) = (0, 0)
    guard let form = groups.list[current].form.map({ layout.forms[$0] }) else { return (0, 0) }
    let knownGroup = current < SurveyGroups.mostDistinct ? current : nil
    var row: RecordCells?
    for slot in irregularSlots {
      guard let index = form.plan.items[slot] else { continue }
      let column = form.items[index].column
      let byte = cells[column]
      if byte == SurveyCells.long, row == nil { row = self.form.cells(at: self.place, in: piece) }
      let cell = row.map { $0.text(column) } ?? String(Unicode.Scalar(byte))
      let answer = form.scales[form.items[index].scale].answer(cell)
      if case .given(let answer) = answer {
        groups.list[current].count(answer, ofItem: index, form)
        points += form.items[index].points[answer]
        weight += form.items[index].weight
      }
      if let kind = form.scales[form.items[index].scale].fault(of: cell, answer) {
        faults.append(
          Fault(
            kind, line: self.place.line, record: recordCount, column: form.items[index].name, value: cell,
            group: knownGroup))
      }
    }
    return (points, weight)
  }

  /// Lost bytes with their columns.
  private typealias Lost = [(column: Int, byte: DecodedText.Fault)]

  private mutating func takeLost(of record: Record) -> Lost {
    guard nextLostLine <= record.lastLine else { return [] }
    let lost = undecoded.take(record.fields.map { $0 ?? "" }, lines: record.line...record.lastLine)
    nextLostLine = undecoded.nextLine
    return lost
  }

  private mutating func take(_ titles: SurveyLayout.Titles) {
    let place = SurveyTally.HeaderLine(line: place.line, record: recordCount)
    switch titles {
    case .repeated: repeatedHeaders.append(place)
    case .ofAnotherTable: endTable(at: SurveyTally.TableBelow(place: place))
    }
  }

  /// Takes a row whose answers may be under wrong items.
  private mutating func takeMisaligned(_ raggedness: Raggedness, of key: SurveyGroups.Key, _ lost: Lost) {
    let isExplained = raggedness.isExplained(byLostBytes: !lost.isEmpty)
    if !isExplained, case .tooShort(let found, let row) = raggedness {
      return short.append(row, line: place.line, record: recordCount, found: found, of: key)
    }
    let isToldApart = ragged[key] != nil || ragged.count < SurveyGroups.mostDistinct
    let own = raggedness.kind(layout.header).map { [Fault($0, line: place.line, record: recordCount)] }
    ragged[isToldApart ? key : SurveyGroups.Key("", "", layout), default: FaultLedger()]
      .append(contentsOf: isExplained ? faults(of: lost, group: nil) : own ?? [])
  }

  private mutating func take(
    _ row: SurveyRow, _ raggedness: Raggedness?, of key: SurveyGroups.Key, _ lost: Lost
  ) {
    if raggedness == nil, lost.isEmpty, row.isNotFilledIn {
      return noDataRows.append(
        SurveyTally.NoDataRow(
          kind: .notFilledIn(unit: row.unit, year: row.year), line: place.line, record: recordCount))
    }
    let index = groups.index(of: key, at: place.line, record: recordCount)
    let knownGroup = index < SurveyGroups.mostDistinct ? index : nil
    faults.append(contentsOf: faults(of: lost, group: knownGroup))
    if let kind = raggedness?.kind(layout.header) {
      faults.append(Fault(kind, line: place.line, record: recordCount, group: knownGroup))
    }
    let identifier = row.identifier
    if row.hasBlankIdentifier {
      faults.append(
        Fault(.missingValue, line: place.line, record: recordCount, column: layout.responseField, group: knownGroup))
    }
    guard let form = groups.list[index].form.map({ layout.forms[$0] }) else {
      groups.list[index].uncounted += 1
      return
    }
    let answers = row.answers(form)
    faults.append(
      contentsOf: row.faults(in: answers, of: form, line: place.line, record: recordCount, group: knownGroup))
    groups.list[index].count(answers, form)
    // The identifier with a lost byte is unknown, so it cannot be compared.
    guard !identifier.isEmpty, !identifier.unicodeScalars.contains("\u{FFFD}") else { return }
    marks.interrupt()
    marks.append(hash: SurveyKeyCell.hash(identifier), place, record: recordCount, group: index)
    marks.interrupt()
  }

  private func faults(of lost: Lost, group: Int?) -> [Fault] {
    lost.compactMap {
      $0.byte.fault(of: recordCount, column: layout.header.name(ofColumn: $0.column), group: group)
    }
  }
}

extension SurveySink {
  /// Removes repeated responses from the counts, and adds the faults that are known only at the end.
  ///
  /// - Parameter record: Reads the record that begins at a position.
  mutating func finish(_ record: @escaping (RecordPlace) -> Record?) {
    undecoded.finish()
    faults.append(contentsOf: undecoded.rest)
    // Such a row makes no group, but its fault is assigned to the group of the unit's other rows.
    let rows = ragged.flatMap { key, ledger in
      ledger.faults.map { fault in groups.knownIndex(of: key).map { fault.of(group: $0) } ?? fault }
    }
    let tooShort = short.fault.map { fault in
      short.subject.flatMap(groups.knownIndex).map { fault.of(group: $0) } ?? fault
    }
    // Faults of one line belong to one row, and keep their order.
    faults.append(contentsOf: (rows + [tooShort].compactMap { $0 }).inLineOrder)
    let repeated = marks.repeated()
    guard !repeated.isEmpty else { return }
    SurveyRepeats(layout: layout, record: record).remove(repeated, from: &groups.list) { faults.append($0) }
  }
}
