import Assessment
package import Findings
package import Intake
import Judging
package import Office
package import Tabular

/// Validates extracts in place, before they are sent: one file, one unit's folder, or a whole year.
package struct Inspection {
  /// The findings, sorted by unit, file, line, column and code.
  package let findings: [AnsweredFinding]
  /// The number of files that were read.
  package let files: Int
  /// The number of data rows in these files.
  package let rows: Int
  /// The number of rows without an explanation, in lists of findings that are checked without their extracts.
  package let unexplained: Int
  /// The trace of how each file was understood, in the order of the files; made on demand.
  package var traces: [ExtractTrace] {
    let context = IntakeContext(reference: office.reference, methodologies: office.methodologies)
    return deliveries.flatMap(ExtractIntake(context: context).traces)
  }
  /// Whether scores were checked without the office's files, so that they were not compared with the announcement.
  let lacksAnnouncement: Bool
  private let deliveries: [Delivery]
  private let office: Office
  /// The titles of the columns, by file and column.
  private let titles: [String: Bilingual]
  /// The files with findings, as spreadsheets show them.
  private let sheets: ReceivedSheets

  /// - Parameters:
  ///   - paths: Files and folders as the person named them.
  ///   - reference: The files that the office keeps.
  ///   - year: The fiscal year, Buddhist era; nil to take it from the paths.
  ///   - today: The day of the check.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: `unreadable` when a named path cannot be opened, `usage` when the paths are of several years.
  package init(
    of paths: [String], with reference: ReferenceData, year: Int?, today: CalendarDate, jobs: Int
  ) throws(RunError) {
    let named = try NamedPaths(paths)
    let year = try Self.year(of: named, asked: year, reference: reference)
    let office = try Office(of: year, from: reference, jobs: jobs)
    var inboxes: [Inbox] = []
    for path in named.inboxPaths where path.year == year { inboxes.append(try path.inbox(of: office)) }
    let externalFiles = named.files.map { ExternalFile(path: $0) }
    // Read a file once, even when it is named twice, for example by its folder too.
    let deliveries = Self.once(
      inboxes.flatMap(\.deliveries) + externalFiles.map { $0.delivery(today: today) }, by: \.path)
    let unread = Self.once(inboxes.flatMap(\.unread) + named.unread, by: \.path)
    let season = try Season(of: deliveries, unread: unread, for: office, jobs: jobs)
    try Self.requireOpened(named, unread.compactMap(\.fault) + season.extracts.flatMap(\.findings))
    let view = SeasonView(of: season, on: season.effectiveDate(on: today))
    let examined = Examination(of: AssessedSeason(view), isComplete: false).findings
    let outside = ExternalFileFindings(of: externalFiles.map(\.path), in: season)
    let found = (view.findings + examined).filter { !outside.isOfReceipt($0) } + outside.severalUnits
    // Apply the explanations in the folder, as a run will.
    let explained = ExplainedFindings(found, in: view, quoting: season.quotableRows)
    let lists = outside.listsAlone(among: view.receipts.receipts)
    let flaws = lists.flatMap { explained.flaws(in: $0, reference.schemas) }
    findings = (explained.findings + flaws.map { AnsweredFinding($0) }).sorted(by: AnsweredFinding.precedes)
    unexplained = lists.reduce(0) { $0 + $1.unexplained }
    let tables = view.files.tables
    titles = findings.reduce(into: [:]) { titles, finding in
      guard let column = finding.place.column, let table = tables[finding.place.file] ?? nil else { return }
      titles[Self.key(finding.place)] = reference.schemas[table]?.text(ofColumn: column)
    }
    sheets = view.sheets(of: Set(findings.map(\.place.file)))
    files = deliveries.count
    lacksAnnouncement =
      season.extracts.contains { $0.table == .scores }
      && !inboxes.flatMap(\.deliveries).contains { $0.deliverer == .office }
    self.deliveries = deliveries
    self.office = office
    rows = season.extracts.reduce(0) { $0 + $1.rows }
  }

  private static func key(_ place: Place) -> String { "\(place.file)\n\(place.column ?? "")" }

  /// The findings for a terminal, grouped by cause; in Thai a column is named by its title too.
  package func text(in language: Language) -> String {
    FindingGroup.groups(of: findings, in: sheets).map { group in
      group.text(in: language, column: titles[Self.key(group.first.place)])
    }.joined()
  }

  package func count(_ severity: Severity) -> Int { findings.count(severity) }

  package var exit: RunExit { count(.mustMend) > 0 ? .toMend : .done }
}

extension Inspection {
  /// The requested year, else the year of the inbox, else the newest year with a methodology.
  private static func year(
    of named: NamedPaths, asked: Int?, reference: ReferenceData
  ) throws(RunError) -> Int {
    let years = Set(named.inboxPaths.map(\.year)).sorted()
    let list = years.map(String.init).joined(separator: ", ")
    if let asked {
      guard years.isEmpty || years.contains(asked) else {
        throw .usage(
          Bilingual(
            "ไฟล์ที่ระบุเป็นของปีงบประมาณ \(list) ไม่ใช่ \(asked)", "the paths belong to fiscal year \(list), not to \(asked)"))
      }
      return asked
    }
    guard years.count <= 1 else {
      throw .usage(
        Bilingual(
          "ไฟล์ที่ระบุอยู่หลายปีงบประมาณ (\(list)) โปรดระบุ --year",
          "the paths belong to several fiscal years (\(list)): choose one with --year"))
    }
    let newest = try reference.methodologyYears.last
    guard let year = years.first ?? newest else { throw .noMethodology(nil) }
    return year
  }

  private static func once<Element>(_ elements: [Element], by path: (Element) -> String) -> [Element] {
    var seen: Set<[String]> = []
    return elements.filter { seen.insert(AbsolutePath.names(of: path($0))).inserted }
  }

  /// Stops the check when a path that the person named cannot be opened: this is not a finding of a received file.
  private static func requireOpened(_ named: NamedPaths, _ findings: [Finding]) throws(RunError) {
    for finding in findings where finding.check.code == Check.fileUnreadable.code {
      guard named.paths.contains(finding.place.file), let reason = finding.values["reason"] else { continue }
      throw .unreadable(path: finding.place.file, reason: reason)
    }
  }
}

/// A file outside of every inbox, such as a clerk's copy: like the office's files, it may hold rows of any unit.
private struct ExternalFile {
  let path: String

  /// The date of its folder, which orders several versions; nil for a file outside of a dated folder.
  private var receivedOn: CalendarDate? {
    path.split(separator: "/").dropLast().last.flatMap { CalendarDate.read(String($0)) }
  }

  func delivery(today: CalendarDate) -> Delivery {
    Delivery(file: path, in: nil, deliverer: .office, receivedOn: receivedOn ?? today, isExternal: true)
  }
}
