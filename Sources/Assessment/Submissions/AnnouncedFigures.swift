/// What one announcement says of a unit's measures: a dozen of a hundred, so that a list is smaller than a table and found
/// in as fast.
package struct AnnouncedFigures: Sendable {
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    let code: Code<Measure>
    var figure: AnnouncedFigure
  }

  package init() {}

  package init(_ figures: [Code<Measure>: AnnouncedFigure]) {
    entries = figures.map { Entry(code: $0, figure: $1) }.sorted { $0.code < $1.code }
  }

  /// Nil where nothing is announced of the measure; setting nil takes it away.
  package subscript(code: Code<Measure>) -> AnnouncedFigure? {
    get {
      for place in entries.indices where entries[place].code == code { return entries[place].figure }
      return nil
    }
    set {
      let place = entries.firstIndex { $0.code == code }
      switch (place, newValue) {
      case (let place?, let figure?): entries[place].figure = figure
      case (let place?, nil): entries.remove(at: place)
      case (nil, let figure?): entries.append(Entry(code: code, figure: figure))
      case (nil, nil): break
      }
    }
  }

  package mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }
}

extension AnnouncedFigures: RandomAccessCollection {
  package var startIndex: Int { entries.startIndex }
  package var endIndex: Int { entries.endIndex }

  package subscript(place: Int) -> (key: Code<Measure>, value: AnnouncedFigure) {
    (entries[place].code, entries[place].figure)
  }
}

extension AnnouncedFigures: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Code<Measure>, AnnouncedFigure)...) {
    for (code, figure) in elements { self[code] = figure }
  }
}
