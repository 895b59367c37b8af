import Assessment
import Findings
import Intake
import Judging
import Office
import Publication
import Tabular

/// The status of an open year: its publication, later changes, open findings, and the next due dates.
struct OpenYearStatus {
  private let results: Results
  private let last: Manifest?
  private let out: String
  private let changes: PublicationChanges?
  private let moved: [Bilingual]

  /// - Parameters:
  ///   - results: The year as it would be published now.
  ///   - out: The output folder.
  ///   - moved: A sentence for each received file that was found under another path.
  ///   - withdrawn: The files that the office has withdrawn.
  /// - Throws: `unreadable` when the machine cannot read the publication, `fault` without SHA-256.
  init(
    of results: Results, out: String, moved: [Bilingual], without withdrawn: WithdrawnFiles
  ) throws(RunError) {
    (self.results, self.out, self.moved) = (results, out, moved)
    last = try LastPublication(at: "\(out)/\(results.fiscalYear)")?.manifest
    changes = try last.map { manifest throws(RunError) in
      try PublicationChanges(since: manifest, to: results, without: withdrawn)
    }
  }

  var lines: [Bilingual] {
    [heading] + ([published] + changed + due + missing + findings).map(\.indented)
  }

  private var heading: Bilingual {
    let day = results.effectiveDate.map { ($0.inThai, $0.description) } ?? ("—", "—")
    return Bilingual(
      "ปีงบประมาณ \(results.fiscalYear): ข้อมูล ณ วันที่ \(day.0)", "Fiscal year \(results.fiscalYear): data as of \(day.1)")
  }

  private var published: Bilingual {
    guard let last else {
      return Bilingual("ยังไม่ได้เผยแพร่ที่ \(out)", "not published in \(out) yet")
    }
    let summary = YearSummary(of: last).publication
    return Bilingual(
      "เผยแพร่แล้วที่ \(out)/\(results.fiscalYear) \(summary.thai)",
      "published in \(out)/\(results.fiscalYear) \(summary.english)")
  }

  private var changed: [Bilingual] {
    guard let changes else { return [] }
    let lines =
      CappedLines.of(changes.received.map { Bilingual("ไฟล์ใหม่ \($0)", "new: \($0)") })
      + CappedLines.of(changes.edited.map { Bilingual("เนื้อหาเปลี่ยนแปลง \($0)", "edited: \($0)") })
      + CappedLines.of(changes.removed.map { Bilingual("ไม่มีแล้ว \($0)", "gone: \($0)") }) + CappedLines.of(moved)
    guard !lines.isEmpty else {
      return [Bilingual("หลังเผยแพร่ไม่มีการเปลี่ยนแปลง", "nothing changed since it was published")]
    }
    return [Bilingual("เปลี่ยนแปลงหลังเผยแพร่:", "changed since it was published:")] + lines.map(\.indented)
  }

  /// The next due dates, each with its tables and the numbers of units that have not sent them.
  private var due: [Bilingual] {
    let open = results.submissions.filter { $0.state == .notDue && $0.dueOn != nil }
    let days = open.compactMap(\.dueOn).uniqued.sorted()
    guard !days.isEmpty else { return [Bilingual("ไม่มีกำหนดส่งเหลืออยู่", "no due date is left")] }
    return days.prefix(3).map { day in
      let tables = open.filter { $0.dueOn == day }
      let counts = tables.compactMap(\.table).uniqued.map { table in
        (text: results.schemas.text(of: table), count: tables.count { $0.table == table })
      }
      return Bilingual(
        "ครบกำหนด \(day.inThai): " + counts.map { "\($0.text.thai) \($0.count) หน่วยงาน" }.joined(separator: ", "),
        "due on \(day): " + counts.map { "\($0.text.english) of \($0.count) units" }.joined(separator: ", "))
    }
  }

  /// The tables that are overdue, by unit.
  private var missing: [Bilingual] {
    let missing = results.submissions.filter { $0.state == .missing }
    let lines = missing.compactMap(\.unit?.code).uniqued.compactMap { code -> Bilingual? in
      guard let unit = results.registry[code] else { return nil }
      let tables = missing.filter { $0.unit?.code == code }.compactMap(\.table).map(results.schemas.text)
      return Bilingual(
        "\(code) \(unit.nameThai): \(tables.map(\.thai).joined(separator: ", "))",
        "\(code) \(unit.nameEnglish): \(tables.map(\.english).joined(separator: ", "))")
    }
    guard !lines.isEmpty else { return [] }
    return [
      Bilingual("พ้นกำหนดแล้วยังไม่ได้รับ \(lines.count) หน่วยงาน:", "units with overdue tables: \(lines.count)")
    ] + CappedLines.of(lines).map(\.indented)
  }

  /// The numbers of open findings by unit; units with findings that must be mended come first.
  private var findings: [Bilingual] {
    let open = results.findings.filter { $0.severity != .note }
    let units = [nil] + results.registry.units.map { Optional($0.code) }
    let byUnit = Dictionary(grouping: open, by: \.finding.unit)
    let first = { (code: Code<Unit>?) in byUnit[code]?.contains { $0.severity == .mustMend } == true }
    let lines = (units.filter(first) + units.filter { !first($0) }).compactMap { code -> Bilingual? in
      guard let own = byUnit[code] else { return nil }
      let unit = code.flatMap { results.registry[$0] }
      let (mend, explain) = (own.count(.mustMend), own.count(.mustExplain))
      return Bilingual(
        "\(unit.map { "\($0.code) \($0.nameThai)" } ?? "สำนักงาน ก.ก."):"
          + (mend > 0 ? " ต้องแก้ไข \(mend)" : "") + (explain > 0 ? " ต้องชี้แจง \(explain)" : ""),
        "\(unit.map { "\($0.code) \($0.nameEnglish)" } ?? "the office"): "
          + [(mend, "must mend"), (explain, "must explain")].filter { $0.0 > 0 }.map { "\($1) \($0)" }
          .joined(separator: ", "))
    }
    guard !lines.isEmpty else { return [Bilingual("ไม่มีรายการที่ต้องแก้ไขหรือชี้แจง", "nothing to mend or explain")] }
    return [Bilingual("หน่วยงานที่มีรายการค้าง \(lines.count) แห่ง:", "units with open findings: \(lines.count)")]
      + lines.map(\.indented)
  }
}
