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

  let text: RecordText
  let layout: SurveyLayout
  /// The plan of each form that has been met, ready for the row loop.
  private var counting: [SurveyCounting?]
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
  private var plan: SurveyCounting?
  private var counters: UnsafeMutablePointer<UInt32>?
  private var sums: UnsafeMutablePointer<ResponseSums>?

  init(text: RecordText, layout: SurveyLayout, formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?) {
    self.text = text
    self.layout = layout
    counting = layout.forms.map { _ in nil }
    groups = SurveyGroups(layout: layout, formFor: formFor)
    undecoded = UndecodedCells(text.text.faults)
    nextLostLine = undecoded.nextLine
    cells = SurveyCells(width: layout.width)
    // Every cell but the last has a separator, and what says whose the row is has some bytes.
    marks = SurveyMarks(expected: text.text.bytes.count / (layout.width + 8))
    headerWidth = layout.header.width
    unread = UnreadColumns(layout.header)
    neededCells = layout.hasMissingWords ? .max : layout.header.neededCells
    unit = SurveyKeyCell(column: layout.unit)
    year = SurveyKeyCell(column: layout.year)
    response = SurveyKeyCell(column: layout.response)
  }

  /// Gives the buffers back; to be called once, when the groups have been tallied.
  func deallocate() {
    cells.deallocate()
    marks.deallocate()
    for plan in counting { plan?.deallocate() }
    for group in groups.list { group.deallocate() }
  }

  var cellCount: Int { cells.count + cells.surplus }

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

  /// A cell of one byte; false where it stands beyond the columns.
  @inline(__always)
  fileprivate mutating func take(_ byte: UnsafeMutableRawPointer) -> Bool { unsafe cells.take(byte) }

  /// A cell of no byte or of several, or one beyond the columns.
  fileprivate mutating func takeRare(_ bytes: UnsafeMutableRawPointer?, _ count: Int) {
    let column = cells.count
    guard column < layout.width else {
      takeSurplus(count, column + cells.surplus)
      return
    }
    guard count > 0, let bytes = unsafe bytes else { return cells.take(0) }
    cells.take(SurveyCells.long)
    if column == unit.column {
      unsafe unit.take(bytes, count)
    } else if column == year.column {
      unsafe year.take(bytes, count)
    } else if column == response.column {
      unsafe response.take(bytes, count)
    }
  }

  private mutating func takeSurplus(_ count: Int, _ column: Int) {
    cells.takeSurplus()
    guard count > 0 else { return }
    hasSurplus = hasSurplus || column >= headerWidth
    hasNews = hasNews || unread.isNews(column)
  }

  @inline(__always)
  fileprivate mutating func takeRow(_ terminator: Int32) {
    findPlace(terminator)
    let isRegular = cellCount >= neededCells && !hasSurplus && place.lastLine < nextLostLine
    cells.endRow()
    if hasSurplus || hasNews || isNews() { noteUnread() }
    response.settle(cells)
    guard isRegular, let hash = response.plainHash else { return takeSlowly() }
    unit.settle(cells)
    year.settle(cells)
    if unit.isNew || year.isNew {
      guard !unit.isTooLong, !year.isTooLong, enterGroup() else { return takeSlowly() }
    }
    if let sums = unsafe sums {
      guard let plan, let counters = unsafe counters else { return takeSlowly() }
      let row = unsafe plan.count(cells.pointer, into: counters)
      guard row.isPlain else {
        unsafe plan.uncount(cells.pointer, from: counters)
        if !takeBytes(hash) { takeSlowly() }
        return
      }
      unsafe sums.pointee.add(points: row.points, weight: row.weight)
      marks.append(SurveyMarks.Mark(hash: hash, place: place, record: recordCount &+ 1, group: current))
    } else {
      groups.list[current].uncounted += 1
    }
    recordCount &+= 1
  }

  /// The group of the row becomes the current one; false where the row may be a header.
  private mutating func enterGroup() -> Bool {
    let key = SurveyGroups.Key(unit.text.trimmedCell, year.text.trimmedCell, layout)
    if groups.knownPlace(of: key) == nil, mayHaveTitles, let record = text.record(at: place),
      layout.titles(in: record.fields) != nil
    {
      return false
    }
    current = groups.place(of: key, at: place.line, record: recordCount + 1)
    plan = groups.list[current].form.flatMap { countingPlan(of: $0) }
    unsafe counters = groups.list[current].counters
    unsafe sums = groups.list[current].sums
    unit.remember()
    year.remember()
    return true
  }

  private mutating func countingPlan(of form: Int) -> SurveyCounting? {
    if counting[form] == nil { counting[form] = layout.forms[form].plan.map(SurveyCounting.init) }
    return counting[form]
  }

  /// Whether a cell of the row may be a title of the unit's column: the answers are one byte each.
  private var mayHaveTitles: Bool {
    guard !layout.hasTitlesOfOneByte else { return true }
    for column in 0..<cells.endedCount where cells[column] == SurveyCells.long {
      guard column == unit.column || column == year.column || column == response.column else { return true }
    }
    return [unit, year, response].contains { layout.isUnitTitle($0.text.trimmedCell) }
  }

  /// Whether something stands as far as the titles reach where nobody reads it and nothing was found before.
  @inline(__always)
  private func isNews() -> Bool {
    for column in unread.blank {
      guard column < cells.endedCount else { return false }
      if cells[column] != 0 { return true }
    }
    return false
  }

  /// The cells are those of the row until the next one begins.
  @inline(never)
  private mutating func noteUnread() {
    if !hasSurplus, let record = text.record(at: place) { unread.note(record.fields) }
    hasSurplus = false
    hasNews = false
  }
}

// Functions of their own, always inlined, are what C calls itself: a closure has a thunk before it.

@inline(__always)
private func takeSurveyCell(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  let sink = unsafe context.unsafelyUnwrapped.assumingMemoryBound(to: SurveySink.self)
  guard count == 1, unsafe sink.pointee.take(bytes.unsafelyUnwrapped) else {
    return unsafe takeRareSurveyCell(bytes, count, sink)
  }
}

@inline(never)
private func takeRareSurveyCell(
  _ bytes: UnsafeMutableRawPointer?, _ count: Int, _ sink: UnsafeMutablePointer<SurveySink>
) {
  unsafe sink.pointee.takeRare(bytes, count)
}

@inline(__always)
private func takeSurveyRow(_ end: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let sink = unsafe context?.assumingMemoryBound(to: SurveySink.self) else { return }
  unsafe sink.pointee.takeRow(end)
}
