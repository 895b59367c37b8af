import Assessment

/// A unit's submission from the parts that count.
extension Submission {
  /// `extracts`: those that the receipts were made of; `refused`: the files in which no row counts.
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
      // Of one file it is that file's list itself, and no copy of it.
      case .answerCounts(let counts):
        answerCounts = answerCounts + (refused.mayReplace(receipt) ? counts.outdated : counts)
      case .kpis(let pages): kpis = kpis + pages
      case .projects(let reports): projects = projects + (refused.mayReplace(receipt) ? reports.outdated : reports)
      // They explain figures and change none.
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
  /// The same projects, each of which may have a later round.
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
  /// The same counts, the last of which may each have a later one.
  fileprivate var outdated: Self {
    var counted = counted
    counted.markLast()
    return Self(counted: counted, unidentified: unidentified)
  }
}

extension [AnswerCount] {
  /// Marks the last count of each instrument and group as one that may have a later one.
  fileprivate mutating func markLast() {
    let last = Dictionary(grouping: indices) { [self[$0].instrument.text, self[$0].category ?? ""] }
      .compactMap { $1.max { self[$0].asOf < self[$1].asOf } }
    for place in last { self[place].mayBeOutdated = true }
  }
}
