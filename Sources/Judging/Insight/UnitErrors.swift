package import Assessment
package import Tabular

/// The sampling errors of a unit's surveys and of its total.
package struct UnitErrors: Sendable {
  /// The surveys in the order of the tree.
  package let surveys: [SurveyError]
  /// The variance of the total in squared score points; nil if that of an instrument is unknown.
  package let total: Double?
  /// The reasons for unknown errors, and cautions.
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

  /// The part of an instrument in the error of the total.
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
    // The web-site check covers everything, so it has no sampling error. The error of any other instrument is unknown.
    let isCheck = table == .oit
    return Part(
      code: measure.code, weight: measure.weight, variance: isCheck ? 0 : nil, survey: nil,
      notes: isCheck ? [] : [SurveyNote.noCheck(measure.code)])
  }

  package subscript(code: Code<Measure>) -> SurveyError? { surveys.first { $0.instrument == code } }
}
