import Assessment
import Tabular

/// What became of a file, or of one unit's part of it.
package enum ReceiptState: String, Sendable, CaseIterable {
  case counted
  case superseded
  case identical
  case conflict
  case unreadable
  case late
  case missing
  case notDue = "not due"

  /// Whether the figures of such a part count.
  var counts: Bool { self == .counted || self == .late }
}

/// One unit's part of one file, and whether it counts.
struct Receipt: Sendable {
  let extract: ReceivedExtract
  let part: ReceivedPart
  let table: String
  let state: ReceiptState
  /// Whether it counts or counted until a later file came; of two different files of one date neither ever did.
  let hasBeenInForce: Bool

  var delivery: Delivery { extract.delivery }
}

/// Which receipt counts: for each unit, table and deliverer the latest date, whole.
///
/// Identical copies count as one. Of two different files of one date neither counts and the date before stays in force.
struct Receipts: Sendable {
  /// By unit, then in the order of the tables, the deliverers and the dates; behind them the explanations, by file.
  let receipts: [Receipt]
  let findings: [Finding]

  init(of extracts: [ReceivedExtract], in season: Season) {
    var series: [SeriesKey: [Candidate]] = [:]
    for extract in extracts {
      guard let table = extract.table, table != SchemaLibrary.explanations else { continue }
      for part in extract.parts {
        let key = SeriesKey(unit: part.unit, table: table, deliverer: extract.delivery.deliverer.name)
        series[key, default: []].append(Candidate(extract: extract, part: part))
      }
    }
    var judgements: [SeriesKey: SeriesJudgement] = [:]
    // The office's first: a unit's own file gives way only where the office's counts.
    let keys = series.keys.sorted()
    for key in keys.filter(\.isOffice) + keys.filter({ !$0.isOffice }) {
      let due = season.registry[key.unit].flatMap { season.calendar.dueDate(of: key.table, for: $0) }
      let isShadowed = key.table != "scores" && judgements[key.ofOffice]?.counts == true && !key.isOffice
      judgements[key] = SeriesJudgement(
        key: key, title: season.reference.schemas.words(of: key.table), candidates: series[key] ?? [], due: due,
        isShadowed: isShadowed)
    }
    let receipts = keys.flatMap { judgements[$0]?.receipts ?? [] } + Self.explanations(in: extracts)
    let findings = keys.flatMap { judgements[$0]?.findings ?? [] }
    self.receipts = receipts
    self.findings = findings
  }

  /// Explanations add up: each stands for as long as the value that it explains, whatever was sent after it.
  private static func explanations(in extracts: [ReceivedExtract]) -> [Receipt] {
    extracts.filter { $0.table == SchemaLibrary.explanations }.flatMap { extract in
      extract.parts.map { part in
        Receipt(
          extract: extract, part: part, table: SchemaLibrary.explanations, state: .counted, hasBeenInForce: true)
      }
    }
  }
}

/// One unit's part of one file before it is judged.
struct Candidate {
  let extract: ReceivedExtract
  let part: ReceivedPart
}

/// What one deliverer delivered of one table for one unit in the course of the season.
struct SeriesKey: Hashable, Comparable {
  let unit: Code<Unit>
  let table: String
  let deliverer: String

  var isOffice: Bool { deliverer == Deliverer.office.name }

  /// The office's deliveries of the same table.
  var ofOffice: Self { Self(unit: unit, table: table, deliverer: Deliverer.office.name) }

  static func < (left: Self, right: Self) -> Bool {
    (left.unit.text, order(left.table), left.deliverer) < (right.unit.text, order(right.table), right.deliverer)
  }

  private static func order(_ table: String) -> Int {
    SchemaLibrary.extractTables.firstIndex(of: table) ?? SchemaLibrary.extractTables.count
  }
}

extension Receipts {
  /// What became of each file over all its units, in the order of the extracts.
  func inputs(of extracts: [ReceivedExtract]) -> [InputRecord] {
    let byFile = Dictionary(grouping: receipts, by: \.delivery.file).mapValues { Set($0.map(\.state)) }
    return extracts.map { extract in
      let states = byFile[extract.delivery.file] ?? [.unreadable]
      return InputRecord(
        file: extract.delivery.file, sha256: extract.sha256, rows: extract.rows,
        encoding: extract.encoding?.name ?? "", table: extract.table,
        states: ReceiptState.allCases.filter(states.contains))
    }
  }
}
