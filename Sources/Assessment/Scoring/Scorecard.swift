/// One unit's figures for every measure: official, stated, computed and published figures are kept apart.
package struct Scorecard: Sendable {
  package let submission: Submission
  package let methodology: Methodology
  /// The figures of the measures above the items, in the tree's order.
  ///
  /// Those of items are computed on demand.
  let figuresAboveItems: [ParentFigure]
  /// Whether a figure is announced for an item, which is rare, or for a measure that is not in the tree.
  let hasAnnouncedItems: Bool

  package var unit: Unit { submission.unit }

  /// The figures by index in the tree of measures.
  package var figures: MeasureFigures { MeasureFigures(card: self) }

  package subscript(code: Code<Measure>) -> MeasureFigure? {
    methodology.tree.index(of: code).map { figure(of: $0) }
  }

  /// Returns the figure of the measure at an index of the tree.
  package func figure(of index: Int) -> MeasureFigure {
    let (official, stated) = (official(of: index), stated(of: index))
    guard let ordinal = methodology.tree.ordinalAboveItems(of: index) else {
      let result = submission.answers.result(ofItem: index, in: methodology)
      return methodology.figure(ofItem: index, result, official: official, stated: stated)
    }
    return methodology.figure(ofParent: index, figuresAboveItems[ordinal], official: official, stated: stated)
  }

  /// Calls `take` with every figure in the tree's order.
  ///
  /// It reads the answers to the items only once.
  package func forEachFigure(_ take: (_ index: Int, _ figure: MeasureFigure) -> Void) {
    let tree = methodology.tree
    var results: [(answers: Int, mean: Quantity?)?] = Array(repeating: nil, count: tree.measures.count)
    submission.answers.forEachResult(in: methodology) { index, answers, mean in results[index] = (answers, mean) }
    for index in tree.measures.indices {
      let isPlainItem = !hasAnnouncedItems && tree.ordinalAboveItems(of: index) == nil
      take(index, isPlainItem ? methodology.figure(ofPlainItem: index, results[index]) : figure(of: index))
    }
  }

  /// Returns the announced figure of a measure: the official one or, without it, the stated one.
  package func announced(of index: Int) -> AnnouncedFigure? { official(of: index) ?? stated(of: index) }

  /// Returns the office's figure of a measure; nil if the office announced none.
  package func official(of index: Int) -> AnnouncedFigure? {
    let isThere = methodology.tree.ordinalAboveItems(of: index).map { figuresAboveItems[$0].isOfficial }
    return isThere ?? hasAnnouncedItems ? submission.official[methodology.tree[index].code] : nil
  }

  /// Returns the unit's own figure of a measure; nil if the unit states none.
  private func stated(of index: Int) -> AnnouncedFigure? {
    let isThere = methodology.tree.ordinalAboveItems(of: index).map { figuresAboveItems[$0].isStated }
    return isThere ?? hasAnnouncedItems ? submission.stated[methodology.tree[index].code] : nil
  }

  /// The indices of the measures with an announced figure, in the tree's order.
  package var announcedIndices: [Int] {
    let tree = methodology.tree
    guard !hasAnnouncedItems else { return tree.measures.indices.filter { announced(of: $0) != nil } }
    return tree.indicesAboveItems.indices
      .filter { figuresAboveItems[$0].isOfficial || figuresAboveItems[$0].isStated }
      .map { tree.indicesAboveItems[$0] }
  }

  /// Whether an announced figure contradicts its parts.
  var isContradicted: Bool { figuresAboveItems.contains { $0.isContradicted } }
}

/// A unit's figures by index in the tree of measures.
///
/// Most are figures of items, which are computed on demand.
package struct MeasureFigures: RandomAccessCollection, Sendable {
  fileprivate let card: Scorecard

  package var startIndex: Int { 0 }
  package var endIndex: Int { card.methodology.tree.measures.count }

  package subscript(index: Int) -> MeasureFigure { card.figure(of: index) }
}

/// The origin of a published figure.
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
  /// The figure computed from the answers alone, unrounded; nil if an item below has no data.
  package let computed: Quantity?
  /// The published figure: as written if it was announced, unrounded if the method computed it.
  package let published: Quantity?
  package let basis: PublishedBasis?
  /// The rounded contribution of an instrument to the published total; nil for every other measure.
  package let contribution: Quantity?
  package let parts: Consistency
  /// The comparison of the stated figure with the stated parts, which checks the unit's own arithmetic.
  package let statedParts: Consistency
  package let answersVerdict: ConsistencyVerdict
  /// Number of answers to the items below.
  package let answers: Int

  /// The official figure or, without it, the stated one.
  package var announced: AnnouncedFigure? { official ?? stated }
}

extension Scorecard {
  /// Decimals of this unit's published scores.
  package var decimals: Int { methodology.settings.decimals }

  /// Returns the published figure, rounded to the published decimals; nil if there is none.
  package func roundedScore(_ code: Code<Measure>) -> Quantity? {
    methodology.tree.index(of: code).flatMap { roundedScore(at: $0) }
  }

  func roundedScore(at index: Int) -> Quantity? {
    published(at: index)?.rounded(to: methodology.settings.decimals)
  }

  /// Returns the published figure at an index of the tree, without making the other figures of the measure.
  package func published(at index: Int) -> Quantity? {
    methodology.tree.ordinalAboveItems(of: index).map { figuresAboveItems[$0].published }
      ?? figure(of: index).published
  }

  /// The published total, rounded.
  package var total: Quantity? { roundedScore(at: 0) }

  /// The published instruments, rounded, in the tree's order.
  package var instruments: [Quantity?] {
    methodology.tree.instruments.map { roundedScore(at: $0) }
  }

  /// Returns the level of the published total in a scheme; nil without a total.
  package func level(in scheme: LevelScheme) -> LevelReading? {
    total.map { scheme.reading(total: $0, instruments: instruments) }
  }
}
