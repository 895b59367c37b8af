package import Assessment
package import Tabular

/// The sampling errors of a unit's surveys and of its total.
package struct UnitErrors: Sendable {
  /// The surveys in the tree's order.
  package let surveys: [SurveyError]
  /// The variance of the total in squared score points; nil where that of an instrument is not known.
  package let total: Double?
  /// Why errors are not known, and what to bear in mind with them.
  package let notes: [Bilingual]

  package init(of card: Scorecard) {
    let tree = card.methodology.tree
    let parts = tree.instruments.map { Self.part($0, of: card) }
    let surveys = parts.compactMap(\.survey)
    self.surveys = surveys
    let isAnnouncedAlone = tree.instruments.allSatisfy { card.figure(of: $0).computed == nil }
    notes = parts.flatMap { part in
      part.notes.isEmpty && isAnnouncedAlone && surveys.isEmpty ? [SurveyNote.noCheck(part.code)] : part.notes
    }
    total =
      isAnnouncedAlone
      ? nil : TotalVariance.sum(of: parts.map { TotalVariance.Part(weight: $0.weight, variance: $0.variance) })
  }

  /// An instrument's part in the error of the total.
  private struct Part {
    let code: Code<Measure>
    let weight: Weight
    let variance: Double?
    let survey: SurveyError?
    let notes: [Bilingual]
  }

  private static func part(_ index: Int, of card: Scorecard) -> Part {
    let measure = card.methodology.tree[index]
    let table = ExtractTable(instrument: measure.code)
    if let table, table.isSurvey {
      let survey = SurveyError(of: index, in: table, card)
      return Part(
        code: measure.code, weight: measure.weight, variance: survey.variance, survey: survey, notes: survey.notes)
    }
    // The web-site check covers the whole: it has no sampling error. Of any other instrument nothing is known.
    let isCheck = table == .oit
    return Part(
      code: measure.code, weight: measure.weight, variance: isCheck ? 0 : nil, survey: nil,
      notes: isCheck ? [] : [SurveyNote.noCheck(measure.code)])
  }

  package subscript(code: Code<Measure>) -> SurveyError? { surveys.first { $0.instrument == code } }
}
