import Assessment
import Findings
import Tabular

/// The findings that still matter: those about what counts, and those that no later file has put right.
struct CountedFindings {
  let findings: [Finding]

  /// Selects the findings that still matter.
  ///
  /// - Parameters:
  ///   - all: The extracts of the view.
  ///   - receipts: The receipts made of those extracts.
  ///   - jobs: Number of threads that search the extracts, at least 1.
  init(of all: [ReceivedExtract], receipts: Receipts, jobs: Int) {
    var inForce: [String: Set<Code<Unit>>] = [:]
    var inConflict: [String: Set<Code<Unit>>] = [:]
    // Nearly all files are without findings.
    let hasFindings = WorkQueue.each(of: all.count, jobs: jobs) { !all[$0].findings.isEmpty }
    let extracts = all.indices.filter { hasFindings[$0] }.map { all[$0] }
    for receipt in receipts.receipts where hasFindings[receipt.extractNumber] {
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
        // Two different files of one day do not count, so the items that either lacks are not reported.
        let isOfCounting = finding.check.code == Check.itemsMissing.code
        if isOfCounting, inConflict[extract.delivery.file]?.contains(unit) == true { return false }
        if own.contains(unit) { return counted.contains(unit) }
        // A file with rows of another unit alone is not an earlier version of any table, so no later file replaces it.
        return finding.check.code == Check.rowOfAnotherUnit.code
          || !later.hasDelivered(table, of: unit, after: extract)
      }
    }
  }
}

/// The latest day on which each deliverer sent a table of a unit, and a file of a name.
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
  /// The latest day on which each deliverer sent a workbook with a table.
  private var workbooks: [Deliverer: CalendarDate] = [:]

  init(_ extracts: some Sequence<ReceivedExtract>) {
    for extract in extracts where !extract.parts.isEmpty {
      guard let table = extract.table else { continue }
      let (deliverer, date) = (extract.delivery.deliverer, extract.delivery.receivedOn)
      for part in extract.parts {
        let subject = Subject(deliverer: deliverer, table: table, unit: part.unit)
        parts[subject] = max(parts[subject] ?? date, date)
      }
      let name = Name(deliverer: deliverer, name: extract.delivery.comparedName)
      names[name] = max(names[name] ?? date, date)
      if extract.delivery.sheet != nil, table != .explanations {
        workbooks[deliverer] = max(workbooks[deliverer] ?? date, date)
      }
    }
  }

  /// Whether the same deliverer later sent rows of the unit for the table.
  func hasDelivered(_ table: ExtractTable, of unit: Code<Unit>, after extract: ReceivedExtract) -> Bool {
    let subject = Subject(deliverer: extract.delivery.deliverer, table: table, unit: unit)
    return parts[subject].map { $0 > extract.delivery.receivedOn } ?? false
  }

  /// Whether the same unit later sent a recognised table under the name of a file in which no table was recognised.
  ///
  /// Files of the office are never replaced by name: files of one name may hold other units each time. A form is
  /// replaced by any later workbook with a table.
  func isReplaced(_ extract: ReceivedExtract) -> Bool {
    guard !extract.delivery.isWorkbook else {
      return extract.delivery.deliverer != .office
        && workbooks[extract.delivery.deliverer].map { $0 > extract.delivery.receivedOn } ?? false
    }
    return extract.delivery.deliverer != .office
      && names[Name(deliverer: extract.delivery.deliverer, name: extract.delivery.comparedName)]
        .map { $0 > extract.delivery.receivedOn } ?? false
  }
}

extension Delivery {
  /// The name that a later version has too: a sheet named after a table is another version of that CSV file.
  fileprivate var comparedName: String { sheet == nil ? name : "\(name).csv" }
}
