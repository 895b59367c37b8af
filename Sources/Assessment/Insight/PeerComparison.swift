/// Compares all pairs of peers, on flat arrays of numbers.
struct PeerComparison: Sendable {
  /// The totals in units of their last decimal.
  private let scores: [Int]
  /// The variances in squared score points; NaN for an unknown one, which makes every comparison false.
  private let variances: [Double]
  /// 10^(2 · decimals): the square of a score point in squared units of the last decimal.
  private let squaredPoint: Double
  /// The squared critical value c² of each scope; nil for fewer than two peers with a known error.
  private let squares: (own: Double?, all: Double?)

  init(_ peers: [RankSets.Peer], decimals: Int, critical: CriticalValues) {
    scores = peers.map { Int($0.score.coefficient(decimals: decimals)) }
    variances = peers.map { $0.variance ?? .nan }
    squaredPoint = .powerOfTen(2 * decimals)
    squares = (critical.own.map { $0 * $0 }, critical.all.map { $0 * $0 })
  }

  /// The rank sets of all peers for both scopes, computed by two nested loops over the pairs.
  var rankSets: (own: [RankSet?], all: [RankSet?]) {
    (rankSets(square: squares.own), rankSets(square: squares.all))
  }

  private func rankSets(square: Double?) -> [RankSet?] {
    guard let square else { return scores.map { _ in nil } }
    var (above, below) = (Array(repeating: 0, count: scores.count), Array(repeating: 0, count: scores.count))
    for peer in scores.indices where !variances[peer].isNaN {
      for other in 0..<peer where exceeds(peer, other, square) {
        let (upper, lower) = scores[peer] > scores[other] ? (peer, other) : (other, peer)
        above[lower] += 1
        below[upper] += 1
      }
    }
    return scores.indices.map { peer in
      variances[peer].isNaN ? nil : RankSet(best: 1 + above[peer], worst: scores.count - below[peer])
    }
  }

  /// Whether (x_j − x_k)² > c² (V_j + V_k).
  ///
  /// The left side is a quotient of whole numbers, rounded once or twice.
  @inline(__always)
  private func exceeds(_ peer: Int, _ other: Int, _ square: Double) -> Bool {
    let difference = scores[peer] - scores[other]
    return Double(difference * difference) / squaredPoint > square * (variances[peer] + variances[other])
  }

  func isToldApart(_ peer: Int, from other: Int, for scope: RankSets.Scope) -> Bool {
    guard let square = square(for: scope) else { return false }
    return exceeds(peer, other, square)
  }

  func toldApart(from peer: Int, for scope: RankSets.Scope) -> (above: [Int], below: [Int]) {
    let others = scores.indices.filter { isToldApart($0, from: peer, for: scope) }
    return (others.filter { scores[$0] > scores[peer] }, others.filter { scores[$0] < scores[peer] })
  }

  private func square(for scope: RankSets.Scope) -> Double? {
    switch scope {
    case .own: squares.own
    case .all: squares.all
    }
  }
}
