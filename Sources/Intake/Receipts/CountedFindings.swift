import Assessment
import Findings
import Tabular

/// The findings that still matter: of what counts, and of what nothing that came later has put right.
struct CountedFindings {
  let findings: [Finding]

  /// `jobs`: threads that look through the extracts, from 1.
  init(of all: [ReceivedExtract], receipts: Receipts, jobs: Int) {
    var inForce: [String: Set<Code<Unit>>] = [:]
    var inConflict: [String: Set<Code<Unit>>] = [:]
    // Nearly every file has none.
    let hasFindings = WorkQueue.each(of: all.count, jobs: jobs) { !all[$0].findings.isEmpty }
    let extracts = all.indices.filter { hasFindings[$0] }.map { all[$0] }
    for receipt in receipts.receipts where hasFindings[Int(receipt.number)] {
      guard receipt.state.counts || receipt.state == .conflict else { continue }
      inForce[receipt.delivery.file, default: []].insert(receipt.unit)
      if receipt.state == .conflict { inConflict[receipt.delivery.file, default: []].insert(receipt.unit) }
    }
    let deliverers = Set(extracts.map(\.delivery.deliverer))
    let ofThem = WorkQueue.stretches(of: all.count, jobs: jobs) { numbers in
      all[numbers].filter { deliverers.contains($0.delivery.deliverer) }
    }
    let later = LaterFiles(ofThem.lazy.flatMap(\.self))
    findings = extracts.flatMap { extract -> [Finding] in
      guard let table = extract.table else { return later.isReplaced(extract) ? [] : extract.findings }
      let own = Set(extract.parts.map(\.unit))
      let counted = inForce[extract.delivery.file] ?? []
      return extract.findings.filter { finding in
        guard let unit = finding.unit else { return own.isEmpty || !counted.isEmpty }
        // Of two files of one day neither gives a score, whatever either lacks.
        let isOfCounting = finding.check.code == Check.itemsMissing.code
        if isOfCounting, inConflict[extract.delivery.file]?.contains(unit) == true { return false }
        if own.contains(unit) { return counted.contains(unit) }
        // A file of nothing but another unit's rows is no older version of anything: no later file puts it right.
        return finding.check.code == Check.rowOfAnotherUnit.code
          || !later.hasDelivered(table, of: unit, after: extract)
      }
    }
  }
}

/// What the deliverers sent last.
private struct LaterFiles {
  private struct Subject: Hashable {
    let deliverer: Deliverer
    let table: ExtractTable
    let unit: Code<Unit>
  }

  private struct Name: Hashable {
    let deliverer: Deliverer
    let name: String
  }

  private var parts: [Subject: CalendarDate] = [:]
  private var names: [Name: CalendarDate] = [:]

  init(_ extracts: some Sequence<ReceivedExtract>) {
    for extract in extracts where !extract.parts.isEmpty {
      guard let table = extract.table else { continue }
      let (deliverer, date) = (extract.delivery.deliverer, extract.delivery.receivedOn)
      for part in extract.parts {
        let subject = Subject(deliverer: deliverer, table: table, unit: part.unit)
        parts[subject] = max(parts[subject] ?? date, date)
      }
      let name = Name(deliverer: deliverer, name: extract.delivery.name)
      names[name] = max(names[name] ?? date, date)
    }
  }

  /// Whether the same deliverer later sent rows of the unit for the table.
  func hasDelivered(_ table: ExtractTable, of unit: Code<Unit>, after extract: ReceivedExtract) -> Bool {
    let subject = Subject(deliverer: extract.delivery.deliverer, table: table, unit: unit)
    return parts[subject].map { $0 > extract.delivery.receivedOn } ?? false
  }

  /// A file of which no table was recognised is forgotten once the same unit sent one of its name that was.
  ///
  /// Files of the office with one name may hold other units each time.
  func isReplaced(_ extract: ReceivedExtract) -> Bool {
    extract.delivery.deliverer != .office
      && names[Name(deliverer: extract.delivery.deliverer, name: extract.delivery.name)]
        .map { $0 > extract.delivery.receivedOn } ?? false
  }
}
