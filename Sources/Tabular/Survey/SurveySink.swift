/// Counts answers while the parser runs: a cell costs a byte in a buffer, a row one look at that buffer.
///
/// Every row that is not plainly right is read again from its bytes, and only then Strings are made.
@safe
struct SurveySink: RecordSink {
  var place = RecordPlace()
  var cellCount = 0
  var faults = FaultLedger()
  private(set) var groups: [SurveyGroup] = []
  private(set) var recordCount = 0
  private(set) var unread: UnreadColumns
  var wantsMore: Bool { true }

  private let text: RecordText
  private let layout: SurveyLayout
  private let formFor: (SurveyTally.Spelling) -> SurveyAssignment?
  private var places: [GroupKey: Int] = [:]
  private var owners: [String: Int] = [:]
  /// The spellings that are nobody's beyond those that are told apart, by their hashes, and the group of all of them.
  private var strangers: Set<UInt64> = []
  private var strange = 0
  private let plans: [SurveyPlan]
  private var undecoded: UndecodedCells
  /// Rows with too many cells or hardly any, by the unit and year that they seem to be of.
  private var ragged: [GroupKey: FaultLedger] = [:]

  private let width: Int
  private let headerWidth: Int
  /// The cells that a row has at least: those behind them may be left off where they are blank.
  private let neededCells: Int
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

  /// The groups whose faults are told apart; more units and years than anyone assesses are misreadings.
  private static let toldApart = 1000

  /// No text has this byte.
  static let long: UInt8 = 0xFF

  private struct GroupKey: Hashable {
    let unit: String
    let year: String
  }

  init(text: RecordText, layout: SurveyLayout, formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?) {
    self.text = text
    self.layout = layout
    self.formFor = formFor
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
    for group in groups { group.deallocate() }
  }

  mutating func discard() {
    // What was begun may have set them.
    lastCount = max(lastCount, min(cellCount, width))
    cellCount = 0
    hasSurplus = false
    hasNews = false
  }

  /// Takes repeated responses out of the counts, and tells what is known at the end alone.
  mutating func finish() {
    undecoded.finish()
    faults.append(contentsOf: undecoded.rest)
    // Such a row makes no group, but its fault is told to the unit whose other rows do.
    let rows = ragged.flatMap { key, ledger in
      ledger.faults.map { fault in places[key].map { fault.of(group: $0) } ?? fault }
    }
    faults.append(contentsOf: rows.sorted { $0.line < $1.line })
    let repeats = SurveyRepeats(text: text, layout: layout)
    for index in groups.indices {
      repeats.remove(from: &groups[index]) { faults.append($0.of(group: index)) }
    }
  }
}

extension SurveySink {
  static let field: RecordParser.FieldCallback = { bytes, count, context in
    guard let sink = unsafe context?.assumingMemoryBound(to: SurveySink.self) else { return }
    unsafe sink.pointee.take(bytes, count)
  }

  static let record: RecordParser.RecordCallback = { _, context in
    guard let sink = unsafe context?.assumingMemoryBound(to: SurveySink.self) else { return }
    unsafe sink.pointee.takeRow()
  }

  @inline(__always)
  private mutating func take(_ bytes: UnsafeMutableRawPointer?, _ count: Int) {
    let column = cellCount
    cellCount = column &+ 1
    guard column < width else {
      guard count > 0 else { return }
      hasSurplus = hasSurplus || column >= headerWidth
      hasNews = hasNews || unread.isNews(column)
      return
    }
    guard count == 1, let bytes = unsafe bytes else {
      unsafe takeLong(bytes, count, column)
      return
    }
    unsafe cells[column] = bytes.load(as: UInt8.self)
  }

