import Assessment
import Findings
import Intake
import Judging
import Office
import Publication
import Tabular

/// The derivation of cells of tables whose rows were received, such as an answer count, a project or a finding.
struct RecordDerivation: Derivation {
  let cell: CellDerivation
  /// The unit of the row; nil for a row without a unit.
  let standing: Standing?

  var results: Results { cell.results }
  var language: Language { cell.language }
  private var table: String { cell.address.described.table.name }

  func lines(of column: String) -> [String] {
    switch table {
    case "findings": finding
    case "submissions": submission
    case "answer_rates": answerCount
    case "revisions": revision(column)
    case "letters": letter + registration
    case "rollup_members": [row] + links
    case _: [row] + plan(column) + (column.hasPrefix("unit_") ? registration : [])
    }
  }

  private var registration: [String] {
    standing.map { UnitDerivation(results: results, language: language, standing: $0).registration } ?? []
  }

  /// The row that the record is read from.
  private var row: String {
    let source = cell.text("source") ?? record?.description ?? ""
    return "  " + localized("อ่านจาก ", "read from ") + source
  }

  /// The row of a KPI page, or of the latest round of a project.
  private var record: Source? {
    let code = cell.text("kpi_code") ?? cell.text("project_code") ?? cell.text("code") ?? ""
    let submission = standing?.scorecard.submission
    let isProject = cell.text("project_code") != nil || cell.text("subject") == PlanMember.Subject.project.rawValue
    return isProject
      ? submission?.projects.first { $0.code.text == code }?.latestSource
      : submission?.kpis.first { $0.code.text == code }?.source
  }

  /// The score that a KPI or project promises, where the column depends on it.
  private func plan(_ column: String) -> [String] {
    guard ["measure", "threshold", "published", "verdict", "claimed"].contains(column), let standing,
      let measure = cell.text("measure")
    else { return ["link", "goal", "strategy", "goals", "strategies"].contains(column) ? links : [] }
    let page = UnitDerivation(results: results, language: language, standing: standing)
    let promises = PromiseDerivation(card: standing.scorecard, measure: Code(measure), language: language)
    return promises.lines + page.figure(measure)
  }

  /// The plan nodes that the record declares in its submitted rows, and the plan's readings of them.
  private var links: [String] {
    let code = cell.text("kpi_code") ?? cell.text("project_code") ?? cell.text("code") ?? ""
    let submission = standing?.scorecard.submission
    let links =
      submission?.kpis.first { $0.code.text == code }.map { [$0.link] }
      ?? submission?.projects.first { $0.code.text == code }?.links ?? []
    let declared = links.flatMap(\.alternatives).map { link in
      "    " + localized("เป้าหมาย ", "goal ") + (link.goal?.text ?? "—") + localized(", กลยุทธ์ ", ", strategy ")
        + (link.strategy?.text ?? "—")
    }
    let readings = results.plan.readings(of: links).map { reading in
      "    " + localized("อยู่ภายใต้ ", "lies under ") + reading.map(\.text).joined(separator: " < ")
    }
    return declared.uniqued + readings
  }

  private var finding: [String] {
    let file = cell.text("file") ?? ""
    let place = cell.text("line").flatMap { Int($0) }.map { Source.text(file: file, line: $0) } ?? file
    let message = localized(cell.text("message_th") ?? "", cell.text("message_en") ?? "")
    return ["  \(place)", "  \(message)", "  ita finding \(cell.text("code") ?? "")"]
  }

  private var submission: [String] {
    let file = cell.text("file") ?? ""
    let digest = results.inputs.first { $0.file == file }.map { "  SHA-256 \($0.sha256)" }
    let table = cell.text("table") ?? ""
    let due = cell.text("due_on").map { day in
      "  " + localized("กำหนดส่ง ", "due on ") + "\(day)  calendar.csv (\(results.fiscalYear), \(table))"
    }
    return ["  \(file.isEmpty ? localized("ยังไม่ได้รับไฟล์", "no file was received") : file)"]
      + [digest, due, daysLate].compactMap(\.self) + found(in: file)
  }

