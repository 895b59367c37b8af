import Assessment
import Findings
import Judging
import Office
import Tabular

/// One measure of one unit in two years.
struct UnitChange: Sendable {
  let unit: Code<Unit>
  let decimals: Int
  let change: MeasureChange

  var before: Numeral? { Numeral(change.before, decimals: decimals) }
}

extension Results {
  /// The units in both years, in the order of their codes.
  fileprivate var unitYears: [YearComparison.UnitYears] { ranking.byCode.map { comparison.units[$0] } }

  /// The changes of all units in the order of their codes; empty without a year before.
  fileprivate var unitChanges: GroupedRows<UnitChange> {
    let isFirstYear = comparison.units.allSatisfy { $0.before == nil }
    return GroupedRows(
      of: isFirstYear ? [] : unitYears, count: { $0.changedIndices.count },
      rows: { unit in
        unit.changedIndices.map { measure in
          UnitChange(
            unit: unit.now.unit.code, decimals: unit.now.scorecard.decimals, change: unit.change(of: measure))
        }
      })
  }
}

extension PublishedTable {
  /// The table of totals and ranks of this year and the year before; ranks count the units that are in both.
  static let years = TypedTable(
    "years", for: .everyone,
    rows: { $0.unitYears },
    columns: { results in
      [
        .code("unit_code") { $0.now.unit.code.text },
        .text("unit_name_th") { $0.now.unit.nameThai },
        .number("\(results.total)_before") { $0.totalBefore },
        .number(results.total.text) { $0.total },
        .number(
          "change",
          by: [.difference(of: results.total.text, and: "\(results.total)_before", decimals: results.decimals)]
        ) { $0.changeOfTotal },
        .integer("rank_before") { $0.before?.rank?.overall },
        .integer("rank") { $0.now.rank?.overall },
        .integer("matched_rank_before") { $0.matchedBefore },
        .integer("matched_rank") { $0.matchedNow },
        .integer(
          "rank_change", by: [.difference(of: "matched_rank_before", and: "matched_rank", decimals: 0)]
        ) { $0.rankChange },
        .word("level_before", of: results.levelCategories) { $0.before?.level?.name },
        .word("level", of: results.levelCategories) { $0.now.level?.name },
        .text("note") { $0.note },
      ]
    })

  /// The table of every measure above the items in both years, and whether the years are comparable.
  static let changes = TypedTable(
    "changes", for: .everyone,
    rows: { $0.unitChanges },
    columns: { results in
      [
        .code("unit_code") { $0.unit.text },
        .code("measure") { $0.change.measure.text },
        .number("before") { $0.before },
        .number("now") { Numeral($0.change.now, decimals: $0.decimals) },
        .number("change", by: [.difference(of: "now", and: "before", decimals: results.decimals)]) {
          Numeral($0.change.change, decimals: $0.decimals)
        },
        .boolean("comparable") { $0.change.isComparable },
      ]
    })
}

extension YearComparison.UnitYears {
  /// The total of the year before.
  var totalBefore: Numeral? { before.flatMap { $0.scorecard.numeral($0.scorecard.total) } }
  var total: Numeral? { now.scorecard.numeral(now.scorecard.total) }
  /// The change of the total, positive for a gain; nil when the years are not comparable.
  var changeOfTotal: Numeral? { now.scorecard.numeral(change) }

  /// The reason why there is no change, or the remark that the change is large.
  fileprivate var note: String? {
    if before?.scorecard.total == nil { return "ไม่มีคะแนนปีก่อน" }
    if now.scorecard.total == nil { return "ไม่มีคะแนนปีนี้" }
    guard let change else { return "วิธีการประเมินต่างจากปีก่อน เทียบกันไม่ได้" }
    guard let large = now.scorecard.methodology.settings.largeChange else { return nil }
    return max(change, .zero - change) >= large ? "เปลี่ยนแปลงมาก ควรตรวจสอบ" : nil
  }
}
