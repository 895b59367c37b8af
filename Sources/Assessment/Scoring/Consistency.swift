/// What the arithmetic says of an announced figure.
package enum ConsistencyVerdict: String, Sendable, CaseIterable {
  /// The plain result.
  case equal
  /// Some unrounded parts give it.
  case feasible
  /// Only cut-off figures give it.
  case truncated
  case impossible
  case notComparable = "not comparable"
}

/// An announced figure held against its announced parts, each a printed number that stands for an interval.
///
/// One word: nearly every measure of a unit has nothing to be compared with.
package struct Consistency: Sendable {
  package var verdict: ConsistencyVerdict { results?.verdict ?? .notComparable }
  /// What the method makes of the parts as they are printed, on the scale that the figure was printed on; nil where a
  /// part is not announced.
  package var plain: Quantity? { results?.plain }
  /// The least and the greatest printed result of the parts, on the same scale; nil where a part is not announced.
  package var reachable: Interval? { results?.reachable }
  /// Whether there was nothing to compare with.
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

  /// The figure of a measure against those of its children under the method.
  ///
  /// `announced` gives what was announced of a place in the tree: the official figure, else the stated one, or either
  /// alone, as the comparison wants it.
  init(of place: Int, in methodology: Methodology, announced: (Int) -> AnnouncedFigure?) {
    let children = methodology.tree[place].children
    var parts: [(AnnouncedFigure, Weight)] = []
    for child in children {
      // Of most measures nothing is announced, and then nothing else is looked at.
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
    let isTotal = place == 0
    let figure = announced(place)
    // A contribution that was sent is compared on its own scale: as a score it would be rounded a second time.
    let scale = figure?.basis == .contribution ? methodology.tree[place].weight : .equal(among: 1)
    let reachable = { (print: Printing, result: Printing) in
      Aggregation.reachable(
        children: parts.map { $0.part(weight: $1, decimals: decimals, print: print) }, scale: scale,
        isTotal: isTotal, decimals: decimals, printing: result)
    }
    let rounded = reachable(.rounded, .rounded)
    var aggregation = Aggregation(of: place, settings: methodology.settings)
    for (part, weight) in parts {
      let part = part.part(weight: weight)
      aggregation.add(part.figure, weight: part.weight)
    }
    let plain = scale.applied(to: aggregation.figure).rounded(to: decimals)
    guard let figure else {
      self.init(verdict: .notComparable, plain: plain, reachable: rounded)
      return
    }
    let own = figure.printed.rounded(to: decimals)
    let isReachedByCutting = {
      Printing.allCases.contains { parts in
        Printing.allCases.contains { result in reachable(parts, result).contains(own) }
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
  /// An announced figure against the one computed from answers, on the scale that it was announced on.
  ///
  /// An announced figure with more decimals than are published is rounded to those. `total`: the figure's parts where it is
  /// the total; nil for every other measure.
  static func comparing(
    _ announced: AnnouncedFigure?, with computed: Quantity?, weight: Weight, decimals: Int,
    total: ComputedTotal? = nil
  ) -> Self {
    guard let announced, let computed else { return .notComparable }
    let printed = announced.printed.rounded(to: decimals)
    let own = announced.basis == .contribution ? weight.applied(to: computed) : computed
    if own.rounded(to: decimals) == printed { return .equal }
    if total?.roundings.contains(printed) == true { return .feasible }
    let isCutOff = own.truncated(to: decimals) == printed || total?.cuts.contains(printed) == true
    return isCutOff ? .truncated : .impossible
  }
}
