import Assessment
import Tabular

/// A season as it stands on one effective date: which receipts count, and the submission of each unit.
struct SeasonView: Sendable {
  let season: Season
  let effectiveDate: CalendarDate?
  let receipts: Receipts
  /// In the order of the registry.
  let submissions: [Submission]
  /// What was found while reading and sorting what counts.
  let findings: [Finding]

  init(of season: Season, extracts: [ReceivedExtract], effectiveDate: CalendarDate?) {
    self.season = season
    self.effectiveDate = effectiveDate
    let receipts = Receipts(of: extracts, calendar: season.calendar, registry: season.registry)
    let findings = CountedFindings(extracts: extracts, receipts: receipts).findings
    self.receipts = receipts
    self.findings = season.inboxFindings + findings + receipts.findings
    let byUnit = Dictionary(grouping: receipts.receipts, by: \.part.unit)
    let faulty = Self.faultyUnits(self.findings, in: extracts)
    submissions = season.registry.units.map { unit in
      let own = byUnit[unit.code] ?? []
      let hasSent = own.contains { Submission.scoring.contains($0.table) } || Self.sentInVain(extracts, of: unit.code)
      let due = season.calendar.dueDate(of: "scores", for: unit)
      let isDue = due.flatMap { due in effectiveDate.map { due <= $0 } } ?? false
      return Submission(
        unit: unit, counted: own.filter { $0.state.counts },
        presence: hasSent && (isDue || faulty.contains(unit.code)) ? .sent : isDue ? .missing : .notDue)
    }
  }

  /// The units that something of their scores or answers must be mended of.
  ///
  /// Findings in KPI pages, projects and participation never hold a unit back.
  private static func faultyUnits(_ findings: [Finding], in extracts: [ReceivedExtract]) -> Set<Code<Unit>> {
    let harmless = Set(
      extracts.filter { $0.table.map { !Submission.scoring.contains($0) } ?? false }.map(\.delivery.file))
    return Set(
      findings.filter { $0.severity == .mustMend && !harmless.contains($0.place.file) }.compactMap(\.unit))
  }

  /// A unit's file that could not be read may have held scores or answers; of one that could, rows that must be mended
  /// may not count.
  private static func sentInVain(_ extracts: [ReceivedExtract], of unit: Code<Unit>) -> Bool {
    extracts.contains { extract in
      guard let table = extract.table else { return extract.delivery.deliverer.unit == unit }
      return Submission.scoring.contains(table)
        && extract.findings.contains { $0.unit == unit && $0.severity == .mustMend }
    }
  }
}

extension Submission {
  /// The tables that a total can come from.
  static let scoring = ["scores", "iit", "eit", "oit"]

  fileprivate init(unit: Unit, counted: [Receipt], presence: Presence) {
    var official: [Code<Measure>: AnnouncedFigure] = [:]
    var stated: [Code<Measure>: AnnouncedFigure] = [:]
    var answers: [Code<Measure>: AnswerTally] = [:]
    var responses: [String: Int] = [:]
    var answerCounts: [AnswerCount] = []
    var kpis: [KPIPage] = []
    var projects: [ProjectReport] = []
    for receipt in counted {
      switch receipt.part.content {
      case .scores(let figures):
        if receipt.delivery.deliverer == .office { official = figures } else { stated = figures }
      case .answers(let tallies, let count):
        answers.merge(tallies) { _, new in new }
        responses[receipt.table] = count
      case .answerCounts(let counts): answerCounts += counts
      case .kpis(let pages): kpis += pages
      case .projects(let reports): projects += reports
      }
    }
    self.init(
      unit: unit, official: official, stated: stated, answers: answers, responses: responses,
      answerCounts: answerCounts, kpis: kpis, projects: projects, presence: presence)
  }
}

/// The findings of files that matter: those of which a part counts, and those from which nothing could be read.
private struct CountedFindings {
  let findings: [Finding]

  init(extracts: [ReceivedExtract], receipts: Receipts) {
    var counted: [String: Set<Code<Unit>>] = [:]
    for receipt in receipts.receipts where receipt.state.counts || receipt.state == .conflict {
      counted[receipt.delivery.file, default: []].insert(receipt.part.unit)
    }
    findings = extracts.flatMap { extract -> [Finding] in
      guard extract.table == nil || extract.parts.isEmpty else {
        let units = counted[extract.delivery.file] ?? []
        return extract.findings.filter { finding in
          finding.unit.map { unit in units.contains(unit) || !extract.parts.contains { $0.unit == unit } }
            ?? !units.isEmpty
        }
      }
      return Self.isReplaced(extract, by: extracts) ? [] : extract.findings
    }
  }

  /// A file of which nothing could be read is forgotten once the same deliverer sent one of its name that could.
  private static func isReplaced(_ extract: ReceivedExtract, by extracts: [ReceivedExtract]) -> Bool {
    extracts.contains { other in
      other.delivery.deliverer == extract.delivery.deliverer && other.table != nil && !other.parts.isEmpty
        && other.delivery.receivedOn > extract.delivery.receivedOn
        && other.delivery.name == extract.delivery.name
    }
  }
}

extension Delivery {
  /// The file's own name.
  var name: String { file.split(separator: "/").last.map(String.init) ?? file }
}
