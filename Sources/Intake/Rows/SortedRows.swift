import Assessment
import Findings
import Office
import Tabular

/// The rows of one extract, sorted by unit while they are read; rows that are not used are not kept.
struct SortedRows {
  private let columns: TableColumns
  private let identity: RowIdentity
  private let delivery: Delivery
  private var unique = UniqueRows()
  /// The units whose rows count, in the order of their first row.
  private var groups: [Group] = []
  /// The index of the group of each row that is held.
  private var held: [Int] = []
  /// The index of each unit's group; empty as long as there is only one group.
  private var indices: [Code<Unit>: Int] = [:]
  /// The unit and the year of the last row that counts; the next row nearly always has the same.
  private var last: (mark: CellMark, group: Int)?
  /// The last row that counts for no unit and has no findings but those of its cells, with its unit.
  ///
  /// In a damaged file the next row often has the same cells.
  private var lastUnowned: (row: RowMark, unit: Code<Unit>?)?
  private var broken = FindingLedger()
  private var notes = FindingLedger()
  private var second: SecondTable?
  /// Number of further rows of column names directly below the header.
  private var headerRows = 0
  private(set) var gaps = RowGaps()
  private(set) var refused: RefusedRows
  private var hasRows = false
  private var hasFilled = false
  private let isForm: Bool
  /// The rows that hold nothing but the cells of the blank form.
  private(set) var notFilledIn = RowsNotFilledIn()
  private(set) var fractions: FractionColumns
  var monthFirst: MonthFirstDates
  private(set) var percents: MisplacedPercents

  /// The rows of one unit.
  private struct Group {
    let owner: RowIdentity.Owner
    /// Number of rows that count, including those with a faulty key, which are received but give no data.
    var count = 0
    /// The first rows with a faulty key, whose other cells are checked.
    ///
    /// They are limited in number, because every row of a damaged file may be such a row.
    var unidentified: [Row] = []
  }

  private static let mostUnidentified = 1000

  /// Prepares for the rows of a file.
  ///
  /// - Parameters:
  ///   - columns: The columns of the table.
  ///   - isForm: Whether all required columns are present, so that a row without further cells may be part of a blank
  ///     form.
  ///   - context: The reference data of the year.
  ///   - delivery: The file.
  init(_ columns: TableColumns, isForm: Bool, context: IntakeContext, delivery: Delivery) {
    self.columns = columns
    self.isForm = isForm
    identity = RowIdentity(context: context, delivery: delivery)
    self.delivery = delivery
    fractions = FractionColumns(columns.percents)
    monthFirst = MonthFirstDates(columns, delivery: delivery)
    percents = MisplacedPercents(columns, delivery: delivery)
    refused = RefusedRows(columns, of: delivery.deliverer.unit)
  }

  /// Decides what becomes of a row; must be called for each row in the order of the file.
  mutating func decision(on row: Row) -> Row.Decision {
    guard second == nil else {
      second?.rowsBelow += 1
      return .ignored
    }
    if let lastUnowned, row.hasCells(lastUnowned.row) {
      gaps.note(lastUnowned.unit)
      return .dropped
    }
    hasRows = true
    let isFilled = row.isMisaligned || !UnfilledForm.isMade(of: row, known: columns.askedFor)
    if isFilled {
      hasFilled = true
    } else if isForm, identity.context.isPartOfForm(row, columns, by: delivery.deliverer) {
      notFilledIn.append(line: row.line, record: row.record)
      return .ignored
    }
    guard !row.isMisaligned else { return unowned(row, nil) }
    fractions.note(row)
    monthFirst.note(row)
    percents.note(row)
    guard let group = knownGroup(of: row) else { return judged(row) }
    return counted(row, group)
  }

  /// The group of the row before, if this row names the same unit and year.
  private mutating func knownGroup(of row: Row) -> Int? {
    guard let last, row.hasCells(last.mark, at: columns.unitCode, columns.fiscalYear) else { return nil }
    return last.group
  }

  private mutating func judged(_ row: Row) -> Row.Decision {
    guard let unit = row.key(at: columns.unitCode) else { return unowned(row, nil) }
    let judgement = identity.judge(
      unit: identity.context.registry[Code(unit)], unitText: row.raw(at: columns.unitCode),
      year: row.year(at: columns.fiscalYear),
      yearText: row.raw(at: columns.fiscalYear), line: row.line, record: row.record)
    switch judgement {
    case .broken(let finding): return unowned(row, finding)
    case .unknown: return unowned(row, nil)
    case .counts(let owner):
      let group = index(of: owner.unit.code) ?? groups.count
      if group == groups.count { begin(Group(owner: owner)) }
      last = (row.mark(at: columns.unitCode, columns.fiscalYear), group)
      return counted(row, group)
    }
  }

  private func index(of unit: Code<Unit>) -> Int? {
    guard groups.count == 1, let only = groups.first else { return indices[unit] }
    return only.owner.unit.code == unit ? 0 : nil
  }

