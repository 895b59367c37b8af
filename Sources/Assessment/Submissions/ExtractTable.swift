/// A table that units and the office deliver, in the order of the contract.
package enum ExtractTable: String, CaseIterable, Sendable {
  case scores
  case iit
  case eit
  case oit
  case participation
  case kpi
  case projects
  /// The list of a unit's findings, which the unit fills in and sends back.
  case explanations

  /// Whether the rows are the answers of people, with the items of an edition as columns.
  package var isSurvey: Bool { self == .iit || self == .eit }

  /// Whether the office asks for the table with a form.
  package var isForm: Bool { self != .explanations }

  /// Whether a total can be computed from the table.
  package var isScoring: Bool { isSurvey || self == .scores || self == .oit }

  package static let forms = allCases.filter(\.isForm)
  package static let surveys = allCases.filter(\.isSurvey)
  package static let scoring = Set(allCases.filter(\.isScoring))
}

extension ExtractTable {
  /// Returns the table of the answers to an instrument, or of the scores of its items: `iit` for IIT.
  package init?(instrument: Code<Measure>) { self.init(rawValue: instrument.text.lowercased()) }

  /// The instrument that a table of answers or items belongs to: IIT for `iit`.
  package var instrument: Code<Measure> { Code(rawValue.uppercased()) }
}

extension ExtractTable: Comparable {
  /// Compares by the order of the contract.
  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }

  /// The index among all tables.
  package var index: Int { Self.all.firstIndex(of: self) ?? Self.all.count }

  private static let all = allCases
}
