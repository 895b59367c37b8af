/// The result of a comparison of an announced figure with its parts.
package enum ConsistencyVerdict: String, Sendable, CaseIterable {
  /// The figure is the result of the method for the parts as they are announced.
  case equal
  /// The figure is possible: some true values of the rounded parts give it.
  case feasible
  /// The figure is possible only if figures were cut off instead of rounded.
  case truncated
  case impossible
  case notComparable = "not comparable"
}

/// The comparison of an announced figure with its announced parts, each of which stands for an interval of true values.
///
/// It is stored in 8 bytes, since nearly all measures of a unit have nothing to compare with.
package struct Consistency: Sendable {
  package var verdict: ConsistencyVerdict { results?.verdict ?? .notComparable }
  /// The result of the method for the parts as they are announced, on the scale of the announced figure; nil if a part
  /// is not announced.
  package var plain: Quantity? { results?.plain }
  /// The least and the greatest possible result of the parts, on the same scale; nil if a part is not announced.
  package var reachable: Interval? { results?.reachable }
  /// Whether there is nothing to compare with.
  var isEmpty: Bool { results == nil }
  private let results: Outcome?

  private final class Outcome: Sendable {
    let verdict: ConsistencyVerdict
    let plain: Quantity
    let reachable: Interval

    init(verdict: ConsistencyVerdict, plain: Quantity, reachable: Interval) {
      self.verdict = verdict
      self.plain = plain
      self.reachable = reachable
    }
  }

  private init(verdict: ConsistencyVerdict, plain: Quantity, reachable: Interval) {
    results = Outcome(verdict: verdict, plain: plain, reachable: reachable)
  }

  private init() {
    results = nil
  }
}

extension Consistency {
  static let notComparable = Self()

  /// Compares the figure of a measure with those of its children under the method.
  ///
  /// `announced` returns the announced figure for an index in the tree. The caller chooses between official figures,
  /// stated figures, and official figures with the stated ones where they are missing.
  init(of index: Int, in methodology: Methodology, announced: (Int) -> AnnouncedFigure?) {
    let children = methodology.tree[index].children
    var parts: [(AnnouncedFigure, Weight)] = []
    for child in children {
      // Most measures are not announced: return early.
      guard let part = announced(child) else {
        self = .notComparable
        return
      }
      parts.append((part, methodology.tree[child].weight))
    }
    guard !parts.isEmpty else {
      self = .notComparable
      return
    }
    let decimals = methodology.settings.decimals
    let isTotal = index == 0
    let figure = announced(index)
    // Compare an announced contribution on its own scale: converted to a score it would be rounded a second time.
    let scale = figure?.basis == .contribution ? methodology.tree[index].weight : .equal(among: 1)
    let reachable = { (mode: RoundingMode, result: RoundingMode) in
      Aggregation.reachable(
        children: parts.map { $0.part(weight: $1, decimals: decimals, mode: mode) }, scale: scale,
        isTotal: isTotal, decimals: decimals, mode: result)
    }
    let rounded = reachable(.rounded, .rounded)
    var aggregation = Aggregation(of: index, settings: methodology.settings)
    for (part, weight) in parts {
      let part = part.part(weight: weight)
      aggregation.add(part.figure, weight: part.weight)
    }
    let plain = scale.applied(to: aggregation.figure).rounded(to: decimals)
    guard let figure else {
      self.init(verdict: .notComparable, plain: plain, reachable: rounded)
      return
    }
    let own = figure.value.rounded(to: decimals)
    let isReachedByCutting = {
      RoundingMode.allCases.contains { parts in
        RoundingMode.allCases.contains { result in reachable(parts, result).contains(own) }
      }
    }
    let verdict: ConsistencyVerdict =
      if own == plain {
        .equal
      } else if rounded.contains(own) {
        .feasible
      } else if isReachedByCutting() {
        .truncated
      } else {
        .impossible
      }
    self.init(verdict: verdict, plain: plain, reachable: rounded)
  }
}

extension ConsistencyVerdict {
  /// Compares an announced figure with the figure computed from answers, on the scale of the announced figure.
  ///
  /// An announced figure with more decimals than are published is rounded to the published decimals. `total` is the
  /// computed total if the figure is the total, and nil for every other measure.
  static func comparing(
    _ announced: AnnouncedFigure?, with computed: Quantity?, weight: Weight, decimals: Int,
    total: ComputedTotal? = nil
  ) -> Self {
    guard let announced, let computed else { return .notComparable }
    let published = announced.value.rounded(to: decimals)
    let own = announced.basis == .contribution ? weight.applied(to: computed) : computed
    if own.rounded(to: decimals) == published { return .equal }
    if total?.roundings.contains(published) == true { return .feasible }
    let isCutOff = own.truncated(to: decimals) == published || total?.cuts.contains(published) == true
    return isCutOff ? .truncated : .impossible
  }
}
