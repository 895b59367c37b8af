/// Counts answers while the parser runs: a cell costs a byte in a buffer, a row one look at that buffer.
///
/// Every row that is not plainly right is read again from its bytes, and only then Strings are made.
@safe
struct SurveySink: RecordSink {
  /// The cells of the row; of the one that has ended until the next begins.
  private(set) var cells: SurveyCells
  var place = RecordPlace()
  var lines: PlainLines?
  var faults = FaultLedger()
  var groups: SurveyGroups
  var recordCount = 0
  private(set) var unread: UnreadColumns
  /// The header of another table among the rows; nothing below it is counted.
  var second: SurveyTally.SecondTable?
  /// The places of rows that repeat the header.
  var repeatedHeaders: [SurveyTally.Place] = []
  var wantsMore: Bool { true }
  var wantsAll: Bool { true }
  /// The bytes that are being read.
  var piece = TextPiece()

  let form: RecordForm
  let layout: SurveyLayout
  var undecoded: UndecodedCells
  /// The line of the next byte that was lost.
  var nextLostLine: Int
  /// Rows with too many cells or hardly any, by the unit and year that they seem to be of.
  var ragged: [SurveyGroups.Key: FaultLedger] = [:]
  var marks: SurveyMarks

  private let headerWidth: Int
  /// The cells that a row has at least: those behind them may be left off where they are blank.
  ///
  /// More than any row has where no row is plainly right.
  private var neededCells: Int
  /// Whether a cell beyond the header is not empty, and whether one of a column behind its titles may be the
  /// first there.
  private var hasSurplus = false
  private var hasNews = false
  private var unit: SurveyKeyCell
  private var year: SurveyKeyCell
  private var response: SurveyKeyCell
  /// The group of the row before, with its form and its counters.
  private(set) var current = 0
  private var counted: Counted?
  private var isCounted: Bool { counted != nil }
  /// Whether a cell of several bytes that does not say whose its row is came since a group was entered.
  private var hasLongAnswers = false

  /// How the rows of a group with a form are counted.
  private struct Counted {
    let plan: SurveyCounting
    let counts: SurveyCounts
  }

  /// `size`: how many bytes will be read, about; `lost`: those of them that meant nothing.
  init(
    form: RecordForm, size: Int, lost: LostBytes, layout: SurveyLayout,
    formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?
  ) {
    self.form = form
    self.layout = layout
    groups = SurveyGroups(layout: layout, formFor: formFor)
    undecoded = UndecodedCells(lost)
    nextLostLine = undecoded.nextLine
    cells = SurveyCells(width: layout.width, room: min(size, Self.fedAtOnce))
    // Every cell but the last has a separator, and what says whose the row is has some bytes.
    marks = SurveyMarks(expected: size / (layout.width + 8))
    headerWidth = layout.header.width
    unread = UnreadColumns(layout.header)
    neededCells = layout.hasPlainRows ? layout.header.neededCells : .max
    unit = SurveyKeyCell(column: layout.unit)
    year = SurveyKeyCell(column: layout.year)
    response = SurveyKeyCell(column: layout.response)
  }

  // Changing, though they change nothing, so that nobody copies the sink to call them.

  /// What was counted; to be called when it has finished.
  mutating func tally() -> SurveyTally {
    SurveyTally(
      groups: groups.list.map { $0.tally(layout) }, faults: faults.faults.inLineOrder, recordCount: recordCount,
      filledUnreadColumns: unread.columns, repeatedHeaders: repeatedHeaders, secondTable: second)
  }

  /// Gives the buffers back; to be called once, when the groups have been tallied.
  mutating func deallocate() {
    cells.deallocate()
    marks.deallocate()
    groups.deallocate()
  }

  var cellCount: Int { cells.count }

  static let fedAtOnce = 1 << 16

  mutating func makeRoom() {
    if cells.isTooLong { takeSurplus() }
  }

  /// The row that begins at the place.
  func record(at place: RecordPlace) -> Record? { form.record(at: place, in: piece) }

