/// One unit's figures for one measure, packed into 32 bytes: a nation has hundreds of thousands of them.
struct PackedFigure: Sendable {
  /// The data that few figures have; nil for nearly all figures.
  private let besides: Besides?
  // Stored as four scalars: two optional `Quantity` fields would add 16 bytes of padding.
  private let computedLow: UInt64
  private let publishedLow: UInt64
  private let computedHigh: Int16
  private let publishedHigh: Int16
  /// From the lowest bit: three bits for `answersVerdict`, one for `isOfficial`, one for `isStated`, then `answers`.
  private let bits: UInt32

  init(
    computed: Quantity?, published: Quantity?, isOfficial: Bool, isStated: Bool, comparisons: Comparisons?,
    answersVerdict: ConsistencyVerdict, answers: Int
  ) {
    let (short, shortPublished) = (ShortQuantity(computed), ShortQuantity(published))
    let fits = short != nil && shortPublished != nil && (0...Self.mostAnswers).contains(answers)
    besides =
      comparisons == nil && fits
      ? nil
      : Besides(comparisons, fits ? nil : Besides.Whole(computed: computed, published: published, answers: answers))
    (computedLow, computedHigh) = (short?.low ?? 0, short?.high ?? 0)
    (publishedLow, publishedHigh) = (shortPublished?.low ?? 0, shortPublished?.high ?? 0)
    bits =
      answersVerdict.packed | (isOfficial ? 8 : 0) | (isStated ? 16 : 0)
      | UInt32(truncatingIfNeeded: fits ? answers : 0) << 5
  }

  private static let mostAnswers = Int(UInt32.max >> 5)

  private var computed: Quantity? {
    if let whole = besides?.whole { return whole.computed }
    return ShortQuantity(low: computedLow, high: computedHigh).quantity
  }

  /// The published figure; nil if there is none.
  var publishedScore: Quantity? {
    if let whole = besides?.whole { return whole.published }
    return ShortQuantity(low: publishedLow, high: publishedHigh).quantity
  }

  private var answers: Int { besides?.whole?.answers ?? Int(bits >> 5) }

  /// Whether the submission has a figure of the office; `isStated` is the same for the unit.
  var isOfficial: Bool { bits & 8 != 0 }
  var isStated: Bool { bits & 16 != 0 }

  var parts: Consistency { besides?.parts ?? .notComparable }
  var statedParts: Consistency { besides?.statedParts ?? .notComparable }

  /// Whether an announced figure contradicts its parts in either comparison.
  var isContradicted: Bool { parts.verdict == .impossible || statedParts.verdict == .impossible }

  /// Unpacks the figure; `place` is the index of the measure in the tree.
  func figure(
    of place: Int, in methodology: Methodology, official: AnnouncedFigure?, stated: AnnouncedFigure?
  ) -> MeasureFigure {
    let measure = methodology.tree[place]
    let published = publishedScore
    return MeasureFigure(
      official: official, stated: stated, computed: computed, published: published,
      basis: basis(published, isItem: measure.isItem),
      contribution: measure.parent == 0
        ? published.map {
          ((official ?? stated)?.contribution(weight: measure.weight) ?? measure.weight.applied(to: $0))
            .rounded(to: methodology.settings.decimals)
        } : nil,
      parts: parts, statedParts: statedParts, answersVerdict: ConsistencyVerdict(packed: bits & 7),
      answers: answers)
  }

  private func basis(_ published: Quantity?, isItem: Bool) -> PublishedBasis? {
    if isOfficial { return .official }
    if isStated { return .stated }
    guard published != nil else { return nil }
    return isItem ? .computed : .parts
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

/// The data that few figures have: comparisons, or numbers that are too large to be packed.
private final class Besides: Sendable {
  let parts: Consistency
  let statedParts: Consistency
  /// The numbers that are too large to be packed; nil if they are packed.
  let whole: Whole?

  final class Whole: Sendable {
    let computed: Quantity?
    let published: Quantity?
    let answers: Int

    init(computed: Quantity?, published: Quantity?, answers: Int) {
      (self.computed, self.published, self.answers) = (computed, published, answers)
    }
  }

  init(_ comparisons: Comparisons?, _ whole: Whole?) {
    parts = comparisons?.parts ?? .notComparable
    statedParts = comparisons?.statedParts ?? .notComparable
    self.whole = whole
  }
}

extension ConsistencyVerdict {
  /// The verdict as a number of three bits.
  fileprivate var packed: UInt32 {
    switch self {
    case .equal: 0
    case .feasible: 1
    case .truncated: 2
    case .impossible: 3
    case .notComparable: 4
    }
  }

  fileprivate init(packed: UInt32) {
    self =
      switch packed {
      case 0: .equal
      case 1: .feasible
      case 2: .truncated
      case 3: .impossible
      // Only 4 remains: no other number is ever packed.
      case _: .notComparable
      }
  }
}
