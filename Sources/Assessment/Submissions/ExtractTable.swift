/// A table that units and the office deliver, in the order of the contract.
package enum ExtractTable: String, CaseIterable, Sendable {
  case scores
  case iit
  case eit
  case oit
  case participation
  case kpi
  case projects
  /// The list of its findings that a unit sends back filled in.
  case explanations

  /// Whether its rows are the answers of people, with the items of an edition as columns.
  package var isSurvey: Bool { self == .iit || self == .eit }

  /// Whether it is asked for and filled into a form.
  package var isForm: Bool { self != .explanations }

  /// Whether a total can come from it.
  package var isScoring: Bool { isSurvey || self == .scores || self == .oit }

  package static let forms = allCases.filter(\.isForm)
  package static let surveys = allCases.filter(\.isSurvey)
  package static let scoring = Set(allCases.filter(\.isScoring))
}

extension ExtractTable {
  /// The table of the answers to an instrument, or of the scores of its items: `iit` for IIT.
  package init?(instrument: Code<Measure>) { self.init(rawValue: instrument.text.lowercased()) }

  /// The instrument that a table of answers or items belongs to: IIT for `iit`.
  package var instrument: Code<Measure> { Code(rawValue.uppercased()) }
}

extension ExtractTable: Comparable {
  /// By the order of the contract.
  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }

  /// Index among all tables.
  package var index: Int { Self.all.firstIndex(of: self) ?? Self.all.count }

  private static let all = allCases
}
