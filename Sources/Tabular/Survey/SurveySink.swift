/// Counts answers while the parser runs: a cell costs a byte in a buffer, a row one look at that buffer.
///
/// Every row that is not plainly right is read again from its bytes, and only then Strings are made.
@safe
struct SurveySink: RecordSink {
  /// The cells of the row; of the one that has ended until the next begins.
  var cells: SurveyCells
  var place = RecordPlace()
  var lines: PlainLines?
  var faults = FaultLedger()
  var groups: SurveyGroups
  var recordCount = 0
  var unread: UnreadColumns
  /// The header of another table among the rows; nothing below it is counted.
  var second: SurveyTally.TableBelow?
  /// The places of rows that repeat the header.
  var repeatedHeaders: [SurveyTally.HeaderLine] = []
  var noDataRows: [SurveyTally.NoDataRow] = []
  var wantsMore: Bool { true }
  var wantsAll: Bool { true }
  /// The bytes that are being read.
  var piece = TextPiece()

  let form: RecordForm
  let layout: SurveyLayout
  var undecoded: UndecodedCells
  /// The line of the next byte that was lost.
  var nextLostLine: Int
  /// Rows with too many cells, and a last one that was cut off, by the unit and year that they seem to be of.
  var ragged: [SurveyGroups.Key: FaultLedger] = [:]
  /// Rows with too few cells.
  var short: ShortRows<SurveyGroups.Key>
  let blocks: RowBlocks
  var lastBlock = RowBlocks.Block()
  var marks: SurveyMarks
  /// Those of the sheet that have several lines.
  var sheetRows = SheetRows()

  let headerWidth: Int
  /// The cells that a row has unless Excel left some off.
  ///
  /// More than any row has where no row is plainly right.
  private(set) var neededCells: Int
  /// Whether a cell beyond the header is not empty, and whether one of a column behind its titles may be the
  /// first there.
  var hasSurplus = false
  var hasNews = false
  var unit: SurveyKeyCell
  var year: SurveyKeyCell
  var response: SurveyKeyCell
  /// The group of the row before, with its form and its counters.
  var current = 0
  var counted: Counted?
  /// Whether a cell of several bytes that does not say whose its row is came since a group was entered.
  var hasLongAnswers = false

  /// How the rows of a group with a form are counted.
  struct Counted {
    let plan: SurveyCounting
    let counts: SurveyCounts
  }

  /// `size`: how many bytes will be read, about; `lost`: those of them that meant nothing.
  init(
    form: RecordForm, blocks: RowBlocks, size: Int, lost: LostBytes, layout: SurveyLayout,
    formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?
  ) {
    self.form = form
    self.layout = layout
    self.blocks = blocks
    short = ShortRows(expected: layout.width)
    groups = SurveyGroups(layout: layout, formFor: formFor)
    undecoded = UndecodedCells(lost)
    nextLostLine = undecoded.nextLine
    cells = SurveyCells(width: layout.width, room: min(size, Self.fedAtOnce))
    // Every cell but the last has a separator, and what says whose the row is has some bytes.
    marks = SurveyMarks(expected: size / (layout.width + 8))
    headerWidth = layout.header.width
    unread = UnreadColumns(layout.header)
    neededCells = layout.hasPlainRows ? layout.width : .max
    unit = SurveyKeyCell(column: layout.unit)
    year = SurveyKeyCell(column: layout.year)
    response = SurveyKeyCell(column: layout.response)
  }

  // Changing, though they change nothing, so that nobody copies the sink to call them.

  /// What was counted; to be called when it has finished.
  mutating func tally() -> SurveyTally {
    SurveyTally(
      groups: groups.list.map { $0.tally(layout) }, faults: faults.faults.inLineOrder, recordCount: recordCount,
      filledUnreadColumns: unread.columns, repeatedHeaders: repeatedHeaders, noDataRows: noDataRows,
      secondTable: second, sheetRows: sheetRows)
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

  mutating func note(linesOfRecord lines: ClosedRange<Int>) { sheetRows.append(lines) }

  /// The row that begins at the place.
  func record(at place: RecordPlace) -> Record? { form.record(at: place, in: piece) }

  mutating func discard() {
    cells.discard()
    hasSurplus = false
    hasNews = false
  }

  /// From here on every row goes the slow way.
  mutating func endTable(at second: SurveyTally.TableBelow) {
    self.second = second
    neededCells = .max
  }
}
