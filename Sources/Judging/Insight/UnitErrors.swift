package import Assessment

/// The sampling errors of a unit's surveys and of its total.
package struct UnitErrors: Sendable {
  /// The surveys in the tree's order.
  package let surveys: [SurveyError]
  /// The variance of the total in squared score points; nil where that of a survey is not known.
  package let total: Double?

  package init(of card: Scorecard) {
    let tree = card.methodology.tree
    let parts = tree.instruments.map { index in
      (
        weight: tree[index].weight,
        survey: ExtractTable(instrument: tree[index].code).flatMap { table in
          table.isSurvey ? SurveyError(of: index, in: table, card) : nil
        }
      )
    }
    surveys = parts.compactMap(\.survey)
    // An instrument that is no survey is a check of the whole: it has no sampling error.
    total = TotalVariance.sum(
      of: parts.map { part in
        TotalVariance.Part(weight: part.weight, variance: part.survey.map(\.variance) ?? 0)
      })
  }

  package subscript(code: Code<Measure>) -> SurveyError? { surveys.first { $0.instrument == code } }
}