  private var daysLate: String? {
    guard let received = cell.text("received_on"), let due = cell.text("due_on"), let days = cell.text("days_late")
    else { return nil }
    return "  \(received) - \(due) = \(days) " + localized("วัน", "days")
  }

  /// The findings of the unit in a file, without notes.
  private func found(in file: String) -> [String] {
    results.findings.filter { answered in
      let finding = answered.finding
      return !file.isEmpty && finding.place.file == file && finding.unit == standing?.unit.code
        && answered.severity != .note
    }
    .map {
      "    \(Self.text(of: $0.finding.place))  \($0.severity.text[language])  \($0.finding.check.code)"
    }
  }

  private var answerCount: [String] {
    guard let card = standing?.scorecard else { return [] }
    let count = card.submission.answerCounts.first { count in
      count.instrument.text == cell.text("instrument") && count.category == cell.text("category")
        && CalendarDate(count.asOf)?.description == cell.text("as_of")
    }
    guard let count else { return [] }
    let arithmetic = count.rate.flatMap { rate in
      count.answered.flatMap { answered in
        count.required.map { required in
          "  \(answered) / \(required) × 100 = \(Numeral(rate, decimals: card.decimals + 4))"
            + " → \(Numeral(rate, decimals: card.decimals))"
        }
      }
    }
    let stated = count.statedRate.map {
      "  " + localized("ร้อยละที่หน่วยงานรายงาน ", "stated rate ")
        + "\(Numeral($0, decimals: max(card.decimals, count.statedDecimals)))"
        + ": \(count.rateVerdict.rawValue)"
    }
    let quota = count.answered.flatMap { answered in
      count.required.map { "  \(answered) \(answered < $0 ? "<" : "≥") \($0): \(count.quota.rawValue)" }
    }
    return ["  " + localized("อ่านจาก ", "read from ") + "\(count.source)"]
      + [arithmetic, stated, quota].compactMap(\.self)
  }

  /// The score files received up to the day of a revision, and the command that explains that day.
  private func revision(_ column: String) -> [String] {
    guard let standing, let day = cell.text("received_on").flatMap({ CalendarDate.read($0) }) else { return [] }
    let isBefore = column.hasSuffix("before") || column == "before"
    let files = results.submissions.filter { record in
      record.unit?.code == standing.unit.code && record.table == .scores
        && record.receivedOn.map { isBefore ? $0 < day : $0 <= day } ?? false
    }
    let asked = isBefore ? CalendarDate(daysSinceEpoch: day.daysSinceEpoch - 1) ?? day : day
    let what = column.contains("rank") ? "rank" : cell.text("measure") ?? ""
    let lines = files.map { "    \($0.file)  \($0.state.rawValue)" }
    return [localized("  ไฟล์คะแนนที่ได้รับถึงวันนั้น:", "  files of scores received by then:")] + lines
      + ["  \(command("\(standing.unit.code) \(what)")) --as-of \(asked)"]
  }

  private var letter: [String] {
    guard let unit = standing?.unit else { return [] }
    let own = results.findings.filter { $0.finding.unit == unit.code && $0.finding.severity != .note }
    return [
      "  internal/units/\(unit.code)/letter.txt",
      localized(
        "  ต้องแก้ไข \(own.count(.mustMend)) ต้องชี้แจง \(own.count(.mustExplain))",
        "  must mend \(own.count(.mustMend)), must explain \(own.count(.mustExplain))"),
    ]
      + own.map { answered in
        let place = answered.finding.place
        return
          "    \(Self.text(of: place))  \(answered.finding.check.code)"
      }
  }

  private static func text(of place: Place) -> String {
    place.line > 0 ? Source.text(file: place.file, line: place.line) : place.file
  }
}
