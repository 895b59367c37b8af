/// The points that a measure can still add to the total.
extension Scorecard {
  /// Multiplies the share of a measure in the total by 100 less its published score, which is unrounded if computed.
  ///
  /// - Parameter measure: Index of the measure in the tree.
  /// - Returns: Points of the total, rounded half-up to one decimal more than scores have; nil without a published
  ///   score.
  package func potential(at measure: Int) -> Quantity? {
    published(at: measure).map { score in
      methodology.tree.shares(of: measure, in: 0).potential(of: score).rounded(to: decimals + 1)
    }
  }
}

extension [Weight] {
  /// Returns the points of the total, unrounded, that a measure with this share in it lacks.
  package func potential(of score: Quantity) -> Quantity { applied(to: .hundred - score) }
}

extension MeasureTree {
  /// Returns the weights on the way from a measure up to an ancestor; their product is the measure's share in the
  /// ancestor.
  ///
  /// - Parameters:
  ///   - measure: Index of the measure.
  ///   - ancestor: Index of a measure above it, or of the measure itself.
  /// - Returns: The weights, lowest measure first; none for the measure itself.
  package func shares(of measure: Int, in ancestor: Int) -> [Weight] {
    var (current, weights) = (measure, [Weight]())
    while current != ancestor, let parent = measures[current].parent {
      weights.append(measures[current].weight)
      current = parent
    }
    return weights
  }
}
