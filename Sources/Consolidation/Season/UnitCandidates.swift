import Assessment

/// What came of each unit but its explanations, a unit's together, each in the order of the extracts.
struct UnitCandidates {
  /// In the order in which something of them stands first.
  private(set) var units: [Code<Unit>] = []
  private var candidates: [Candidate] = []
  /// Where the candidates of each unit begin, and behind the last one where they end.
  private var starts: [Int] = []

  var count: Int { candidates.count }

  init(of extracts: [ReceivedExtract]) {
    var places: [Code<Unit>: Int] = [:]
    var found: [(unit: Int, candidate: Candidate)] = []
    found.reserveCapacity(extracts.count)
    var last: Int?
    for extract in extracts {
      guard let table = extract.table, table != SchemaLibrary.explanations else { continue }
      for place in extract.parts.indices {
        let code = extract.parts[place].unit
        // A unit's files lie together.
        let unit = last.flatMap { units[$0] == code ? $0 : nil } ?? places[code] ?? units.count
        if unit == units.count {
          places[code] = unit
          units.append(code)
        }
        last = unit
        found.append((unit, Candidate(extract: extract, place: Int32(clamping: place))))
      }
    }
    var ends = Array(repeating: 0, count: units.count + 1)
    for entry in found { ends[entry.unit + 1] += 1 }
    for unit in units.indices { ends[unit + 1] += ends[unit] }
    starts = ends
    var order = Array(repeating: 0, count: found.count)
    for index in found.indices {
      order[ends[found[index].unit]] = index
      ends[found[index].unit] += 1
    }
    candidates = order.map { found[$0].candidate }
  }

  /// `place`: the unit's among the units.
  func ofUnit(_ place: Int) -> ArraySlice<Candidate> { candidates[starts[place]..<starts[place + 1]] }
}

/// One unit's part of one file before it is judged.
struct Candidate {
  let extract: ReceivedExtract
  /// The part's place in the extract.
  let place: Int32
}
