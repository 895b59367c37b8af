import Assessment

/// A survey of a unit, as the screens examine it.
struct CardSurvey {
  /// Index of the instrument in the tree.
  let index: Int
  let code: Code<Measure>
  /// The number of responses that count, from 0.
  let responses: Int
}

extension Scorecard {
  /// The surveys of the unit's edition, in the order of the tree.
  var surveys: [CardSurvey] {
    let tree = methodology.tree
    return tree.instruments.compactMap { index in
      guard let table = ExtractTable(instrument: tree[index].code), table.isSurvey else { return nil }
      return CardSurvey(index: index, code: tree[index].code, responses: submission.responses[table] ?? 0)
    }
  }

  var surveyCodes: [Code<Measure>] { surveys.map(\.code) }

  /// The published scores of the surveys.
  var surveyScores: [Quantity?] { surveyCodes.map { roundedScore($0) } }

  /// The answers to the items of a survey, in the order of the tree.
  func counts(of survey: CardSurvey) -> [ItemCounts] {
    methodology.tree.items(under: survey.index).map { item in
      let measure = methodology.tree[item]
      let scores = measure.scale?.scores ?? []
      return ItemCounts(
        counts: submission.answers[measure.code]?.counts ?? scores.map { _ in 0 }, scores: scores)
    }
  }
}
