/// The parts of the variance of the total that its measures account for.
///
/// effective = 100 x share x cov(score, T) / var(T) over the peers, with T = Σ w s unrounded of the published
/// instruments (Shorrocks, Econometrica 1982; the linear case of Paruolo, Saisana and Saltelli, JRSS A 2013). The
/// instruments add up to 100 exactly; a negative one is possible.
package struct EffectiveWeights: Sendable {
  /// The total T of each peer in units of the last decimal / `whole`.
  private let totals: [Int128]
  private let whole: Int128
  private let decimals: Int

  /// Computes the totals of the peers.
  ///
  /// - Parameters:
  ///   - peers: The peers with all instruments.
  ///   - decimals: Decimals of published scores, 0...6.
  package init(of peers: WeightedPeers, decimals: Int) {
    totals = peers.totals(weights: peers.weights).map { Int128($0) }
    whole = Int128(peers.whole)
    self.decimals = decimals
  }

  /// Computes the effective weight of a measure.
  ///
  /// The sums are whole numbers of 128 bits. They fit if n Σ T² fits: for T up to 10⁸ (2 decimals and weights of 4
  /// decimals), for up to 10¹¹ peers.
  ///
  /// - Parameters:
  ///   - scores: The published score of each peer, in their order; peers without one are left out.
  ///   - shares: The weights whose product is the measure's share in the total.
  /// - Returns: The effective weight in percent; nil if T does not vary, or if the sums exceed 128 bits.
  package func effective(scores: [Quantity?], shares: [Weight]) -> Ratio? {
    let pairs = zip(scores, totals).compactMap { score, total in
      score.map { (score: $0.coefficient(decimals: decimals), total: total) }
    }
    guard let variance = Self.comoment(pairs.map { ($0.total, $0.total) }), variance > 0,
      let covariance = Self.comoment(pairs.map { ($0.score, $0.total) })
    else { return nil }
    let slope = Ratio(covariance, over: variance).multiplied(by: Ratio(100 * whole))
    return shares.reduce(slope) { $0?.multiplied(by: Ratio($1.numerator, over: $1.denominator)) }
  }

  /// Computes n Σ x y − Σ x Σ y, which is n² times the covariance; nil if it exceeds 128 bits.
  private static func comoment(_ pairs: [(Int128, Int128)]) -> Int128? {
    var (count, sums, products): (Int128, (Int128, Int128), Int128) = (0, (0, 0), 0)
    for (left, right) in pairs {
      count += 1
      sums = (sums.0 + left, sums.1 + right)
      let (product, isTooLarge) = left.multipliedReportingOverflow(by: right)
      let (sum, overflow) = products.addingReportingOverflow(product)
      guard !isTooLarge, !overflow else { return nil }
      products = sum
    }
    let (whole, isTooLarge) = products.multipliedReportingOverflow(by: count)
    let (square, overflow) = sums.0.multipliedReportingOverflow(by: sums.1)
    // Neither is negative, so their difference fits.
    return isTooLarge || overflow ? nil : whole - square
  }
}
