import Assessment
import Findings
import Office
import Tabular

/// Finds percent signs after results of KPI pages that are counted in another unit, such as 794% people.
///
/// Whether 794 or 7.94 is meant is unknown, so the cell counts as missing.
struct MisplacedPercents {
  private let columns: TableColumns
  private let delivery: Delivery
  private(set) var findings = FindingLedger()
  /// The names of the columns with such a sign, by record.
  private var reported: [Int: Set<String>] = [:]

  init(_ columns: TableColumns, delivery: Delivery) {
    self.columns = columns
    self.delivery = delivery
  }

  /// The words in a KPI's unit that allow a percent sign after its numbers.
  private static let percents = ["ร้อยละ", "%", "เปอร์เซ็น", "เปอร์เซน", "อัตรา", "คะแนน", "percent", "score", "rate"]

  /// Removes the results with such a sign from a row.
  mutating func note(_ row: Row) {
    guard columns.table == .kpi else { return }
    for field in [columns.target, columns.attained] + columns.quarters
    where row.raw(at: field).utf8.contains(UInt8(ascii: "%")) {
      let raw = row.raw(at: field)
      guard let number = Numeral.ofPercent(raw), row.numeral(at: field) != nil,
        let unit = row.text(at: columns.valueUnit).map({ FoldedKey($0).folding }),
        !Self.percents.contains(where: { unit.contains(FoldedKey($0).folding) })
      else { continue }
      let name = columns.schema.fields[field].name
      findings.append(
        delivery.finding(of: row.key(at: columns.unitCode).map { Code($0) })(
          .percentSignMisplaced, line: row.line, record: row.record, column: name, value: raw,
          values: [
            "column": columns.schema.text(ofColumn: name), "likely": Bilingual(same: number.hundredth.description),
          ], effect: .table(.kpis)))
      reported[row.record, default: []].insert(name)
      var refused = row
      refused.refuse(at: field)
    }
  }

  /// Whether a fault reports that such a cell was repaired and read.
  func isReported(_ fault: Fault) -> Bool {
    guard case .repairedNumber = fault.kind, let record = fault.record, let column = fault.column else { return false }
    return reported[record]?.contains(column) == true
  }
}

extension Fault {
  /// The fault as the number format of a sheet explains it: a number that is shown as a date or a time.
  var inSheet: Fault {
    guard [.notANumber, .notAnInteger].contains(kind), lines == nil, let value,
      value.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}( .*)?|[0-9]+:[0-9]{2}:[0-9]{2}/) != nil
    else { return self }
    return Fault(.numberShownAsDate, line: line, record: record, column: column, value: value, group: group)
  }

  /// Whether the fault only says that a number was shown with a percent sign, which a number format adds.
  var isPercentFormat: Bool {
    guard case .repairedNumber = kind else { return false }
    return value?.trimmedCell.hasSuffix("%") == true
  }
}
