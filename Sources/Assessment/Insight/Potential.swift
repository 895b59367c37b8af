/// What a measure can still add to the total.
extension Scorecard {
  /// Share of the measure in the total x (100 − published score, unrounded), rounded half-up to one decimal more than
  /// scores have; in points of the total. Nil without a published score.
  ///
  /// - Parameter place: Of the measure in the tree.
  package func potential(at place: Int) -> Quantity? {
    published(at: place).map { score in
      methodology.tree.shares(of: place, in: 0).applied(to: .hundred - score).rounded(to: decimals + 1)
    }
  }
}

extension MeasureTree {
  /// The weights from a measure up to below a measure above it; their product is its share there.
  ///
  /// - Parameters:
  ///   - place: Of the measure.
  ///   - ancestor: Place of the measure above it, or of the measure itself, which has no weights.
  package func shares(of place: Int, in ancestor: Int) -> [Weight] {
    var (current, weights) = (place, [Weight]())
    while current != ancestor, let parent = measures[current].parent {
      weights.append(measures[current].weight)
      current = parent
    }
    return weights
  }
}
