/// The end of each row of a survey: a regular row is counted directly from the bytes of its cells.
extension SurveySink {
  static let field: RecordParser.FieldCallback = unsafe takeSurveyCell
  static let record: RecordParser.RecordCallback = unsafe takeSurveyRow

  /// Takes a cell of one byte.
  @inline(__always)
  fileprivate mutating func take(_ byte: UInt8) { cells.take(byte) }

  /// Takes an empty cell, or one of several bytes.
  @inline(__always)
  fileprivate mutating func takeRare(_ bytes: UnsafeMutableRawPointer?, _ count: Int) {
    guard count > 0, let bytes = unsafe bytes else { return cells.takeEmpty() }
    let column = cells.count
    cells.takeLong(count)
    if column == response.column {
      unsafe response.take(bytes, count)
    } else if column == unit.column {
      unsafe unit.take(bytes, count)
    } else if column == year.column {
      unsafe year.take(bytes, count)
    } else {
      hasLongAnswers = true
    }
  }

  @inline(never)
  mutating func takeSurplus() {
    var isNews = false
    var isSurplus = false
    cells.takeSurplus { column in
      isSurplus = isSurplus || column >= headerWidth
      isNews = isNews || unread.isNews(column)
    }
    hasSurplus = hasSurplus || isSurplus
    hasNews = hasNews || isNews
  }

  @inline(__always)
  fileprivate mutating func takeRow(_ terminator: Int32) {
    let cellCount = cells.count
    findPlace(terminator, least: cells.leastBytes)
    if cells.isTooLong { takeSurplus() }
    let isRegular =
      (cellCount >= neededCells || isShortAsExcelWrites(cellCount)) && !hasSurplus && place.lastLine < nextLostLine
    cells.endRow()
    let isCut = terminator == RecordParser.endOfText
    if hasSurplus || hasNews || isNews() { noteUnread(isCut: isCut) }
    response.read(cells)
    guard isRegular, let hash = response.plainHash() else { return takeSlowly(isCut: isCut) }
    unit.read(cells)
    year.read(cells)
    if unit.isNew || year.isNew {
      guard !unit.isTooLong, !year.isTooLong, enterGroup() else { return takeSlowly(isCut: isCut) }
    }
    recordCount &+= 1
    guard let counted else {
      groups.list[current].uncounted += 1
      return
    }
    marks.append(hash: hash, place, record: recordCount, group: current)
    let row = unsafe counted.plan.count(cells.pointer, into: counted.counts.counters)
    var (points, weight) = (row.points, row.weight)
    if !row.isPlain {
      let irregular = takeIrregular()
      points += irregular.points
      weight += irregular.weight
    }
    unsafe counted.counts.sums.pointee.add(points: points, weight: weight)
  }

  // Mutating, although it changes nothing, because a nonmutating call would copy the sink.

  /// Whether a row that lacks cells is in a block that Excel wrote without its last blank columns.
  @inline(never)
  private mutating func isShortAsExcelWrites(_ cellCount: Int) -> Bool {
    guard layout.hasPlainRows, second == nil, cellCount < layout.width else { return false }
    return blocks.shortRow(at: place, needed: layout.header.neededCells).shortness == .ofBlock
  }

  /// The slots of the row's cells that are not plain answers.
  var irregularSlots: [Int] { counted.map { unsafe $0.plan.irregular(cells.pointer) } ?? [] }

  /// Whether the row fills a titled column that is not read and was blank so far.
  @inline(__always)
  private func isNews() -> Bool {
    guard !unread.blank.isEmpty else { return false }
    for column in unread.blank {
      guard column < cells.endedCount else { return false }
      if cells[column] != 0 { return true }
    }
    return false
  }

  /// Notes the unread columns that the row fills; its cells stay available until the next row begins.
  @inline(never)
  private mutating func noteUnread(isCut: Bool) {
    if !hasSurplus, let record = record(at: place), raggedness(of: record, isCut: isCut)?.isMisaligned != true {
      unread.note(record.fields)
    }
    hasSurplus = false
    hasNews = false
  }
}

// C calls these functions directly; a closure would add a thunk before each call.

@inline(__always)
private func takeSurveyCell(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  let sink = unsafe context.unsafelyUnwrapped.assumingMemoryBound(to: SurveySink.self)
  guard count == 1 else { return unsafe takeRareSurveyCell(bytes, count, sink) }
  unsafe sink.pointee.take(bytes.unsafelyUnwrapped.load(as: UInt8.self))
}

@inline(never)
private func takeRareSurveyCell(
  _ bytes: UnsafeMutableRawPointer?, _ count: Int, _ sink: UnsafeMutablePointer<SurveySink>
) {
  unsafe sink.pointee.takeRare(bytes, count)
}

@inline(__always)
private func takeSurveyRow(_ end: Int32, _ context: UnsafeMutableRawPointer?) {
  let sink = unsafe context.unsafelyUnwrapped.assumingMemoryBound(to: SurveySink.self)
  unsafe sink.pointee.takeRow(end)
}
