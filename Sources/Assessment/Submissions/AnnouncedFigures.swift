/// The announced figures of a unit by measure, in the order in which they were added.
///
/// A unit has about a dozen figures, so they are found by linear search.
package struct AnnouncedFigures: Sendable {
  private var figures: [(key: Code<Measure>, value: AnnouncedFigure)] = []

  package init() {}

  /// Makes an empty collection with room for `capacity` figures.
  package init(capacity: Int) {
    figures.reserveCapacity(capacity)
  }

  package init(_ figures: [Code<Measure>: AnnouncedFigure]) {
    self.figures = figures.sorted { $0.key < $1.key }
  }

  /// The figure of a measure; nil if none is announced.
  ///
  /// Setting nil removes it.
  package subscript(code: Code<Measure>) -> AnnouncedFigure? {
    get { figures.first { $0.key == code }?.value }
    set {
      let index = figures.firstIndex { $0.key == code }
      switch (index, newValue) {
      case (let index?, let figure?): figures[index].value = figure
      case (let index?, nil): figures.remove(at: index)
      case (nil, let figure?): figures.append((code, figure))
      case (nil, nil): break
      }
    }
  }
}

extension AnnouncedFigures: RandomAccessCollection {
  package var startIndex: Int { figures.startIndex }
  package var endIndex: Int { figures.endIndex }

  package subscript(index: Int) -> (key: Code<Measure>, value: AnnouncedFigure) { figures[index] }
}

extension AnnouncedFigures: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Code<Measure>, AnnouncedFigure)...) {
    for (code, figure) in elements { self[code] = figure }
  }
}
