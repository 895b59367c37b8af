import Assessment
import Findings
import Office
import Tabular

/// A unit's file as if its rows named the unit and the year of the folder, and its header the right columns.
///
/// Rows whose unit or year must be mended do not count. Their other cells are checked all the same, so that one round
/// of mending is enough.
final class AmendedExtract: Sendable {
  let extract: ReceivedExtract
  /// The lines of the rows whose unit or year cannot be read.
  private let unreadable: Set<Int>
  /// The lines of the rows that name another unit or another year.
  private let foreign: Set<Int>
  /// The names of the columns that have another title in the header.
  private let renamed: Set<String>
  /// Whether a column of the table's key has another title.
  private let renamesKey: Bool

  init(
    _ extract: ReceivedExtract, unreadable: Set<Int>, foreign: Set<Int>, renamed: Set<String>, key: [String]
  ) {
    self.extract = extract
    self.unreadable = unreadable
    self.foreign = foreign
    self.renamed = renamed
    renamesKey = !renamed.isDisjoint(with: key)
  }

  /// Whether a finding about the amended file also holds for the received file.
  ///
  /// - Parameters:
  ///   - finding: A finding about the amended file.
  ///   - isOfCells: Whether the cells of a row alone cause it, without the other figures of the unit.
  /// - Returns: Whether it holds whatever the right unit and year are.
  func holds(_ finding: Finding, isOfCells: Bool) -> Bool {
    let (line, code) = (finding.place.line, finding.check.code)
    guard !Self.ofText.contains(code) else { return false }
    if unreadable.contains(line) { return true }
    if foreign.contains(line) { return isOfCells && !Self.ofIdentity.contains(code) }
    // Without a column of its key no row counted, so everything below the corrected title is new.
    if renamesKey, finding.place.record != nil { return foreign.isEmpty }
    // The cells of a misspelt column were not read before, so findings about them are new.
    if let column = finding.place.column, renamed.contains(column), line > 0 { return true }
    return foreign.isEmpty && Self.ofColumns.contains(code)
  }

  /// The checks of bytes and row lengths, which have already reported the received file.
  private static let ofText = Set(
    [Check.textUndecodable, .fileCutOff, .fileEndUncertain, .rowTooLong, .rowTooShort, .cellsLeftOff].map(\.code))
  /// The checks that compare a cell with the unit and the year of the folder, or with other rows.
  private static let ofIdentity = Set(
    [
      Check.codeOfAnotherUnit, .dateOutsideYear, .measureOfOtherEdition, .keyRepeated, .keyRepeatedIdentical,
    ].map(\.code))
  /// The checks of columns and items that all rows of a file lack.
  private static let ofColumns = Set([Check.itemColumnMissing, .itemsMissing].map(\.code))
}

/// Amends the files of a unit's folder.
struct ExtractAmendment {
  let context: IntakeContext
  let delivery: Delivery

  /// The size in bytes up to which a file is amended.
  ///
  /// A unit's file has a few thousand bytes. The limit keeps a file of many megabytes from being held twice.
  private static let most = 1 << 22

  /// The columns that identify the owner of a row.
  private static let columns = ["unit_code", "fiscal_year"]

  /// The text with the right values, and the lines and columns that were amended.
  struct Amendment {
    let text: DecodedText
    let unreadable: Set<Int>
    let foreign: Set<Int>
    let renamed: Set<String>
  }

  /// Amends a text.
  ///
  /// - Parameters:
  ///   - opened: The text.
  ///   - findings: The findings about it.
  /// - Returns: The amended text; nil if no row needs it, or if the folder's unit is unknown.
  func amendment(of opened: OpenedText, _ findings: [Finding]) -> Amendment? {
    guard let folder = delivery.deliverer.unit, context.registry[folder] != nil, let header = opened.header,
      opened.size <= Self.most, findings.contains(where: { isOfIdentity($0) || Self.isOfHeader($0) }),
      !findings.contains(where: { $0.check.code == Check.formNotFilledIn.code })
    else { return nil }
    let notes = Self.lines(of: findings.filter { Self.noData.contains($0.check.code) })
    let end = findings.first { $0.check.code == Check.tableBelow.code }?.place.line
    let identity = RowIdentity(context: context, delivery: delivery)
    let columns = Self.columns.map { header.column(of: $0) }
    var (unreadable, foreign, right): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
    var others: [ClosedRange<Int>] = []
    for row in opened.dataRows where row.line < end ?? .max {
      guard !notes.contains(row.line), !isBlankResponse(row, header, columns) else {
        others.append(row.line...row.lastLine)
        continue
      }
      switch judge(row, columns, by: identity) {
      case .counts: right.insert(row.line)
      case .unknown: unreadable.insert(row.line)
      case .broken: foreign.insert(row.line)
      }
    }
    let renamed = findings.contains(where: Self.isOfHeader) ? context.misnamedColumns(of: header).misspelt : [:]
    guard !unreadable.isEmpty || !foreign.isEmpty || !renamed.isEmpty else { return nil }
    let values = [(Self.columns[0], folder.text), (Self.columns[1], String(context.fiscalYear))]
    return opened.amended(
      with: values, in: unreadable.union(foreign).union(right), without: others, before: end, renamed: renamed
    ).map { Amendment(text: $0, unreadable: unreadable, foreign: foreign, renamed: Set(renamed.values)) }
  }

  /// Whether a row of a survey holds nothing but a unit and a year, so that it is not a person's answers.
  private func isBlankResponse(_ row: Record, _ header: HeaderMatch, _ columns: [Int?]) -> Bool {
    guard header.table.extractTable?.isSurvey == true else { return false }
    return row.fields.indices.allSatisfy { columns.contains($0) || row.fields[$0]?.trimmedCell.isEmpty ?? true }
  }

  /// Whether a finding reports a column that has to be renamed.
  private static func isOfHeader(_ finding: Finding) -> Bool {
    finding.severity == .mustMend && finding.check.code == Check.columnMisnamed.code
  }

  private func isOfIdentity(_ finding: Finding) -> Bool {
    finding.severity == .mustMend && finding.place.column.map(Self.columns.contains) == true
  }

  private func judge(_ row: Record, _ columns: [Int?], by identity: RowIdentity) -> RowIdentity.Judgement {
    let cells = columns.map { column in
      column.flatMap { $0 < row.fields.count ? row.fields[$0]?.trimmedCell : nil } ?? ""
    }
    return identity.judge(
      unit: context.registry.unit(cells[0]), unitText: cells[0], year: FiscalYear.read(cells[1])?.year,
      yearText: cells[1], line: row.line, record: nil)
  }

  /// The checks that note rows which are not data.
  private static let noData = Set(
    [Check.remarkRow, .totalRow, .headerRepeated, .headerSecondRow].map(\.code))

  private static func lines(of findings: [Finding]) -> Set<Int> {
    Set(findings.flatMap { finding in finding.lines.map { Array($0.ranges.joined()) } ?? [finding.place.line] })
  }
}
