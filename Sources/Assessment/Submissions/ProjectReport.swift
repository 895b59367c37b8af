/// A report round of a project, in one of its prints: versions of the same report that circulate.
package struct ProjectRound: Sendable {
  /// The name that distinguishes the prints of one project; nil if there is only one.
  package let print: String?
  /// The number of the round, at least 1.
  package let round: Int
  package let title: String?
  package let division: String?
  package let kpi: String?
  package let startDate: Day?
  package let endDate: Day?
  package let budgetGranted: Quantity?
  package let budgetSpent: Quantity?
  package let budgetDrawn: Quantity?
  package let link: PlanLink
  package let promise: Promise
  package let asOf: Day?
  /// The percentage of the work that is done.
  package let progress: Quantity?
  package let isOnPlan: Bool?
  package let isOnTarget: Bool?
  package let note: String?
  package let source: Source

  package init(
    print: String?, round: Int, title: String?, division: String?, kpi: String?, startDate: Day?, endDate: Day?,
    budgetGranted: Quantity?, budgetSpent: Quantity?, budgetDrawn: Quantity?, link: PlanLink, promise: Promise,
    asOf: Day?, progress: Quantity?, isOnPlan: Bool?, isOnTarget: Bool?, note: String?, source: Source
  ) {
    self.print = print
    self.round = round
    self.startDate = startDate
    self.endDate = endDate
    self.link = link
    self.promise = promise
    self.asOf = asOf
    self.isOnPlan = isOnPlan
    self.isOnTarget = isOnTarget
    self.source = source
    self.title = title
    self.division = division
    self.kpi = kpi
    self.note = note
    self.budgetGranted = budgetGranted
    self.budgetSpent = budgetSpent
    self.budgetDrawn = budgetDrawn
    self.progress = progress
  }
}

/// A project of a unit with all its rounds and prints.
package struct ProjectReport: Sendable {
  package let code: Code<ProjectReport>
  /// The rounds by number, then by print; at least one.
  package let rounds: [ProjectRound]
  /// Whether a row that must be mended may be a later round of the project.
  package var mayBeOutdated: Bool

  package init(code: Code<ProjectReport>, rounds: [ProjectRound], mayBeOutdated: Bool = false) {
    self.code = code
    self.mayBeOutdated = mayBeOutdated
    // Sorting makes a second array: skip it for a single round.
    self.rounds =
      rounds.count == 1 ? rounds : rounds.sorted { ($0.round, $0.print ?? "") < ($1.round, $1.print ?? "") }
  }

  /// The latest round, in the first of its prints, so that a project's money and progress count once.
  package var latest: ProjectRound? { latestIndex.map { rounds[$0] } }

  /// The source of the latest round.
  package var latestSource: Source? { latestIndex.map { rounds[$0].source } }

  private var latestIndex: Int? {
    guard let last = rounds.last else { return nil }
    // The rounds are in ascending order.
    return rounds.lastIndex { $0.round != last.round }.map { $0 + 1 } ?? 0
  }

  /// The prints of the latest round.
  package var latestRounds: [ProjectRound] {
    guard let last = rounds.last else { return [] }
    return rounds.filter { $0.round == last.round }
  }

  /// The link in the latest round of each print, each once, in the order of the prints.
  package var links: [PlanLink] {
    var latest: [(print: String?, link: PlanLink)] = []
    for round in rounds {
      if let index = latest.firstIndex(where: { $0.print == round.print }) {
        latest[index].link = round.link
      } else {
        latest.append((round.print, round.link))
      }
    }
    return latest.count == 1 ? [latest[0].link] : latest.map(\.link).uniqued
  }

  /// Whether the project claims that its promise is kept: it does if a print of its last round is on target.
  package var isClaimed: Bool {
    guard let last = rounds.last else { return false }
    return rounds.contains { $0.round == last.round && $0.isOnTarget == true }
  }

  /// The promise of the latest round or, if that has none, of the latest round with one.
  package var promise: Promise {
    let isMade = { (round: ProjectRound) in round.promise.measure != nil && round.promise.threshold != nil }
    if let latest, isMade(latest) { return latest.promise }
    let made = latestRounds.first(where: isMade) ?? rounds.last(where: isMade) ?? latest
    return made?.promise ?? Promise(measure: nil, threshold: nil)
  }
}
