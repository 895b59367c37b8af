/// One unit's figures for a measure above the items.
///
/// The small fields stand beside the first quantity, whose padding they fill: a nation of 8,325 units takes 3 MB less than
/// with them at the end (valgrind's massif, 2026-11-30).
struct ParentFigure: Sendable {
  /// The figure computed from the answers alone, unrounded; nil if an item below has no data.
  let computed: Quantity?
  let answersVerdict: ConsistencyVerdict
  /// Whether the submission has a figure of the office; `isStated` is the same for the unit.
  let isOfficial: Bool
  let isStated: Bool
  /// Number of answers to the items below.
  let answers: Int
  /// The published figure; nil if there is none.
  let published: Quantity?
  /// The comparisons of an announced figure with its parts; nil if there is nothing to compare.
  let comparisons: Comparisons?

  /// Whether an announced figure contradicts its parts in either comparison.
  var isContradicted: Bool {
    comparisons?.parts.verdict == .impossible || comparisons?.statedParts.verdict == .impossible
  }

  /// The basis of the published figure; nil if there is none.
  var basis: PublishedBasis? {
    if isOfficial { return .official }
    if isStated { return .stated }
    return published == nil ? nil : .parts
  }
}

/// The two comparisons of a measure with its parts: of all announced figures, and of the unit's alone.
struct Comparisons: Sendable {
  let parts: Consistency
  let statedParts: Consistency

  /// Joins the two comparisons; nil if neither has anything to compare.
  init?(_ parts: Consistency, ofUnit statedParts: Consistency) {
    guard !parts.isEmpty || !statedParts.isEmpty else { return nil }
    self.parts = parts
    self.statedParts = statedParts
  }
}
