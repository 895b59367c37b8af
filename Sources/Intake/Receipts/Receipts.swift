package import Assessment
import Findings
import Office
import Tabular

/// Which receipt counts: for each unit, table and deliverer the latest date, whole.
///
/// Identical copies count as one. Of two different files of one date neither counts and the date before stays in force.
package struct Receipts: Sendable {
  /// By unit, then in the order of the tables, the deliverers and the dates; behind them the explanations, by file.
  package let receipts: [Receipt]
  let findings: [Finding]
  /// The tables of scores and answers that came in two files that differ, by unit.
  let inConflict: [Code<Unit>: Set<ExtractTable>]
  /// Where the receipts of each unit stand, and those of its explanations.
  private let places: [Code<Unit>: Range<Int>]
  private let explanations: [Code<Unit>: [Int]]
  private let explanationStart: Int

  /// `jobs`: threads that judge, from 1.
  init(of extracts: [ReceivedExtract], for office: Office, jobs: Int) {
    let candidates = UnitCandidates(of: extracts, jobs: jobs)
    let units = candidates.units.indices.sorted { candidates.units[$0].text < candidates.units[$1].text }
    let parts = WorkQueue.stretches(of: units.count, jobs: jobs) { turns in
      var judged = Judged()
      for place in units[turns] {
        judged.take(candidates.ofUnit(place), of: candidates.units[place], for: office)
      }
      return judged
    }
    var receipts: [Receipt] = []
    var places: [Code<Unit>: Range<Int>] = [:]
    receipts.reserveCapacity(candidates.count)
    places.reserveCapacity(units.count)
    var turn = 0
    for part in parts {
      var start = receipts.count
      receipts += part.receipts
      for count in part.counts {
        places[candidates.units[units[turn]]] = start..<start + count
        start += count
        turn += 1
      }
    }
    let end = receipts.count
    // Explanations add up: each stands for as long as the value that it explains, whatever was sent after it.
    receipts += candidates.explanations.map { Receipt($0, state: .counted, hasBeenInForce: true) }
    self.receipts = receipts
    let conflicts = parts.flatMap(\.conflicts)
    findings = parts.flatMap(\.findings) + OfficeConflicts.findings(of: conflicts)
    inConflict = Dictionary(grouping: conflicts.lazy.map(\.key).filter(\.table.isScoring), by: \.unit)
      .mapValues { Set($0.map(\.table)) }
    self.places = places
    explanations = Dictionary(grouping: end..<receipts.count) { receipts[$0].unit }
    explanationStart = end
  }

  /// The receipts of one unit, in the order of all.
  package func of(_ unit: Code<Unit>) -> ArraySlice<Receipt> {
    let own = places[unit].map { receipts[$0] } ?? []
    guard !explanations.isEmpty, let answers = explanations[unit] else { return own }
    return own + answers.map { receipts[$0] }
  }

  /// Those of explanations.
  package var ofExplanations: ArraySlice<Receipt> { receipts[explanationStart...] }

  /// What came of each unit of a stretch of units.
  private struct Judged: Sendable {
    var receipts: [Receipt] = []
    var findings: [Finding] = []
    var conflicts: [FileConflict] = []
    /// How many receipts each unit has.
    var counts: [Int] = []

    mutating func take(_ files: ArraySlice<ReceiptCandidate>, of unit: Code<Unit>, for office: Office) {
      let start = receipts.count
      judge(files, of: unit, for: office)
      counts.append(receipts.count - start)
    }

    /// Judges what came of one unit.
    private mutating func judge(_ files: ArraySlice<ReceiptCandidate>, of code: Code<Unit>, for office: Office) {
      let dues = office.registry[code].map { office.calendar.dues(of: $0) } ?? []
      // Of nearly every unit each table came once, in time.
      if let places = Receipts.placesInOrder(of: files, dues) {
        for place in places where place >= 0 {
          receipts.append(Receipt(files[place], state: .counted, hasBeenInForce: true))
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
      }
    }
  }

  /// Of each table the place of its file, -1 where none came; nil where one came twice or late.
  private static func placesInOrder(of files: ArraySlice<ReceiptCandidate>, _ dues: [SubmissionCalendar.Due]) -> [Int]?
  {
    var places = Array(repeating: -1, count: ExtractTable.allCases.count)
    for place in files.indices {
      let extract = files[place].extract
      guard let table = extract.table, places[table.index] < 0 else { return nil }
      if let due = dues[table], extract.delivery.receivedOn > due { return nil }
      places[table.index] = place
    }
    return places
  }

  /// The judgements on the series of one unit, in their order.
  private static func judgements(
    of files: [(key: SeriesKey, candidate: ReceiptCandidate)], _ dues: [SubmissionCalendar.Due], for office: Office
  ) -> [CountingReceipt] {
    let files = files.sorted { $0.key < $1.key }
    let starts = files.indices.filter { $0 == 0 || files[$0].key != files[$0 - 1].key }
    let series = zip(starts, starts.dropFirst() + [files.count]).map { files[$0..<$1] }
    var counting: Set<ExtractTable> = []
    // The office's first: a unit's own file gives way only where the office's counts.
    let judge = { (files: ArraySlice<(key: SeriesKey, candidate: ReceiptCandidate)>) -> CountingReceipt? in
      guard let key = files.first?.key else { return nil }
      let isShadowed = !key.isOffice && key.table != .scores && counting.contains(key.table)
      return CountingReceipt(
        key: key, title: office.schemas.words(of: key.table), candidates: files.map(\.candidate),
        due: dues[key.table], isShadowed: isShadowed)
    }
    var judgements = series.map { $0.first?.key.isOffice == true ? judge($0) : nil }
    counting = Set(judgements.compactMap { $0.flatMap { $0.counts ? $0.key.table : nil } })
    for place in series.indices where judgements[place] == nil { judgements[place] = judge(series[place]) }
    return judgements.compactMap(\.self)
  }
}

extension Receipts {
  /// What became of each of the files that they were made of over all its units, in their order.
  package func inputs(of files: [ReceivedFile], jobs: Int) -> [InputRecord] {
    var states = Array(repeating: ReceiptStates(), count: files.count)
    for receipt in receipts { states[Int(receipt.number)].insert(receipt.state) }
    return WorkQueue.each(of: files.count, jobs: jobs) { [states] number in
      InputRecord(
        files[number], became: states[number].isEmpty ? ReceiptStates(.unreadable) : states[number])
    }
  }
}
