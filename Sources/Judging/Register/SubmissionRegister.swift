import Assessment
import Findings
import Intake
import Office
import Tabular

/// The register of submissions: one row for each unit and table that was received or is due, and one for each other
/// file.
struct SubmissionRegister {
  let view: SeasonView
  /// The number of findings of each file, and in `ofUnits` of each unit in a file.
  private let ofFiles: [String: Tally]
  private let ofUnits: [Subject: Tally]
  /// The units with any finding.
  private let found: Set<Code<Unit>>
  private let explained: ExplainedFindings

  init(view: SeasonView, explained: ExplainedFindings) {
    self.view = view
    self.explained = explained
    var (ofFiles, ofUnits): ([String: Tally], [Subject: Tally]) = ([:], [:])
    for finding in explained.findings {
      let file = finding.place.file
      ofFiles[file, default: Tally()].add(finding)
      if let unit = finding.unit { ofUnits[Subject(file: file, unit: unit), default: Tally()].add(finding) }
    }
    (self.ofFiles, self.ofUnits) = (ofFiles, ofUnits)
    found = Set(explained.findings.lazy.compactMap(\.unit))
  }

  /// The records by unit code, file and table; files without a unit and tables without a file come first.
  var records: [SubmissionRecord] {
    let others = unattributed + unread + withdrawn
    let withoutReceipt = Dictionary(grouping: others) { $0.unit?.code }
    let units = view.office.registry.units.sorted { $0.code.text < $1.code.text }
    var all = Self.sorted(withoutReceipt[nil] ?? [])
    // With room for a missing table of each unit, since a full array doubles its memory.
    all.reserveCapacity(view.receipts.receipts.count + others.count + units.count)
    for unit in units { all += Self.sorted((withoutReceipt[unit.code] ?? []) + records(of: unit)) }
    return all
  }

  /// Sorts records by file, then in the order of the tables.
  private static func sorted(_ records: [SubmissionRecord]) -> [SubmissionRecord] {
    let order = { (record: SubmissionRecord) in record.table?.index ?? ExtractTable.allCases.count }
    return records.sorted { left, right in
      left.file != right.file ? left.file < right.file : order(left) < order(right)
    }
  }

  private func records(of unit: Unit) -> [SubmissionRecord] {
    let receipts = view.receipts.of(unit.code)
    let dues = view.office.calendar.dues(of: unit)
    var records: [SubmissionRecord] = []
    records.reserveCapacity(max(receipts.count, dues.count))
    // Nearly all units are without findings, so the look-up is skipped.
    let hasFindings = found.contains(unit.code)
    for receipt in receipts {
      let tally = hasFindings ? ofUnits[Subject(file: receipt.delivery.file, unit: unit.code)] : nil
      records.append(record(receipt, unit: unit, due: receipt.table.flatMap { dues[$0] }, tally ?? Tally()))
    }
    for table in ExtractTable.allCases {
      guard let due = dues[table], !receipts.contains(where: { $0.table == table }) else { continue }
      records.append(
        SubmissionRecord(
          unit: unit, table: table, deliverer: "", state: view.isDue(due) ? .missing : .notDue, receivedOn: nil,
          dueOn: due, file: "", mustMend: 0))
    }
    return records
  }

  private func record(_ receipt: Receipt, unit: Unit, due: CalendarDate?, _ tally: Tally) -> SubmissionRecord {
    let isAnswer = receipt.table == .explanations
    return SubmissionRecord(
      receipt.file, unit: unit, state: receipt.state, dueOn: due, rows: receipt.rows, mustMend: tally.mustMend,
      mustExplain: tally.mustExplain,
      explanations: isAnswer ? .lapsed(explained.lapsed(in: receipt)) : .answered(tally.answered))
  }

  /// The files in which no row counts for any unit.
  private var unattributed: [SubmissionRecord] {
    view.uncounted.filter { $0.parts.isEmpty }.map { extract in
      let tally = ofFiles[extract.delivery.file] ?? Tally()
      return SubmissionRecord(
        extract.file, unit: extract.delivery.deliverer.unit.flatMap { view.office.registry[$0] }, state: .unreadable,
        dueOn: nil, rows: extract.rows, mustMend: tally.mustMend, mustExplain: tally.mustExplain,
        explanations: .none)
    }
  }

  /// The entries of the inbox that are not read.
  private var unread: [SubmissionRecord] {
    view.inboxFindings.map { finding in
      SubmissionRecord(
        unit: finding.unit.flatMap { view.office.registry[$0] }, table: nil, deliverer: finding.unit?.text ?? "",
        state: .unreadable, receivedOn: finding.place.file.dayOfFolder, dueOn: nil, file: finding.place.file,
        mustMend: finding.severity == .mustMend ? 1 : 0)
    }
  }
}

extension SubmissionRegister {
  /// The files that the office has withdrawn, whether they are still in the inbox or not.
  private var withdrawn: [SubmissionRecord] {
    view.withdrawn.map { file in
      let names = file.split(separator: "/")
      let deliverer = names.count > 3 ? String(names[2]) : ""
      return SubmissionRecord(
        unit: view.office.registry[Code(deliverer)], table: names.last.flatMap { ExtractTable(fileName: String($0)) },
        deliverer: deliverer, state: .withdrawn, receivedOn: file.dayOfFolder, dueOn: nil, file: file, mustMend: 0)
    }
  }
}

extension SubmissionRegister {
  private struct Subject: Hashable {
    let file: String
    let unit: Code<Unit>
  }

  /// The number of findings, including those that are not listed one by one; for explained ones only those listed.
  private struct Tally {
    private(set) var mustMend = 0
    private(set) var mustExplain = 0
    private(set) var answered = 0

    mutating func add(_ finding: AnsweredFinding) {
      if finding.explanation != nil { answered += 1 }
      switch finding.severity {
      case .mustMend: mustMend += finding.count
      case .mustExplain: mustExplain += finding.count
      case .note: break
      }
    }
  }
}
