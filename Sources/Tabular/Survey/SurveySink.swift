/// Counts answers while the parser runs: a cell costs one byte in a buffer, and a row one pass over that buffer.
///
/// A row that is not regular is read again from its bytes, and only then are Strings made.
@safe
struct SurveySink: RecordSink {
  /// The cells of the current row; after its end they stay until the next row begins.
  var cells: SurveyCells
  var place = RecordPlace()
  var lines: PlainLines?
  var faults = FaultLedger()
  var groups: SurveyGroups
  var recordCount = 0
  var unread: UnreadColumns
  /// The header of another table among the rows; no row below it is counted.
  var second: SurveyTally.TableBelow?
  /// The positions of rows that repeat the header.
  var repeatedHeaders: [SurveyTally.HeaderLine] = []
  var noDataRows: [SurveyTally.NoDataRow] = []
  var wantsMore: Bool { true }
  var wantsAll: Bool { true }
  /// The piece of text that is being read.
  var piece = TextPiece()

  let form: RecordForm
  let layout: SurveyLayout
  var undecoded: UndecodedCells
  /// The line of the next lost byte.
  var nextLostLine: Int
  /// The faults of rows with too many cells and of a last row that was cut off, by their apparent unit and year.
  var ragged: [SurveyGroups.Key: FaultLedger] = [:]
  /// The rows with too few cells.
  var short: ShortRows<SurveyGroups.Key>
  let blocks: RowBlocks
  var marks: SurveyMarks
  /// The rows of the sheet that have several lines.
  var sheetRows = SheetRows()

  let headerWidth: Int
  /// The least number of cells of a regular row.
  ///
  /// `Int.max` when every row must be read cell by cell.
  private(set) var neededCells: Int
  /// Whether a cell beyond the header is filled, and whether a cell may be the first in an untitled column.
  var hasSurplus = false
  var hasNews = false
  var unit: SurveyKeyCell
  var year: SurveyKeyCell
  var response: SurveyKeyCell
  /// The group of the row before, and the plan and counters of that group.
  var current = 0
  var counted: Counted?
  /// Whether a cell of several bytes, other than unit, year and identifier, occurred since a group was entered.
  var hasLongAnswers = false

  /// The plan and the counters for the rows of a group with a form.
  struct Counted {
    let plan: SurveyCounting
    let counts: SurveyCounts
  }

  /// Makes a sink for about `size` bytes below a header; `lost` are the lost bytes among them.
  init(
    form: RecordForm, blocks: RowBlocks, size: Int, lost: LostBytes, header: HeaderMatch, layout: SurveyLayout,
    formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?
  ) {
    self.form = form
    self.layout = layout
    self.blocks = blocks
    short = ShortRows(expected: layout.width)
    groups = SurveyGroups(layout: layout, formFor: formFor)
    undecoded = UndecodedCells(lost, header: header)
    nextLostLine = undecoded.nextLine
    cells = SurveyCells(width: layout.width, room: min(size, Self.fedAtOnce))
    // Every cell but the last has a separator, and the cells that identify the row have some bytes.
    marks = SurveyMarks(expected: size / (layout.width + 8))
    headerWidth = layout.header.width
    unread = UnreadColumns(layout.header)
    neededCells = layout.hasPlainRows ? layout.width : .max
    unit = SurveyKeyCell(column: layout.unit)
    year = SurveyKeyCell(column: layout.year)
    response = SurveyKeyCell(column: layout.response)
  }

  // Mutating, although they change nothing, because a nonmutating call would copy the sink.

  /// The result of the counting; must be called after `finish`.
  mutating func tally() -> SurveyTally {
    SurveyTally(
      groups: groups.list.map { $0.tally(layout) }, faults: faults.faults.inLineOrder, recordCount: recordCount,
      filledUnreadColumns: unread.columns, repeatedHeaders: repeatedHeaders, noDataRows: noDataRows,
      secondTable: second, sheetRows: sheetRows)
  }

  /// Frees the buffers; must be called once, after `tally`.
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

  /// The record that begins at a position in the piece.
  func record(at place: RecordPlace) -> Record? { form.record(at: place, in: piece) }

  mutating func discard() {
    cells.discard()
    hasSurplus = false
    hasNews = false
  }

  /// Notes another table; every row from here on is read cell by cell.
  mutating func endTable(at second: SurveyTally.TableBelow) {
    self.second = second
    neededCells = .max
  }
}
