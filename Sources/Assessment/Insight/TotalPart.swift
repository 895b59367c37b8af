/// One instrument with its weight in the total.
package struct TotalPart: Sendable {
  /// w, the weight in the total.
  package let weight: Weight
  /// s, the score: as published if it was announced, unrounded if it was computed; nil if there is none.
  package let score: Quantity?
  /// c, the published contribution; nil if there is no figure.
  package let contribution: Quantity?

  package init(weight: Weight, score: Quantity?, contribution: Quantity?) {
    self.weight = weight
    self.score = score
    self.contribution = contribution
  }
}

extension Scorecard {
  /// The instruments with their weights in the total, in the tree's order.
  package var totalParts: [TotalPart] {
    methodology.tree.instruments.map { instrument in
      let figure = figure(of: instrument)
      return TotalPart(
        weight: methodology.tree[instrument].weight, score: figure.published, contribution: figure.contribution)
    }
  }

  /// Whether every instrument has a published figure.
  package var hasAllInstruments: Bool { instruments.allSatisfy { $0 != nil } }
}
