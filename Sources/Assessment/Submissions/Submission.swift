/// The received data of one unit that count: typed and checked.
package final class Submission: Sendable {
  /// Whether scores or answers were received, and whether they are due.
  package enum Presence: Sendable {
    /// Scores or answers were received, and either they are due or some of them must be mended.
    case sent
    /// No scores or answers were received by the due date.
    case missing
    case notDue
  }

  package let unit: Unit
  /// The office's figures by measure.
  package let official: AnnouncedFigures
  /// The unit's own figures by measure.
  package let stated: AnnouncedFigures
  /// The answers by item; an item without an entry has no data.
  package let answers: AnswerTallies
  /// Number of responses (people) by survey table.
  package let responses: [ExtractTable: Int]
  /// The sums of the responses by survey table; a table without an entry has none, or its sums overflow.
  package let surveySums: [ExtractTable: SurveySums]
  package let answerCounts: [AnswerCount]
  package let kpis: [KPIPage]
  package let projects: [ProjectReport]
  /// Answer counts whose instrument, group or day must be mended.
  ///
  /// They do not count; only the checks read them.
  package let unidentifiedCounts: [AnswerCount]
  /// KPI pages whose code must be mended.
  ///
  /// They do not count; only the checks of plans read them.
  package let unidentifiedKPIs: [KPIPage]
  /// Projects whose code or round must be mended.
  ///
  /// They do not count; only the checks of plans read them.
  package let unidentifiedProjects: [ProjectReport]
  package let presence: Presence
  /// Tables with a row of the unit that could not be read.
  ///
  /// Data that seem to be missing there may only be unreadable.
  package let incompleteTables: Set<ExtractTable>

  package init(
    unit: Unit, official: AnnouncedFigures, stated: AnnouncedFigures,
    answers: AnswerTallies, responses: [ExtractTable: Int], surveySums: [ExtractTable: SurveySums] = [:],
    answerCounts: [AnswerCount],
    kpis: [KPIPage], projects: [ProjectReport], unidentifiedCounts: [AnswerCount] = [],
    unidentifiedKPIs: [KPIPage] = [],
    unidentifiedProjects: [ProjectReport] = [], presence: Presence, incompleteTables: Set<ExtractTable> = []
  ) {
    self.unit = unit
    self.official = official
    self.stated = stated
    self.answers = answers
    self.responses = responses
    self.surveySums = surveySums
    self.answerCounts = answerCounts
    self.kpis = kpis
    self.projects = projects
    self.unidentifiedCounts = unidentifiedCounts
    self.unidentifiedKPIs = unidentifiedKPIs
    self.unidentifiedProjects = unidentifiedProjects
    self.presence = presence
    self.incompleteTables = incompleteTables
  }
}
