package import Assessment
package import Tabular

/// The sampling errors of a unit's surveys and of its total.
package struct UnitErrors: Sendable {
  /// The instruments in the order of the tree.
  private let parts: [Part]
  /// Whether all instruments have announced scores only, and no responses.
  private let isAnnouncedAlone: Bool
  /// The variance of the total in squared score points; nil if that of an instrument is unknown.
  package let total: Double?

  package init(of card: Scorecard) {
    let tree = card.methodology.tree
    parts = tree.instruments.map { Self.part($0, of: card) }
    isAnnouncedAlone = tree.instruments.allSatisfy { card.figure(of: $0).computed == nil }
    let weighted = zip(tree.instruments, parts).map { index, part in
      TotalVariance.Part(weight: tree[index].weight, variance: part.variance)
    }
    total = isAnnouncedAlone ? nil : TotalVariance.sum(of: weighted)
  }

  /// The surveys in the order of the tree.
  package var surveys: [SurveyError] { parts.compactMap(\.survey) }

  /// The reasons for unknown errors, and cautions.
  package var notes: [Bilingual] {
    let isUnchecked = isAnnouncedAlone && surveys.isEmpty
    return parts.flatMap { part in
      switch part {
      case .survey(let survey): survey.notes
      case .check(let code): isUnchecked ? [SurveyNote.noCheck(code)] : []
      case .unknown(let code): [SurveyNote.noCheck(code)]
      }
    }
  }

  /// An instrument and its error.
  private enum Part {
    case survey(SurveyError)
    /// The web-site check covers everything, so it has no sampling error.
    case check(Code<Measure>)
    /// The error of any other instrument is unknown.
    case unknown(Code<Measure>)

    var survey: SurveyError? {
      if case .survey(let survey) = self { survey } else { nil }
    }

    var variance: Double? {
      switch self {
      case .survey(let survey): survey.variance
      case .check: 0
      case .unknown: nil
      }
    }
  }

  private static func part(_ index: Int, of card: Scorecard) -> Part {
    let measure = card.methodology.tree[index]
    let table = ExtractTable(instrument: measure.code)
    if let table, table.isSurvey { return .survey(SurveyError(of: index, in: table, card)) }
    return table == .oit ? .check(measure.code) : .unknown(measure.code)
  }

  package subscript(code: Code<Measure>) -> SurveyError? { surveys.first { $0.instrument == code } }
}
