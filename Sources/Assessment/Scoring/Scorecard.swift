/// One unit's figures for every measure: announced, stated, computed and published side by side, never blended.
package struct Scorecard: Sendable {
  package let submission: Submission
  package let methodology: Methodology
  /// By place in the tree of measures.
  package let figures: [MeasureFigure]

  package var unit: Unit { submission.unit }

  package subscript(code: Code<Measure>) -> MeasureFigure? {
    methodology.tree.place(of: code).map { figures[$0] }
  }
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
  /// The published figure as it is printed; nil where there is none.
  package func printed(_ code: Code<Measure>) -> Quantity? {
    self[code]?.published?.rounded(to: methodology.settings.decimals)
  }

  /// The published total as it is printed.
  package var total: Quantity? { figures.first?.published?.rounded(to: methodology.settings.decimals) }

  /// The published instruments as they are printed, in the tree's order.
  package var instruments: [Quantity?] {
    methodology.tree.instruments.map { figures[$0].published?.rounded(to: methodology.settings.decimals) }
  }

  /// The level of the published total in a scheme; nil without a total.
  package func level(in scheme: LevelScheme) -> LevelReading? {
    total.map { scheme.reading(total: $0, instruments: instruments) }
  }
}
