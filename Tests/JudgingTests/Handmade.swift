import Assessment
import Findings
import Office
import Testing

/// The office of fiscal year 2566, and figures of one unit built by hand.
enum Handmade {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  static let unit: Code<Unit> = "5026"
  static let source = Source(file: "extracts/2566/5026/2023-09-06/scores.csv", line: 2, record: 1, column: "score")

  static func office() throws -> Office {
    try Office(of: 2566, from: ReferenceData(from: DataFolder(path: "\(root)/data"), published: []))
  }

  /// Announced figures with scores in hundredths.
  static func figures(_ hundredths: KeyValuePairs<String, Int>) throws -> AnnouncedFigures {
    try hundredths.reduce(into: [:]) { figures, entry in
      figures[Code(entry.key)] = AnnouncedFigure(
        value: try #require(Quantity(coefficient: Int128(entry.value), fractionDigits: 2)), basis: .score,
        isBasisDeclared: true, stage: .announced, level: nil, announcedOn: nil, reference: nil, reason: nil,
        receivedOn: Day(sinceEpoch: 19_606), source: source, levelSource: nil)
    }
  }

  static func submission(
    official: AnnouncedFigures = [:], stated: AnnouncedFigures = [:], answerCounts: [AnswerCount] = [],
    kpis: [KPIPage] = [], in office: Office
  ) throws -> Submission {
    Submission(
      unit: try #require(office.registry[unit]), official: official, stated: stated, answers: AnswerTallies(),
      responses: [:], answerCounts: answerCounts, kpis: kpis, projects: [], presence: .sent)
  }

  static func card(of submission: Submission, in office: Office) throws -> Scorecard {
    try #require(office.methodologies[.bangkok]).scorecard(for: submission)
  }
}
