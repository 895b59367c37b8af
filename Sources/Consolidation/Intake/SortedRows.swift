import Assessment
import Tabular

/// The rows of one extract as they are read, sorted by whose they are; those of which nothing is used are not kept.
struct SortedRows {
  private let identity: RowIdentity
  private let delivery: Delivery
  private var unique = UniqueRows()
  private var owners: [Code<Unit>: RowIdentity.Owner] = [:]
  /// Of each unit: how many of its rows count, and those with a faulty key that count without saying anything.
  private(set) var counts: [Code<Unit>: Int] = [:]
  private var broken = FindingLedger()
  private var notes = FindingLedger()
  /// Of rows whose key cannot be read: their rates are judged within the row.
  private var rates = FindingLedger()
  private var second: SecondTable?
  private(set) var gaps = RowGaps()
  private var hasRows = false
  private var hasFilled = false
  private(set) var fractions: FractionColumns

  init(context: IntakeContext, delivery: Delivery) {
    identity = RowIdentity(context: context, delivery: delivery)
    self.delivery = delivery
    fractions = FractionColumns(scored: context.references.scored.map(\.text))
  }

  /// To be asked of each row in the order of the file.
  mutating func fate(of row: Row) -> Row.Fate {
    guard second == nil else {
      second?.rowsBelow += 1
      return .ignored
    }
    hasRows = true
    hasFilled = hasFilled || row.hasTooManyCells || !UnfilledForm.isMade(of: row)
    guard !row.hasTooManyCells else { return unowned(row, nil) }
    fractions.note(row)
    let judgement = identity.judge(
      unit: row.key("unit_code").map { Code($0) }, unitText: row.raw("unit_code"), year: row.year("fiscal_year"),
      yearText: row.raw("fiscal_year"), line: row.line, record: row.record)
    switch judgement {
    case .broken(let finding): return unowned(row, finding)
    case .unknown: return unowned(row, nil)
    case .counts(let owner):
      let unit = owner.unit.code
      owners[unit] = owner
      counts[unit, default: 0] += 1
      if row.isIdentified {
        unique.add(row)
      } else {
        gaps.note(unit)
        noteRate(of: row, owner)
      }
      if row.cell("kpi_code").isFaulty { gaps.note(unit) }
      return .dropped
    }
  }

  private mutating func noteRate(of row: Row, _ owner: RowIdentity.Owner) {
    let rate = RateMisstatement(in: row, of: owner, file: delivery.file)
    if let finding = rate?.finding(decimals: owner.methodology.settings.decimals) { rates.append(finding) }
  }

  private mutating func unowned(_ row: Row, _ finding: Finding?) -> Row.Fate {
    if let finding {
      broken.append(finding)
    } else if let note = SummaryRow.finding(of: row, in: delivery) ?? RemarkRow.finding(of: row, in: delivery) {
      notes.append(note)
      return .ignored
    } else if let title = TitleRow(row) {
      if title.isOfSameTable { notes.append(title.note(in: delivery)) } else { second = SecondTable(at: title) }
      if second != nil { gaps.note(nil) }
      return .ignored
    }
    gaps.note(row.key("unit_code").map { Code($0) })
    return .dropped
  }

  /// Whether the rows are those of a form as it was handed out.
  var isUnfilled: Bool { hasRows && !hasFilled && notes.findings.isEmpty && second == nil }

  /// What was found of rows that count for nobody, or of which nothing is used.
  var findings: [Finding] {
    broken.findings + notes.findings + (second.map { [$0.finding(in: delivery)] } ?? [])
      // A rate that may stand for a hundred times itself can be held against no count.
      + (fractions.contains("rate") ? [] : rates.findings)
  }

  /// A fault for each row that repeats the key of an earlier one, with what the row is about.
  var repeats: [(fault: Fault, subject: String?)] { unique.faults }

  /// The rows that stand, by unit; of a unit whose rows say nothing, none.
  ///
  /// They are given up: nothing is known of them here afterwards.
  mutating func takeByUnit() -> [OwnedRows] {
    for unit in unique.repeated.compactMap({ $0.map { Code<Unit>($0) } }) { counts[unit, default: 0] -= 1 }
    for unit in unique.refuted.compactMap({ $0.map { Code<Unit>($0) } }) {
      counts[unit, default: 0] -= 1
      gaps.note(unit)
    }
    let standing = unique.rows
    unique = UniqueRows()
    var byUnit: [Code<Unit>: [Row]] = [:]
    for row in standing {
      guard let owner = row.key("unit_code").flatMap({ owners[Code($0)] }) else { continue }
      byUnit[owner.unit.code, default: []].append(row)
    }
    return owners.values.filter { counts[$0.unit.code, default: 0] > 0 }.sorted { $0.unit.code < $1.unit.code }
      .map { OwnedRows(byUnit[$0.unit.code] ?? [], of: $0) }
  }
}

/// Of which units some row of a file is not known, so that what seems to lack may stand there.
struct RowGaps {
  private var units: Set<Code<Unit>> = []
  private var isAnyones = false

  /// Nil: nobody knows whose the row is.
  mutating func note(_ unit: Code<Unit>?) {
    if let unit { units.insert(unit) } else { isAnyones = true }
  }

  func mayHold(_ unit: Code<Unit>) -> Bool { isAnyones || units.contains(unit) }
}