  mutating func discard() {
    cells.discard()
    hasSurplus = false
    hasNews = false
  }

  /// From here on every row goes the slow way.
  mutating func endTable(at second: SurveyTally.SecondTable) {
    self.second = second
    neededCells = .max
  }
}

extension SurveySink {
  static let field: RecordParser.FieldCallback = unsafe takeSurveyCell
  static let record: RecordParser.RecordCallback = unsafe takeSurveyRow

  /// A cell of one byte.
  @inline(__always)
  fileprivate mutating func take(_ byte: UInt8) { cells.take(byte) }

  /// A cell of no byte or of several.
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
  private mutating func takeSurplus() {
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
    let isRegular = cellCount >= neededCells && !hasSurplus && place.lastLine < nextLostLine
    cells.endRow()
    if hasSurplus || hasNews || isNews() { noteUnread() }
    response.settle(cells)
    guard isRegular, let hash = response.plainHash() else { return takeSlowly() }
    unit.settle(cells)
    year.settle(cells)
    if unit.isNew || year.isNew {
      guard !unit.isTooLong, !year.isTooLong, enterGroup() else { return takeSlowly() }
    }
    recordCount &+= 1
    guard isCounted else {
      groups.list[current].uncounted += 1
      return
    }
    marks.append(hash: hash, place, record: recordCount, group: current)
    guard let counted else { return }
    let row = unsafe counted.plan.count(cells.pointer, into: counted.counts.counters)
    var (points, weight) = (row.points, row.weight)
    if !row.isPlain {
      let odd = takeOdd()
      points += odd.points
      weight += odd.weight
    }
    unsafe counted.counts.sums.pointee.add(points: points, weight: weight)
  }

  /// The group of the row becomes the current one; false where the row may be a header.
  private mutating func enterGroup() -> Bool {
    let key = SurveyGroups.Key(unit.text.trimmedCell, year.text.trimmedCell, layout)
    if let place = groups.knownPlace(of: key) {
      current = place
    } else if mayHaveTitles, let record = record(at: place), layout.titles(in: record.fields) != nil {
      return false
    } else {
      current = groups.newPlace(of: key, at: place.line, record: recordCount + 1)
    }
    counted = groups.list[current].counts.flatMap { counts in
      groups.list[current].form.map { Counted(plan: layout.forms[$0].plan.counting.counting, counts: counts) }
    }
    marks.interrupt()
    unit.remember()
    year.remember()
    hasLongAnswers = false
    return true
  }

  /// The row's cells that are no plain answers, by their slots in the plan.
  var oddSlots: [Int] { counted.map { unsafe $0.plan.odd(cells.pointer) } ?? [] }

  /// Whether a cell of the row may be a title of the unit's column: the answers are one byte each.
  private var mayHaveTitles: Bool {
    guard !layout.hasTitlesOfOneByte else { return true }
    for column in 0..<(hasLongAnswers ? cells.endedCount : 0) where cells[column] == SurveyCells.long {
      guard column == unit.column || column == year.column || column == response.column else { return true }
    }
    return mayBeTitle(unit) || mayBeTitle(year) || mayBeTitle(response)
  }

  @inline(__always)
  private func mayBeTitle(_ cell: SurveyKeyCell) -> Bool {
    (layout.hasTitlesOfDigits || !cell.isOfDigits) && layout.isUnitTitle(cell.text.trimmedCell)
  }

  /// Whether something stands as far as the titles reach where nobody reads it and nothing was found before.
  @inline(__always)
  private func isNews() -> Bool {
    guard !unread.blank.isEmpty else { return false }
    for column in unread.blank {
      guard column < cells.endedCount else { return false }
      if cells[column] != 0 { return true }
    }
    return false
  }

  /// The cells are those of the row until the next one begins.
  @inline(never)
  private mutating func noteUnread() {
    if !hasSurplus, let record = record(at: place) { unread.note(record.fields) }
    hasSurplus = false
    hasNews = false
  }
}

// Functions of their own, always inlined, are what C calls itself: a closure has a thunk before it.

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
