/// The announced figures of a unit, found by linear search.
///
/// A unit has about a dozen figures, so an array is smaller than a dictionary and as fast.
package struct AnnouncedFigures: Sendable {
  /// The measures of the figures, in the order of `prints`.
  private var codes: [Code<Measure>] = []
  private var prints: [Print] = []

  package init() {}

  package init(_ figures: [Code<Measure>: AnnouncedFigure]) {
    for (code, figure) in figures.sorted(by: { $0.key < $1.key }) { self[code] = figure }
  }

  /// The figure of a measure; nil if none is announced.
  ///
  /// Setting nil removes it.
  package subscript(code: Code<Measure>) -> AnnouncedFigure? {
    get { codes.firstIndex(of: code).map { AnnouncedFigure(prints, at: $0) } }
    set {
      let place = codes.firstIndex(of: code)
      switch (place, newValue) {
      case (let place?, let figure?): prints[place] = figure.print
      case (let place?, nil):
        codes.remove(at: place)
        prints.remove(at: place)
      case (nil, let figure?):
        codes.append(code)
        prints.append(figure.print)
      case (nil, nil): break
      }
    }
  }

  /// Returns the same figures with a shared list of measures from `known`: most units have the same announced measures.
  package func withMeasures(_ known: ([Code<Measure>]) -> [Code<Measure>]) -> Self {
    var same = self
    same.codes = known(codes)
    return same
  }

  package mutating func reserveCapacity(_ count: Int) {
    codes.reserveCapacity(count)
    prints.reserveCapacity(count)
  }
}

extension AnnouncedFigures: RandomAccessCollection {
  package var startIndex: Int { codes.startIndex }
  package var endIndex: Int { codes.endIndex }

  package subscript(place: Int) -> (key: Code<Measure>, value: AnnouncedFigure) {
    (codes[place], AnnouncedFigure(prints, at: place))
  }
}

extension AnnouncedFigures: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Code<Measure>, AnnouncedFigure)...) {
    for (code, figure) in elements { self[code] = figure }
  }
}
