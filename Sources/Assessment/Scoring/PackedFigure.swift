/// One unit's figures for one measure as a scorecard keeps them: of a nation there are hundreds of thousands.
struct PackedFigure: Sendable {
  private let computed: PackedQuantity
  private let published: PackedQuantity
  private let comparisons: Comparisons?
  /// A file has not as many bytes as these hold.
  private let answers: UInt32
  private let answersVerdict: ConsistencyVerdict
  /// Whether the submission has a figure of the office, and one of the unit.
  let isOfficial: Bool
  let isStated: Bool

  init(
    computed: Quantity?, published: Quantity?, isOfficial: Bool, isStated: Bool, comparisons: Comparisons?,
    answersVerdict: ConsistencyVerdict, answers: Int
  ) {
    self.computed = PackedQuantity(computed)
    self.published = PackedQuantity(published)
    self.isOfficial = isOfficial
    self.isStated = isStated
    self.comparisons = comparisons
    self.answersVerdict = answersVerdict
    self.answers = UInt32(clamping: answers)
  }

  /// The published figure; nil where there is none.
  var publishedScore: Quantity? { published.quantity }
  var parts: Consistency { comparisons?.parts ?? .notComparable }
  var statedParts: Consistency { comparisons?.statedParts ?? .notComparable }

  /// Whether an announcement contradicts its own parts, in either comparison.
  var isContradicted: Bool { comparisons?.isContradicted ?? false }

  /// What was packed.
  ///
  /// `place`: the measure's in the tree.
  func figure(
    of place: Int, in methodology: Methodology, official: AnnouncedFigure?, stated: AnnouncedFigure?
  ) -> MeasureFigure {
    let measure = methodology.tree[place]
    let published = published.quantity
    return MeasureFigure(
      official: official, stated: stated, computed: computed.quantity, published: published,
      basis: basis(isItem: measure.isItem),
      contribution: measure.parent == 0
        ? published.map {
          ((official ?? stated)?.contribution(weight: measure.weight) ?? measure.weight.applied(to: $0))
            .rounded(to: methodology.settings.decimals)
        } : nil,
      parts: parts, statedParts: statedParts, answersVerdict: answersVerdict, answers: Int(answers))
  }

  private func basis(isItem: Bool) -> PublishedBasis? {
    if isOfficial { return .official }
    if isStated { return .stated }
    guard published.quantity != nil else { return nil }
    return isItem ? .computed : .parts
  }
}

/// A measure's two comparisons with its parts, one object where both are the same.
final class Comparisons: Sendable {
  let parts: Consistency
  let statedParts: Consistency

  var isContradicted: Bool { parts.verdict == .impossible || statedParts.verdict == .impossible }

  /// Nil where neither has anything to compare.
  init?(_ parts: Consistency, ofUnit statedParts: Consistency) {
    guard !parts.isEmpty || !statedParts.isEmpty else { return nil }
    self.parts = parts
    self.statedParts = statedParts
  }
}
