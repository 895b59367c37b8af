/// One unit's figures for every measure: announced, stated, computed and published side by side, never blended.
package struct Scorecard: Sendable {
  package let submission: Submission
  package let methodology: Methodology
  /// Of the measures above the items, in the tree's order; an item's figure follows from its answers alone.
  let figuresAboveItems: [PackedFigure]
  /// Whether something is announced of an item, as of hardly any unit, or of a measure that the tree lacks.
  let hasAnnouncedItems: Bool

  package var unit: Unit { submission.unit }

  /// By place in the tree of measures.
  package var figures: MeasureFigures { MeasureFigures(card: self) }

  package subscript(code: Code<Measure>) -> MeasureFigure? {
    methodology.tree.place(of: code).map { figure(of: $0) }
  }

  /// `place`: in the tree of measures.
  package func figure(of place: Int) -> MeasureFigure {
    let (official, stated) = (official(of: place), stated(of: place))
    guard let index = methodology.tree.indexAboveItems(of: place) else {
      let result = submission.answers.result(ofItem: place, in: methodology)
      return methodology.figure(ofItem: place, result, official: official, stated: stated)
    }
    return figuresAboveItems[index].figure(of: place, in: methodology, official: official, stated: stated)
  }

  /// Hands over every figure in the tree's order: the answers to the items are gone through once.
  package func forEachFigure(_ take: (_ place: Int, _ figure: MeasureFigure) -> Void) {
    let tree = methodology.tree
    var results: [(answers: Int, mean: Quantity?)?] = Array(repeating: nil, count: tree.measures.count)
    submission.answers.forEachResult(in: methodology) { place, answers, mean in results[place] = (answers, mean) }
    for place in tree.measures.indices {
      let isPlainItem = !hasAnnouncedItems && tree.indexAboveItems(of: place) == nil
      take(place, isPlainItem ? methodology.figure(ofPlainItem: place, results[place]) : figure(of: place))
    }
  }

  /// What was announced of a measure: the official figure, else the stated one.
  package func announced(of place: Int) -> AnnouncedFigure? { official(of: place) ?? stated(of: place) }

  /// The office's figure; nil where it announced none.
  package func official(of place: Int) -> AnnouncedFigure? {
    let isThere = methodology.tree.indexAboveItems(of: place).map { figuresAboveItems[$0].isOfficial }
    return isThere ?? hasAnnouncedItems ? submission.official[methodology.tree[place].code] : nil
  }

  /// The unit's own figure; nil where it states none.
  private func stated(of place: Int) -> AnnouncedFigure? {
    let isThere = methodology.tree.indexAboveItems(of: place).map { figuresAboveItems[$0].isStated }
    return isThere ?? hasAnnouncedItems ? submission.stated[methodology.tree[place].code] : nil
  }

  /// The measures of which something was announced, in the tree's order: of nearly all items nothing ever is.
  package var announcedPlaces: [Int] {
    let tree = methodology.tree
    guard !hasAnnouncedItems else { return tree.measures.indices.filter { announced(of: $0) != nil } }
    return tree.placesAboveItems.indices
      .filter { figuresAboveItems[$0].isOfficial || figuresAboveItems[$0].isStated }
      .map { tree.placesAboveItems[$0] }
  }

  /// Whether an announcement contradicts its own arithmetic.
  var isContradicted: Bool { figuresAboveItems.contains { $0.isContradicted } }
}

/// A unit's figures by place in the tree of measures; those of items, which are most, are made when they are asked for.
package struct MeasureFigures: RandomAccessCollection, Sendable {
  fileprivate let card: Scorecard

  package var startIndex: Int { 0 }
  package var endIndex: Int { card.methodology.tree.measures.count }

  package subscript(place: Int) -> MeasureFigure { card.figure(of: place) }
}

/// Where a published figure comes from.
package enum PublishedBasis: String, Sendable {
  case official
  case stated
  /// The method applied to the children's published figures.
  case parts
  /// The answers to an item.
  case computed
}

/// One unit's figures for one measure.
package struct MeasureFigure: Sendable {
  package let official: AnnouncedFigure?
  package let stated: AnnouncedFigure?
  /// From answers and items alone, unrounded; nil where an item below has no data.
  package let computed: Quantity?
  /// Unrounded where the method gave it, as printed where it was announced.
  package let published: Quantity?
  package let basis: PublishedBasis?
  /// What an instrument gives to the published total, rounded; nil for every other measure.
  package let contribution: Quantity?
  package let parts: Consistency
  /// The stated figure against the stated parts: the unit's own arithmetic.
  package let statedParts: Consistency
  package let answersVerdict: ConsistencyVerdict
  /// Answers to the items below.
  package let answers: Int

  /// The official figure, else the stated one.
  package var announced: AnnouncedFigure? { official ?? stated }
}

extension Scorecard {
  /// Decimals of this unit's published scores.
  package var decimals: Int { methodology.settings.decimals }

  /// The published figure as it is printed; nil where there is none.
  package func printed(_ code: Code<Measure>) -> Quantity? {
    methodology.tree.place(of: code).flatMap { printed(at: $0) }
  }

  func printed(at place: Int) -> Quantity? {
    published(at: place)?.rounded(to: methodology.settings.decimals)
  }

  /// As the figure of the place gives it, which need not be made for it.
  package func published(at place: Int) -> Quantity? {
    methodology.tree.indexAboveItems(of: place).map { figuresAboveItems[$0].publishedScore }
      ?? figure(of: place).published
  }

  /// The published total as it is printed.
  package var total: Quantity? { printed(at: 0) }

  /// The published instruments as they are printed, in the tree's order.
  package var instruments: [Quantity?] {
    methodology.tree.instruments.map { printed(at: $0) }
  }

  /// The level of the published total in a scheme; nil without a total.
  package func level(in scheme: LevelScheme) -> LevelReading? {
    total.map { scheme.reading(total: $0, instruments: instruments) }
  }
}
