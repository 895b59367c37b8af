/// Counts answers while the parser runs: a cell costs a byte in a buffer, a row one look at that buffer.
///
/// Every row that is not plainly right is read again from its bytes, and only then Strings are made.
@safe
struct SurveySink: RecordSink {
  var place = RecordPlace()
  var cellCount = 0
  var faults = FaultLedger()
  var groups: SurveyGroups
  var recordCount = 0
  private(set) var unread: UnreadColumns
  /// The header of another table among the rows; nothing below it is counted.
  var second: SurveyTally.SecondTable?
  /// The places of rows that repeat the header.
  var repeatedHeaders: [SurveyTally.Place] = []
  var wantsMore: Bool { true }

  let text: RecordText
  let layout: SurveyLayout
  private let plans: [SurveyPlan]
  var undecoded: UndecodedCells
  /// Rows with too many cells or hardly any, by the unit and year that they seem to be of.
  var ragged: [SurveyGroups.Key: FaultLedger] = [:]

  private let width: Int
  private let headerWidth: Int
  /// The cells that a row has at least: those behind them may be left off where they are blank.
  ///
  /// More than any row has once no row is plainly right.
  private var neededCells: Int
  /// The cells of the row: their only byte, 0 for none, `long` for more than one.
  private let cells: UnsafeMutablePointer<UInt8>
  /// The cells that the row before had set.
  private var lastCount: Int
  /// Whether a cell beyond the header is not empty, and whether one of a column behind its titles may be the
  /// first there.
  private var hasSurplus = false
  private var hasNews = false
  private var unit: SurveyKeyCell
  private var year: SurveyKeyCell
  private var response: SurveyKeyCell
  /// The group of the row before, with its form and its counters.
  private var current = 0
  private var plan: SurveyPlan?
  private var counters: UnsafeMutablePointer<UInt32>?

  /// No text has this byte.
  static let long: UInt8 = 0xFF

  init(text: RecordText, layout: SurveyLayout, formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?) {
    self.text = text
    self.layout = layout
    groups = SurveyGroups(layout: layout, formFor: formFor)
    undecoded = UndecodedCells(text.text.faults)
    plans = layout.forms.map { SurveyPlan($0) }
    width = layout.width
    lastCount = layout.width
    headerWidth = layout.header.width
    unread = UnreadColumns(layout.header)
    neededCells = layout.header.neededCells
    unsafe cells = .allocate(capacity: width + 1)
    unsafe cells.initialize(repeating: 0, count: width + 1)
    unit = SurveyKeyCell(column: layout.unit)
    year = SurveyKeyCell(column: layout.year)
    response = SurveyKeyCell(column: layout.response)
  }

  /// Gives the buffers back; to be called once, when the groups have been tallied.
  func deallocate() {
    unsafe cells.deallocate()
    for key in [unit, year, response] { key.deallocate() }
    for plan in plans { plan.deallocate() }
    for group in groups.list { group.deallocate() }
  }

  mutating func discard() {
    // What was begun may have set them.
    lastCount = max(lastCount, min(cellCount, width))
    cellCount = 0
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

  @inline(__always)
  fileprivate mutating func take(_ bytes: UnsafeMutableRawPointer?, _ count: Int) {
    let column = cellCount
    cellCount = column &+ 1
    guard count == 1, column < width, let bytes = unsafe bytes else { return unsafe takeRare(bytes, count, column) }
    unsafe cells[column] = bytes.load(as: UInt8.self)
  }

  /// A cell of no byte or of several, or one beyond the columns.
  @inline(never)
  private mutating func takeRare(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ column: Int) {
    guard column < width else {
      guard count > 0 else { return }
      hasSurplus = hasSurplus || column >= headerWidth
      hasNews = hasNews || unread.isNews(column)
      return
    }
    guard count > 0, let bytes = unsafe bytes else {
      unsafe cells[column] = 0
      return
    }
    unsafe cells[column] = Self.long
    if column == unit.column {
      unsafe unit.take(bytes, count)
    } else if column == year.column {
      unsafe year.take(bytes, count)
    } else if column == response.column {
      unsafe response.take(bytes, count)
    }
  }

  @inline(__always)
  fileprivate mutating func takeRow() {
    let isRegular = cellCount >= neededCells && !hasSurplus && place.lastLine < undecoded.nextLine
    // Blank cells that were left off at the end still hold those of the row before.
    for column in min(cellCount, lastCount)..<lastCount { unsafe cells[column] = 0 }
    lastCount = min(cellCount, width)
    if hasNews || isNews() { noteUnread() }
    discard()
    unsafe response.settle(cells)
    guard isRegular, !layout.hasMissingWords, let hash = response.plainHash else { return takeSlowly() }
    unsafe unit.settle(cells)
    unsafe year.settle(cells)
    if !(unit.isAsBefore && year.isAsBefore) {
      guard !unit.isTooLong, !year.isTooLong, enterGroup() else { return takeSlowly() }
    }
    if let plan, let counters = unsafe counters {
      guard unsafe plan.count(cells, into: counters) else {
        unsafe plan.uncount(cells, from: counters)
        return takeSlowly()
      }
      let mark = SurveyGroup.Mark(hash: hash, start: place.start, line: place.line, record: recordCount + 1)
      groups.list[current].take(mark)
    } else {
      groups.list[current].rows += 1
    }
    recordCount += 1
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
    plan = groups.list[current].form.map { plans[$0] }
    unsafe counters = groups.list[current].counters
    unit.remember()
    year.remember()
    return true
  }

  /// Whether a cell of the row may be a title of the unit's column: the answers are one byte each.
  private var mayHaveTitles: Bool {
    guard !layout.hasTitlesOfOneByte else { return true }
    let keys = [unit, year, response]
    let isPlain = (0..<lastCount).allSatisfy { column in
      unsafe cells[column] != Self.long || keys.contains { $0.column == column }
    }
    return !isPlain || keys.contains { layout.isUnitTitle($0.text.trimmedCell) }
  }

  /// Whether something stands as far as the titles reach where nobody reads it and nothing was found before.
  @inline(__always)
  private func isNews() -> Bool {
    for column in unread.blank {
      guard column < lastCount else { return false }
      if unsafe cells[column] != 0 { return true }
    }
    return false
  }

  @inline(never)
  private mutating func noteUnread() {
    if !hasSurplus, let record = text.record(at: place) { unread.note(record.fields) }
  }
}

// Functions of their own, always inlined, are what C calls itself: a closure has a thunk before it.

@inline(__always)
private func takeSurveyCell(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  guard let sink = unsafe context?.assumingMemoryBound(to: SurveySink.self) else { return }
  unsafe sink.pointee.take(bytes, count)
}

@inline(__always)
private func takeSurveyRow(_ end: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let sink = unsafe context?.assumingMemoryBound(to: SurveySink.self) else { return }
  unsafe sink.pointee.takeRow()
}
