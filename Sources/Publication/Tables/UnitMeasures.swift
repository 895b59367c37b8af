import Assessment

/// The measures of all units in the order of the standings, each made on demand, since a nation has a million.
struct UnitMeasures: RandomAccessCollection, Sendable {
  private let standings: [Standing]
  /// The labels of the measures, by methodology.
  private let labels: [ObjectIdentifier: MeasureLabels]
  /// The index of the first measure of each unit, followed by the end index.
  private let starts: [Int]

  init(of standings: [Standing]) {
    var labels: [ObjectIdentifier: MeasureLabels] = [:]
    var starts = [0]
    starts.reserveCapacity(standings.count + 1)
    for standing in standings {
      let methodology = standing.scorecard.methodology
      let known = labels[ObjectIdentifier(methodology)] ?? MeasureLabels(of: methodology.tree)
      labels[ObjectIdentifier(methodology)] = known
      starts.append(starts[starts.count - 1] + known.codes.count)
    }
    self.standings = standings
    self.labels = labels
    self.starts = starts
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts[standings.count] }

  subscript(index: Int) -> UnitMeasure {
    var (low, high) = (0, standings.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return UnitMeasure(unit: unit(low), place: index - starts[low])
  }

  /// Returns an iterator that makes the values of a unit once for all its measures.
  func makeIterator() -> Iterator { Iterator(of: self) }

  struct Iterator: IteratorProtocol {
    private let measures: UnitMeasures
    private var nextUnit = 0
    private var unit: MeasuredUnit?
    private var nextPlace = 0

    fileprivate init(of measures: UnitMeasures) {
      self.measures = measures
    }

    mutating func next() -> UnitMeasure? {
      while true {
        if let unit, nextPlace < unit.printed.count {
          defer { nextPlace += 1 }
          return UnitMeasure(unit: unit, place: nextPlace)
        }
        guard nextUnit < measures.standings.count else { return nil }
        unit = measures.unit(nextUnit)
        (nextUnit, nextPlace) = (nextUnit + 1, 0)
      }
    }
  }

  /// The total of each unit, without its other measures, of which a nation has a million.
  var totals: [UnitTotal] { standings.indices.map { UnitTotal(UnitMeasure(unit: unit($0), place: 0)) } }

  private func unit(_ place: Int) -> MeasuredUnit {
    let card = standings[place].scorecard
    let known = labels[ObjectIdentifier(card.methodology)]
    return MeasuredUnit(card, labels: known ?? MeasureLabels(of: card.methodology.tree))
  }
}
