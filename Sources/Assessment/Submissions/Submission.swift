/// All that counts of what was received for one unit: typed, checked, complete where it is not nil.
package final class Submission: Sendable {
  /// Whether anything of scores or answers came, and whether it had to by now.
  package enum Presence: Sendable {
    /// Scores or answers of it came, and either they are due or something of them must be mended.
    case sent
    /// Nothing of them came by the due date.
    case missing
    case notDue
  }

  package let unit: Unit
  /// The office's figures by measure.
  package let official: AnnouncedFigures
  /// The unit's own figures by measure.
  package let stated: AnnouncedFigures
  /// Answers by item; an item without an entry has no data.
  package let answers: AnswerTallies
  /// Responses (people) by survey table.
  package let responses: [ExtractTable: Int]
  /// The sums of the responses by survey table; a table without an entry has none, or more than can be added up.
  package let surveySums: [ExtractTable: SurveySums]
  package let answerCounts: [AnswerCount]
  package let kpis: [KPIPage]
  package let projects: [ProjectReport]
  /// Answer counts whose instrument, group or day must be mended: they count for nothing, and only their rules see them.
  package let unidentifiedCounts: [AnswerCount]
  /// KPI pages whose code must be mended: they count for nothing, and only the rules of plans see them.
  package let unidentifiedKPIs: [KPIPage]
  /// Projects whose code or round must be mended, as the pages.
  package let unidentifiedProjects: [ProjectReport]
  package let presence: Presence
  /// Tables of which some row of the unit could not be read: what seems to lack there may only be unreadable.
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
