/// The tree of measures of one edition, each node followed by its children: the whole method of the assessment.
///
/// A measure's *place* is its index in `measures`; the root stands at 0 and a parent before its children.
package struct MeasureTree: Sendable {
  package let measures: [Measure]
  private let places: [Code<Measure>: Int]
  /// How many measures with children, or that are only ever announced, stand before each place.
  private let ordinals: [Int]
  /// The places of the measures that are no items.
  let placesAboveItems: [Int]
  package let numbers: TreeNumbers

  /// `measures` in the order of a walk from the root; at least the root.
  package init(measures: [Measure]) {
    self.measures = measures
    places = Dictionary(measures.enumerated().map { ($1.code, $0) }) { first, _ in first }
    var above = 0
    ordinals = measures.map { measure in
      defer { above += measure.isItem ? 0 : 1 }
      return above
    }
    placesAboveItems = measures.indices.filter { !measures[$0].isItem }
    numbers = TreeNumbers(measures)
  }

  /// A measure's place among those that are no items; nil for an item.
  func indexAboveItems(of place: Int) -> Int? { measures[place].isItem ? nil : ordinals[place] }

  package subscript(place: Int) -> Measure { measures[place] }

  package func place(of code: Code<Measure>) -> Int? { places[code] }

  /// The root's children in the method's order: the measures that have a contribution to the total.
  package var instruments: [Int] { measures.first?.children ?? [] }

  /// The items under a measure (itself, if it is one) in the tree's order.
  package func items(under place: Int) -> [Int] {
    var items: [Int] = []
    var open = [place]
    while let next = open.popLast() {
      if measures[next].isItem { items.append(next) } else { open += measures[next].children.reversed() }
    }
    return items
  }

  /// The indicators under an instrument.
  ///
  /// An instrument with a child that is only ever announced is assessed in parts, and its indicators stand below them.
  package func indicators(under instrument: Int) -> [Int] {
    let children = measures[instrument].children
    guard children.contains(where: { measures[$0].isOnlyAnnounced }) else { return children }
    return children.flatMap { measures[$0].children }
  }

  /// The instrument above a measure, itself included; nil for the root.
  package func instrument(above place: Int) -> Int? {
    var current = place
    while let parent = measures[current].parent {
      if parent == 0 { return current }
      current = parent
    }
    return nil
  }
}
