/// A unit with an unusual difference between its two surveys, compared with its peers.
///
/// With gap = first survey less second one, a unit is far apart if 0.6745 x |gap − median| / MAD > 3.5. MAD is the
/// median of |gap − median| and must be above 0 (Iglewicz and Hoaglin 1993). The comparison is in exact decimals.
package struct FarApart: Hashable, Sendable {
  package let gap: Quantity
  /// The median of the gaps of all peers.
  package let median: Quantity

  package var difference: Quantity { gap - median }

  /// Compares the gap of each peer with all gaps.
  ///
  /// - Parameter gaps: The gap of each peer; nil if a survey has no score.
  /// - Returns: The peers that are far apart, in the given order; nil for all others, and for all if there are fewer
  ///   than 10 gaps.
  package static func of(_ gaps: [Quantity?]) -> [FarApart?] {
    let known = gaps.compactMap(\.self)
    guard known.count >= 10, let median = known.median,
      let deviation = known.map({ $0.distance(to: median) }).median, deviation > .zero
    else { return gaps.map { _ in nil } }
    return gaps.map { gap in
      guard let gap, gap.distance(to: median) * 6745 > deviation * 35_000 else { return nil }
      return FarApart(gap: gap, median: median)
    }
  }
}

extension Quantity {
  fileprivate func distance(to other: Quantity) -> Quantity { max(self - other, other - self) }
}
