import Assessment
import Tabular

/// The register of submissions: a row for each unit and table that came or is due, and one for each other file.
struct SubmissionRegister {
  let view: SeasonView
  /// All findings of the run, by file.
  private let findings: [String: [Finding]]
  private let receipts: [Code<Unit>: [Receipt]]

  init(view: SeasonView, findings: [Finding]) {
    self.view = view
    self.findings = Dictionary(grouping: findings, by: \.place.file)
    receipts = Dictionary(grouping: view.receipts.receipts, by: \.part.unit)
  }

  /// By unit, table, deliverer, date and file; files of no unit first.
  var records: [SubmissionRecord] {
    unattributed + view.season.registry.units.sorted { $0.code < $1.code }.flatMap(records(of:))
  }

  private func records(of unit: Unit) -> [SubmissionRecord] {
    let receipts = receipts[unit.code] ?? []
    let expected = view.season.calendar.tables(for: unit)
    return SchemaLibrary.extractTables.flatMap { table -> [SubmissionRecord] in
      let own = receipts.filter { $0.table == table }
      let due = view.season.calendar.dueDate(of: table, for: unit)
      guard own.isEmpty else { return own.map { record($0, unit: unit, due: due) } }
      guard expected.contains(table), let due else { return [] }
      return [
        SubmissionRecord(
          unit: unit, table: table, deliverer: "", state: view.isDue(due) ? .missing : .notDue, receivedOn: nil,
          dueOn: due, file: "", rows: nil, encoding: "", mustMend: 0, mustExplain: 0)
      ]
    }
  }

  private func record(_ receipt: Receipt, unit: Unit, due: CalendarDate?) -> SubmissionRecord {
    let file = receipt.delivery.file
    return SubmissionRecord(
      unit: unit, table: receipt.table, deliverer: receipt.delivery.deliverer.name, state: receipt.state,
      receivedOn: receipt.delivery.receivedOn, dueOn: due, file: file, rows: receipt.part.rows,
      encoding: receipt.extract.encoding?.name ?? "", mustMend: count(.mustMend, in: file, of: unit.code),
      mustExplain: count(.mustExplain, in: file, of: unit.code))
  }

  /// Files in which no row counts for a unit.
  private var unattributed: [SubmissionRecord] {
    view.season.extracts.filter(\.parts.isEmpty).map { extract in
      let file = extract.delivery.file
      return SubmissionRecord(
        unit: extract.delivery.deliverer.unit.flatMap { view.season.registry[$0] }, table: extract.table ?? "",
        deliverer: extract.delivery.deliverer.name, state: .unreadable, receivedOn: extract.delivery.receivedOn,
        dueOn: nil, file: file, rows: extract.rows, encoding: extract.encoding?.name ?? "",
        mustMend: count(.mustMend, in: file, of: nil), mustExplain: count(.mustExplain, in: file, of: nil))
    }
  }

  /// `unit`: only that unit's findings; nil: all of the file.
  private func count(_ severity: Severity, in file: String, of unit: Code<Unit>?) -> Int {
    (findings[file] ?? []).count { $0.severity == severity && (unit == nil || $0.unit == unit) }
  }
}
