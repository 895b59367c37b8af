package import Assessment
package import Tabular

/// The sampling error of one survey of one unit, or the reason why it is unknown.
package struct SurveyError: Sendable {
  package let instrument: Code<Measure>
  /// The number of responses that count; nil if none was received.
  package let responses: Int?
  /// The number of people who could have answered; nil if no answer count gives it.
  package let population: Int?
  /// The variance of the instrument's score in squared score points; nil if it is unknown.
  package let variance: Double?
  /// The reason why the error is unknown; nil also if the numbers have too many digits to compute it.
  private let reason: Reason?
  /// Whether the responses do not give the announced score.
  private let hasOtherScore: Bool

  private enum Reason {
    case noResponses, announcedPart, unansweredItem, oneResponse
  }
}

extension SurveyError {
  /// Estimates the error of a survey.
  ///
  /// - Parameters:
  ///   - index: Index of the instrument in the tree of measures.
  ///   - table: The table of its responses.
  ///   - card: The figures of the unit.
  init(of index: Int, in table: ExtractTable, _ card: Scorecard) {
    let (submission, figure) = (card.submission, card.figure(of: index))
    let code = card.methodology.tree[index].code
    instrument = code
    responses = submission.responses[table].flatMap { $0 > 0 ? $0 : nil }
    population = submission.answerCounts.population(of: code)
    reason = Self.reason(responses: responses, figure, at: index, card)
    variance = reason == nil ? submission.surveySums[table]?.variance(population: population) : nil
    hasOtherScore = figure.answersVerdict == .impossible
  }

  /// The reason why the error is unknown, or cautions about its use.
  package var notes: [Bilingual] {
    guard variance != nil, let responses else { return [note(of: reason)] }
    return (responses < SurveyNote.fewResponses ? [SurveyNote.few(instrument)] : [])
      + (population.map { $0 < responses } ?? false ? [SurveyNote.moreThanPopulation(instrument)] : [])
      + (hasOtherScore ? [SurveyNote.otherScore(instrument)] : [])
  }

  private func note(of reason: Reason?) -> Bilingual {
    switch reason {
    case .noResponses: SurveyNote.noResponses(instrument)
    case .announcedPart: SurveyNote.announcedPart(instrument)
    case .unansweredItem: SurveyNote.unansweredItem(instrument)
    case .oneResponse: SurveyNote.oneResponse(instrument)
    case nil: SurveyNote.beyondArithmetic(instrument)
    }
  }

  /// The reason why the error cannot be estimated; nil if it can be.
  private static func reason(
    responses: Int?, _ figure: MeasureFigure, at index: Int, _ card: Scorecard
  ) -> Reason? {
    guard let responses else { return .noResponses }
    if card.methodology.tree.hasAnnouncedPart(below: index) { return .announcedPart }
    if figure.computed == nil { return .unansweredItem }
    return responses < 2 ? .oneResponse : nil
  }
}

extension MeasureTree {
  /// Whether any part of a measure is only ever announced and never computed.
  fileprivate func hasAnnouncedPart(below index: Int) -> Bool {
    self[index].children.contains { self[$0].isOnlyAnnounced || hasAnnouncedPart(below: $0) }
  }
}
