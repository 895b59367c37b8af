/// One unit's figures for one measure as a scorecard keeps them, four words: of a nation there are hundreds of thousands.
struct PackedFigure: Sendable {
  /// Nil where a figure has nothing to be compared with and fits in here, as nearly all do.
  private let besides: Besides?
  // Side by side and not as quantities: what is filled up to whole words a quantity takes two words more.
  private let computedLow: UInt64
  private let publishedLow: UInt64
  private let computedHigh: Int16
  private let publishedHigh: Int16
  /// From the low end three bits of the verdict on the answers, one for the office, one for the unit, and the answers.
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

  /// The published figure; nil where there is none.
  var publishedScore: Quantity? {
    if let whole = besides?.whole { return whole.published }
    return ShortQuantity(low: publishedLow, high: publishedHigh).quantity
  }

  private var answers: Int { besides?.whole?.answers ?? Int(bits >> 5) }

  /// Whether the submission has a figure of the office, and one of the unit.
  var isOfficial: Bool { bits & 8 != 0 }
  var isStated: Bool { bits & 16 != 0 }

  var parts: Consistency { besides?.parts ?? .notComparable }
  var statedParts: Consistency { besides?.statedParts ?? .notComparable }

  /// Whether an announcement contradicts its own parts, in either comparison.
  var isContradicted: Bool { parts.verdict == .impossible || statedParts.verdict == .impossible }

  /// What was packed.
  ///
  /// `place`: the measure's in the tree.
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

/// A measure's two comparisons with its parts.
struct Comparisons: Sendable {
  let parts: Consistency
  let statedParts: Consistency

  /// Nil where neither has anything to compare.
  init?(_ parts: Consistency, ofUnit statedParts: Consistency) {
    guard !parts.isEmpty || !statedParts.isEmpty else { return nil }
    self.parts = parts
    self.statedParts = statedParts
  }
}

/// What few figures have: comparisons, or numbers that are too large to be packed.
private final class Besides: Sendable {
  let parts: Consistency
  let statedParts: Consistency
  /// Nil where the numbers are packed.
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
  /// In three bits.
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
      // 4: no other number was packed.
      case _: .notComparable
      }
  }
}
