/// One instrument as it enters the total.
package struct TotalPart: Sendable {
  /// w, the share in the total.
  package let weight: Weight
  /// s: as published where announced, unrounded where computed; nil where there is none.
  package let score: Quantity?
  /// c, the published contribution; nil where there is no figure.
  package let contribution: Quantity?

  package init(weight: Weight, score: Quantity?, contribution: Quantity?) {
    self.weight = weight
    self.score = score
    self.contribution = contribution
  }
}

extension Scorecard {
  /// The instruments as they enter the total, in the tree's order.
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
