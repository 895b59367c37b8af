package import Assessment
import Findings
import Office
import Tabular

/// The receipts of a season: for each unit, table and deliverer the file of the latest date counts, as a whole.
///
/// Identical copies count as one. Of two different files of one date neither counts, and the date before stays in
/// force.
package struct Receipts: Sendable {
  /// All receipts by unit, table, deliverer and date, followed by those of explanations in the order of the files.
  package let receipts: [Receipt]
  let findings: [Finding]
  /// The tables of scores and answers of each unit that came in two different files of one date.
  let inConflict: [Code<Unit>: Set<ExtractTable>]
  /// The indices of each unit's receipts without those of its explanations.
  private let indices: [Code<Unit>: Range<Int>]
  private let explanations: [Code<Unit>: [Int]]
  private let explanationStart: Int

  /// Judges all files.
  ///
  /// - Parameters:
  ///   - extracts: The extracts of the view.
  ///   - office: The office of the year, with its units and due dates.
  ///   - jobs: Number of threads that judge, at least 1.
  init(of extracts: [ReceivedExtract], for office: Office, jobs: Int) {
    let candidates = UnitCandidates(of: extracts, jobs: jobs)
    let units = candidates.units.indices.sorted { candidates.units[$0].text < candidates.units[$1].text }
    let parts = WorkQueue.stretches(of: units.count, jobs: jobs) { turns in
      var judged = Judged()
      for index in units[turns] {
        judged.take(candidates.ofUnit(index), of: candidates.units[index], for: office)
      }
      return judged
    }
    var receipts: [Receipt] = []
    var indices: [Code<Unit>: Range<Int>] = [:]
    receipts.reserveCapacity(candidates.count)
    indices.reserveCapacity(units.count)
    var turn = 0
    for part in parts {
      var start = receipts.count
      receipts += part.receipts
      for count in part.counts {
        indices[candidates.units[units[turn]]] = start..<start + count
        start += count
        turn += 1
      }
    }
    let end = receipts.count
    // Explanations add up: each is valid as long as the value that it explains, whatever is sent later.
    receipts += candidates.explanations.map { Receipt($0, state: .counted, hasBeenInForce: true) }
    self.receipts = receipts
    let conflicts = parts.flatMap(\.conflicts)
    findings =
      parts.flatMap(\.findings) + OfficeConflicts.findings(of: conflicts)
      + OfficeConflicts.findings(of: parts.flatMap(\.differences), .workbookDiffers)
    inConflict = Dictionary(grouping: conflicts.lazy.map(\.key).filter(\.table.isScoring), by: \.unit)
      .mapValues { Set($0.map(\.table)) }
    self.indices = indices
    explanations = Dictionary(grouping: end..<receipts.count) { receipts[$0].unit }
    explanationStart = end
  }

  /// The receipts of one unit, in the order of all receipts.
  package func of(_ unit: Code<Unit>) -> ArraySlice<Receipt> {
    let own = indices[unit].map { receipts[$0] } ?? []
    guard !explanations.isEmpty, let answers = explanations[unit] else { return own }
    return own + answers.map { receipts[$0] }
  }

  /// The receipts of explanations.
  package var ofExplanations: ArraySlice<Receipt> { receipts[explanationStart...] }

  /// The judged receipts of a range of units.
  private struct Judged: Sendable {
    var receipts: [Receipt] = []
    var findings: [Finding] = []
    var conflicts: [FileConflict] = []
    var differences: [FileConflict] = []
    /// Number of receipts of each unit.
    var counts: [Int] = []

    mutating func take(_ files: ArraySlice<ReceiptCandidate>, of unit: Code<Unit>, for office: Office) {
      let start = receipts.count
      judge(files, of: unit, for: office)
      counts.append(receipts.count - start)
    }

    /// Judges the files of one unit.
    private mutating func judge(_ files: ArraySlice<ReceiptCandidate>, of code: Code<Unit>, for office: Office) {
      let dues = office.registry[code].map { office.calendar.dues(of: $0) } ?? []
      // Nearly all units sent each table once and in time.
      if let indices = Receipts.indicesInOrder(of: files, dues) {
        for index in indices where index >= 0 {
          receipts.append(Receipt(files[index], state: .counted, hasBeenInForce: true))
        }
        return
      }
      let keyed = files.compactMap { file in
        let deliverer = file.extract.delivery.deliverer.name
        return file.extract.table.map { table in
          (key: SeriesKey(unit: code, table: table, deliverer: deliverer), candidate: file)
        }
      }
      for judgement in Receipts.judgements(of: keyed, dues, for: office) {
        receipts += judgement.receipts
        findings += judgement.findings
        conflicts += judgement.conflicts
        differences += judgement.differences
      }
    }
  }

  /// The index of each table's file, -1 for a table without a file; nil if a table came twice or late.
  private static func indicesInOrder(of files: ArraySlice<ReceiptCandidate>, _ dues: [SubmissionCalendar.Due]) -> [Int]?
  {
    var indices = Array(repeating: -1, count: ExtractTable.allCases.count)
    for index in files.indices {
      let extract = files[index].extract
      guard let table = extract.table, indices[table.index] < 0 else { return nil }
      if let due = dues[table], extract.delivery.receivedOn > due { return nil }
      indices[table.index] = index
    }
    return indices
  }

  /// Judges the series of one unit, and returns the judgements in the order of the series.
  private static func judgements(
    of files: [(key: SeriesKey, candidate: ReceiptCandidate)], _ dues: [SubmissionCalendar.Due], for office: Office
  ) -> [CountingReceipt] {
    let files = files.sorted { $0.key < $1.key }
    let starts = files.indices.filter { $0 == 0 || files[$0].key != files[$0 - 1].key }
    let series = zip(starts, starts.dropFirst() + [files.count]).map { files[$0..<$1] }
    var counting: Set<ExtractTable> = []
    // The office's series come first: a unit's own file yields only if the office's file counts.
    let judge = { (files: ArraySlice<(key: SeriesKey, candidate: ReceiptCandidate)>) -> CountingReceipt? in
      guard let key = files.first?.key else { return nil }
      let isShadowed = !key.isOffice && key.table != .scores && counting.contains(key.table)
      return CountingReceipt(
        key: key, title: office.schemas.text(of: key.table), candidates: files.map(\.candidate),
        due: dues[key.table], isShadowed: isShadowed)
    }
    var judgements = series.map { $0.first?.key.isOffice == true ? judge($0) : nil }
    counting = Set(judgements.compactMap { $0.flatMap { $0.counts ? $0.key.table : nil } })
    for index in series.indices where judgements[index] == nil { judgements[index] = judge(series[index]) }
    return judgements.compactMap(\.self)
  }
}

extension Receipts {
  /// The received files, each with the states of its parts, in the order of the files.
  package func inputs(of files: [ReceivedFile]) -> [InputRecord] {
    var states: [[ReceiptState]] = Array(repeating: [], count: files.count)
    for receipt in receipts where !states[receipt.extractNumber].contains(receipt.state) {
      states[receipt.extractNumber].append(receipt.state)
    }
    return zip(files, states).map { file, states in
      InputRecord(file, states: states.isEmpty ? [.unreadable] : ReceiptState.allCases.filter(states.contains))
    }
  }
}