  /// A cell of no byte or of several.
  private mutating func takeLong(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ column: Int) {
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
  private mutating func takeRow() {
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
      guard !unit.isTooLong, !year.isTooLong else { return takeSlowly() }
      enter(group(unit: unit.text.trimmedCell, year: year.text.trimmedCell))
      unit.remember()
      year.remember()
    }
    if let plan, let counters = unsafe counters {
      guard unsafe plan.count(cells, into: counters) else {
        unsafe plan.uncount(cells, from: counters)
        return takeSlowly()
      }
      let mark = SurveyGroup.Mark(hash: hash, start: place.start, line: place.line, record: recordCount + 1)
      groups[current].marks.append(mark)
    }
    recordCount += 1
    groups[current].rows += 1
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

  /// The row again from its bytes, cell by cell.
  @inline(never)
  private mutating func takeSlowly() {
    guard let record = text.record(at: place) else { return }
    let row = SurveyRow(layout: layout, record: record)
    guard !row.isBlank else { return }
    let lost = undecoded.take(record.fields.map { $0 ?? "" }, lines: record.line...record.lastLine)
    if row.hasTooManyCells || row.isNobodys, let raggedness = row.raggedness {
      recordCount += 1
      let key = GroupKey(unit: layout.present(row.unit), year: layout.present(row.year))
      let isToldApart = ragged[key] != nil || ragged.count < Self.toldApart
      ragged[isToldApart ? key : GroupKey(unit: "", year: ""), default: FaultLedger()]
        .append(
          contentsOf: lost.map { $0.byte.fault(record: recordCount, column: layout.header.name(ofColumn: $0.column)) }
            + [Fault(raggedness, line: place.line, record: recordCount)])
      return
    }
    // Before the group: the first row of a group is where it appears.
    let index = group(unit: row.unit, year: row.year)
    recordCount += 1
    groups[index].rows += 1
    let told = index < Self.toldApart ? index : nil
    faults.append(
      contentsOf: lost.map { cell in
        cell.byte.fault(record: recordCount, column: layout.header.name(ofColumn: cell.column), group: told)
      })
    if let raggedness = row.raggedness {
      faults.append(Fault(raggedness, line: place.line, record: recordCount, group: told))
    }
    let identifier = row.identifier
    if row.hasBlankIdentifier {
      faults.append(
        Fault(.missingValue, line: place.line, record: recordCount, column: layout.responseField, group: told))
    }
    guard let form = groups[index].form.map({ layout.forms[$0] }) else { return }
    let answers = row.answers(form)
    faults.append(
      contentsOf: row.faults(in: answers, of: form, line: place.line, record: recordCount, group: told))
    groups[index].count(answers, form, by: 1)
    // Of an identifier with a lost byte nobody knows what it repeats.
    guard !identifier.isEmpty, !identifier.unicodeScalars.contains("\u{FFFD}") else { return }
    let hash = SurveyKeyCell.hash(identifier)
    groups[index].marks.append(
      SurveyGroup.Mark(hash: hash, start: place.start, line: place.line, record: recordCount))
  }

  /// The place of a group among the groups; a new one asks for its form.
  private mutating func group(unit: String, year: String) -> Int {
    let key = GroupKey(unit: layout.present(unit), year: layout.present(year))
    if let place = places[key] { return place }
    let hash = SurveyKeyCell.hash("\(key.unit)\u{0}\(key.year)")
    guard !strangers.contains(hash) else { return strange }
    let spelling = SurveyTally.Spelling(
      unitCell: key.unit, yearCell: key.year, line: place.line, record: recordCount + 1)
    let assignment = formFor(spelling)
    if assignment == nil, groups.count >= Self.toldApart {
      strangers.insert(hash)
      if strangers.count == 1 {
        strange = groups.count
        groups.append(SurveyGroup(spelling, form: nil, layout: layout))
      }
      return strange
    }
    if let owner = assignment?.owner {
      if let place = owners[owner] {
        places[key] = place
        groups[place].spellings.append(spelling)
        return place
      }
      owners[owner] = groups.count
    }
    let form = assignment.flatMap { layout.forms.indices.contains($0.form) ? $0.form : nil }
    places[key] = groups.count
    groups.append(SurveyGroup(spelling, form: form, layout: layout))
    return groups.count - 1
  }

  private mutating func enter(_ index: Int) {
    current = index
    plan = groups[index].form.map { plans[$0] }
    unsafe counters = groups[index].counters
  }
}
