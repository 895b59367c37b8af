import Assessment

/// Builds a unit's submission from the parts that count.
extension Submission {
  /// Puts together the submission of a unit.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - counted: The unit's receipts that count.
  ///   - extracts: The extracts that the receipts were made of.
  ///   - refused: The files in which no row counts.
  ///   - presence: Whether the unit sent scores or answers, and whether they were due.
  convenience init(
    unit: Unit, counted: [Receipt], in extracts: [ReceivedExtract], refused: RefusedFiles, presence: Presence
  ) {
    var official = AnnouncedFigures()
    var stated = AnnouncedFigures()
    var answers = AnswerTallies()
    var responses: [ExtractTable: Int] = [:]
    var surveySums: [ExtractTable: SurveySums] = [:]
    var answerCounts = ReportedRecords<AnswerCount>.none
    var kpis = ReportedRecords<KPIPage>.none
    var projects = ReportedRecords<ProjectReport>.none
    var incompleteTables: Set<ExtractTable> = []
    for receipt in counted {
      let part = receipt.part(in: extracts)
      guard let table = receipt.table else { continue }
      if !part.isWhole { incompleteTables.insert(table) }
      switch part.content {
      case .scores(let figures):
        if receipt.delivery.deliverer == .office { official = figures } else { stated = figures }
      case .answers(let tallies, let count, let sums):
        answers.append(tallies)
        responses[table] = count
        surveySums[table] = sums
      // Adding the list of a single file to an empty list shares its storage.
      case .answerCounts(let counts):
        answerCounts = answerCounts + (refused.mayReplace(receipt) ? counts.outdated : counts)
      case .kpis(let pages): kpis = kpis + pages
      case .projects(let reports): projects = projects + (refused.mayReplace(receipt) ? reports.outdated : reports)
      // Explanations do not change figures.
      case .explanations: continue
      }
    }
    self.init(
      unit: unit, official: official, stated: stated, answers: answers, responses: responses,
      surveySums: surveySums, answerCounts: answerCounts.counted, kpis: kpis.counted, projects: projects.counted,
      unidentifiedCounts: answerCounts.unidentified,
      unidentifiedKPIs: kpis.unidentified, unidentifiedProjects: projects.unidentified, presence: presence,
      incompleteTables: incompleteTables)
  }
}

extension ReportedRecords<ProjectReport> {
  /// The same projects, each marked as one that may have a later round.
  fileprivate var outdated: Self {
    let counted = counted.map { report in
      var report = report
      report.mayBeOutdated = true
      return report
    }
    return Self(counted: counted, unidentified: unidentified)
  }
}

extension ReportedRecords<AnswerCount> {
  /// The same counts; the last of each instrument and group is marked as one that may have a later count.
  fileprivate var outdated: Self {
    var counted = counted
    counted.markLast()
    return Self(counted: counted, unidentified: unidentified)
  }
}

extension [AnswerCount] {
  /// Marks the last count of each instrument and group as one that may have a later count.
  fileprivate mutating func markLast() {
    let last = Dictionary(grouping: indices) { [self[$0].instrument.text, self[$0].category ?? ""] }
      .compactMap { $1.max { self[$0].asOf < self[$1].asOf } }
    for index in last { self[index].mayBeOutdated = true }
  }
}
