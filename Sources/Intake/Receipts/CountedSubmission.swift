import Assessment

/// A unit's submission from the parts that count.
extension Submission {
  /// `extracts`: those that the receipts were made of.
  convenience init(unit: Unit, counted: [Receipt], in extracts: [ReceivedExtract], presence: Presence) {
    var official = AnnouncedFigures()
    var stated = AnnouncedFigures()
    var answers = AnswerTallies()
    var responses: [ExtractTable: Int] = [:]
    var answerCounts: [AnswerCount] = []
    var kpis: [KPIPage] = []
    var projects: [ProjectReport] = []
    var incompleteTables: Set<ExtractTable> = []
    for receipt in counted {
      let part = receipt.part(in: extracts)
      guard let table = receipt.table else { continue }
      if !part.isWhole { incompleteTables.insert(table) }
      switch part.content {
      case .scores(let figures):
        if receipt.delivery.deliverer == .office { official = figures } else { stated = figures }
      case .answers(let tallies, let count):
        answers.append(tallies)
        responses[table] = count
      // Of one file it is that file's list itself, and no copy of it.
      case .answerCounts(let counts): answerCounts = answerCounts.isEmpty ? counts : answerCounts + counts
      case .kpis(let pages): kpis = kpis.isEmpty ? pages : kpis + pages
      case .projects(let reports): projects = projects.isEmpty ? reports : projects + reports
      // They explain figures and change none.
      case .explanations: continue
      }
    }
    self.init(
      unit: unit, official: official, stated: stated, answers: answers, responses: responses,
      answerCounts: answerCounts, kpis: kpis, projects: projects, presence: presence,
      incompleteTables: incompleteTables)
  }
}