  private mutating func begin(_ group: Group) {
    groups.append(group)
    guard groups.count > 1 else { return }
    for index in (groups.count == 2 ? 0 : groups.count - 1)..<groups.count {
      indices[groups[index].owner.unit.code] = index
    }
  }

  private mutating func counted(_ row: Row, _ group: Int) -> Row.Decision {
    if columns.table == .participation, let sum = row.text(at: columns.category), SummaryWords.isOne(sum) {
      notes.append(
        delivery.finding(.totalRow, line: row.line, record: row.record, column: "category", value: sum))
      return .ignored
    }
    groups[group].count += 1
    if row.isFaulty(at: columns.kpiCode) { gaps.note(groups[group].owner.unit.code) }
    guard row.isIdentified else {
      gaps.note(groups[group].owner.unit.code)
      refused.note(row)
      guard groups[group].unidentified.count < Self.mostUnidentified else { return .dropped }
      groups[group].unidentified.append(row)
      return .held
    }
    guard unique.add(row) else { return .dropped }
    held.append(group)
    return .held
  }

  private mutating func unowned(_ row: Row, _ finding: Finding?) -> Row.Decision {
    let unit = row.key(at: columns.unitCode)
    if let finding {
      broken.append(finding)
    } else if let decision = decision(onNoData: row, hasUnit: unit != nil) {
      return decision
    }
    if finding == nil { lastUnowned = (row.mark, unit.map { Code($0) }) }
    gaps.note(unit.map { Code($0) })
    refused.note(row, isLegible: !row.isMisaligned)
    return .dropped
  }

  /// The decision on a row that is not data but a sum, a remark or a title; nil for any other row.
  private mutating func decision(onNoData row: Row, hasUnit: Bool) -> Row.Decision? {
    let filled = row.filledFields
    guard !hasUnit else {
      // A unit's name alone in its row is the heading of the rows below, unless the rest of the row was lost.
      guard filled.count == 1, !row.isMisaligned, HeadingWords.areWords(row.raw(at: columns.unitCode).trimmedCell)
      else { return nil }
      notes.append(delivery.finding(.remarkRow, line: row.line, record: row.record))
      return .ignored
    }
    if let note = SummaryRow.finding(of: row, filled, in: delivery) {
      notes.append(note)
      return .ignored
    }
    let title = TitleRow(row, filled)
    if let title, title.isOfSameTable {
      notes.append(title.note(in: delivery))
    } else if SecondHeaderRow.isOne(row, filled, below: headerRows) {
      headerRows += 1
      notes.append(delivery.finding(.headerSecondRow, line: row.line, record: row.record))
    } else if let note = RemarkRow.finding(of: row, filled, in: delivery) {
      notes.append(note)
    } else if let title {
      second = SecondTable(at: title)
      gaps.note(nil)
    } else {
      return nil
    }
    return .ignored
  }

  /// Whether all rows are those of a form as handed out.
  var isUnfilled: Bool { hasRows && !hasFilled && notes.findings.isEmpty && second == nil }

  /// The findings about rows that do not count for any unit, and about cells that are not used.
  var findings: [Finding] {
    broken.findings + notes.findings + percents.findings.findings + (second.map { [$0.finding(in: delivery)] } ?? [])
  }

  /// The faults of rows that repeat the key of an earlier row, with the unit of the row.
  var repeats: [(fault: Fault, subject: String?)] { unique.faults }

  /// The rows of a unit that are used, the number of its rows that count, and its rows with a faulty key.
  typealias UnitRows = (rows: OwnedRows, count: Int, unidentified: [Row])

  /// Takes the rows by unit, without units of which no row counts.
  ///
  /// The rows are moved out, so this can be called only once.
  mutating func takeByUnit() -> [UnitRows] {
    for index in unique.repeated.compactMap({ $0.flatMap { index(of: Code($0)) } }) { groups[index].count -= 1 }
    for row in unique.refuted {
      refused.note(row)
      guard let unit = row.key(at: columns.unitCode).map({ Code<Unit>($0) }) else { continue }
      if let index = index(of: unit) { groups[index].count -= 1 }
      gaps.note(unit)
    }
    let given = unique
    unique = UniqueRows()
    last = nil
    lastUnowned = nil
    // Nearly every file has the rows of one unit.
    if groups.count == 1, let only = groups.first {
      return only.count > 0 ? [(OwnedRows(given.takeRows(), of: only.owner), only.count, only.unidentified)] : []
    }
    var byGroup: [[Row]] = groups.map { group in
      var rows: [Row] = []
      rows.reserveCapacity(group.count)
      return rows
    }
    given.forEachCounting { index, row in byGroup[held[index]].append(row) }
    let order = groups.indices.filter { groups[$0].count > 0 }
      .sorted { groups[$0].owner.unit.code < groups[$1].owner.unit.code }
    return order.map { index in
      let group = groups[index]
      return (OwnedRows(byGroup[index], of: group.owner), group.count, group.unidentified)
    }
  }
}
