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

/// What became of a file over all its units.
struct ReceiptStates: Sendable {
  private var bits: UInt16 = 0

  init(_ states: ReceiptState...) {
    for state in states { insert(state) }
  }

  mutating func insert(_ state: ReceiptState) { bits |= Self.bit(state) }

  /// In the order of their declaration.
  var all: [ReceiptState] { ReceiptState.allCases.filter { bits & Self.bit($0) != 0 } }

  private static func bit(_ state: ReceiptState) -> UInt16 {
    switch state {
    case .counted: 1
    case .superseded: 2
    case .identical: 4
    case .conflict: 8
    case .unreadable: 16
    case .late: 32
    case .missing: 64
    case .notDue: 128
    }
  }
}

/// One unit's part of one file, and whether it counts: two words, for a nation has tens of thousands.
struct Receipt: Sendable {
  let extract: ReceivedExtract
  /// The part's place in the extract.
  private let place: Int32
  let state: ReceiptState
  /// Whether it counts or counted until a later file came; of two different files of one date neither ever did.
  let hasBeenInForce: Bool

  init(_ candidate: Candidate, state: ReceiptState, hasBeenInForce: Bool) {
    extract = candidate.extract
    place = candidate.place
    self.state = state
    self.hasBeenInForce = hasBeenInForce
  }

  var delivery: Delivery { extract.delivery }
  /// Empty where no table was recognised; such a file has no parts.
  var table: String { extract.table ?? "" }
  var part: ReceivedPart { extract.parts[Int(place)] }
  var unit: Code<Unit> { extract.parts[Int(place)].unit }
  var rows: Int { extract.parts[Int(place)].rows }
}

/// Which receipt counts: for each unit, table and deliverer the latest date, whole.
///
/// Identical copies count as one. Of two different files of one date neither counts and the date before stays in force.
struct Receipts: Sendable {
  /// By unit, then in the order of the tables, the deliverers and the dates; behind them the explanations, by file.
  let receipts: [Receipt]
  let findings: [Finding]
  /// Where the receipts of each unit stand, and those of its explanations.
  private let places: [Code<Unit>: Range<Int>]
  private let explanations: [Code<Unit>: [Int]]

  init(of extracts: [ReceivedExtract], in season: Season) {
    let candidates = UnitCandidates(of: extracts)
    var receipts: [Receipt] = []
    var findings: [Finding] = []
    var places: [Code<Unit>: Range<Int>] = [:]
    receipts.reserveCapacity(candidates.count)
    places.reserveCapacity(candidates.units.count)
    for place in candidates.units.indices.sorted(by: { candidates.units[$0].text < candidates.units[$1].text }) {
      let (start, unit) = (receipts.count, candidates.units[place])
      Self.judge(candidates.ofUnit(place), of: unit, in: season, &receipts, &findings)
      places[unit] = start..<receipts.count
    }
    let end = receipts.count
    receipts += Self.explanations(in: extracts)
    self.receipts = receipts
    self.findings = findings
    self.places = places
    explanations = Dictionary(grouping: end..<receipts.count) { receipts[$0].unit }
  }

  /// The receipts of one unit, in the order of all.
  func of(_ unit: Code<Unit>) -> [Receipt] {
    let own = places[unit].map { Array(receipts[$0]) } ?? []
    guard !explanations.isEmpty, let answers = explanations[unit] else { return own }
    return own + answers.map { receipts[$0] }
  }

  /// Judges what came of one unit.
  private static func judge(
    _ files: ArraySlice<Candidate>, of code: Code<Unit>, in season: Season, _ receipts: inout [Receipt],
    _ findings: inout [Finding]
  ) {
    let dues = season.registry[code].map { season.calendar.dues(of: $0) } ?? []
    // Of nearly every unit each table came once, in time.
    if let places = placesInOrder(of: files, dues) {
      for place in places where place >= 0 {
        receipts.append(Receipt(files[place], state: .counted, hasBeenInForce: true))
      }
      return
    }
    let keyed = files.map { file in
      let deliverer = file.extract.delivery.deliverer.name
      return (key: SeriesKey(unit: code, table: file.extract.table ?? "", deliverer: deliverer), candidate: file)
    }
    for judgement in judgements(of: keyed, dues, in: season) {
      receipts += judgement.receipts
      findings += judgement.findings
    }
  }

  /// Of each table the place of its file, -1 where none came; nil where one came twice or late.
  private static func placesInOrder(of files: ArraySlice<Candidate>, _ dues: [SubmissionCalendar.Due]) -> [Int]? {
    var places = Array(repeating: -1, count: SchemaLibrary.extractTables.count)
    for place in files.indices {
      let extract = files[place].extract
      guard let table = extract.table, let order = SchemaLibrary.extractTables.firstIndex(of: table),
        places[order] < 0
      else { return nil }
      if let due = dues[table], extract.delivery.receivedOn > due { return nil }
      places[order] = place
    }
    return places
  }

  /// The judgements on the series of one unit, in their order.
  private static func judgements(
    of files: [(key: SeriesKey, candidate: Candidate)], _ dues: [SubmissionCalendar.Due], in season: Season
  ) -> [SeriesJudgement] {
    let files = files.sorted { $0.key < $1.key }
    let starts = files.indices.filter { $0 == 0 || files[$0].key != files[$0 - 1].key }
    let series = zip(starts, starts.dropFirst() + [files.count]).map { files[$0..<$1] }
    var counting: Set<String> = []
    // The office's first: a unit's own file gives way only where the office's counts.
    let judge = { (files: ArraySlice<(key: SeriesKey, candidate: Candidate)>) -> SeriesJudgement? in
      guard let key = files.first?.key else { return nil }
      let isShadowed = !key.isOffice && key.table != "scores" && counting.contains(key.table)
      return SeriesJudgement(
        key: key, title: season.reference.schemas.words(of: key.table), candidates: files.map(\.candidate),
        due: dues[key.table], isShadowed: isShadowed)
    }
    var judgements = series.map { $0.first?.key.isOffice == true ? judge($0) : nil }
    counting = Set(judgements.compactMap { $0.flatMap { $0.counts ? $0.key.table : nil } })
    for place in series.indices where judgements[place] == nil { judgements[place] = judge(series[place]) }
    return judgements.compactMap(\.self)
  }

  /// Explanations add up: each stands for as long as the value that it explains, whatever was sent after it.
  private static func explanations(in extracts: [ReceivedExtract]) -> [Receipt] {
    extracts.filter { $0.table == SchemaLibrary.explanations }.flatMap { extract in
      extract.parts.indices.map { place in
        Receipt(
          Candidate(extract: extract, place: Int32(clamping: place)), state: .counted, hasBeenInForce: true)
      }
    }
  }
}

extension Receipts {
  /// What became of each file over all its units, in the order of the extracts.
  func inputs(of extracts: [ReceivedExtract]) -> [InputRecord] {
    var states: [ObjectIdentifier: ReceiptStates] = [:]
    states.reserveCapacity(extracts.count)
    for receipt in receipts {
      states[ObjectIdentifier(receipt.extract), default: ReceiptStates()].insert(receipt.state)
    }
    return extracts.map { InputRecord($0.file, became: states[ObjectIdentifier($0)] ?? ReceiptStates(.unreadable)) }
  }
}
