import Assessment
import Findings
import Judging
import Office
import Tabular

/// The matters on the first screen that need a decision, most urgent first.
struct ReportAttention {
  let material: ReportMaterial

  private var results: Results { material.results }

  var items: [HTML] {
    let items = [due, overdue, absent, toMend, failing, nearest, contradicted, toExplain, conflicting].compactMap { $0 }
    return items.isEmpty
      ? [Self.item(.good, Bilingual("ไม่มีเรื่องที่ต้องดำเนินการหรือพิจารณา", "Nothing needs a decision").html)] : items
  }

  /// One line with its sign, so that colour is never the only signal.
  static func item(_ tone: Field.Tone, _ content: HTML) -> HTML {
    let sign =
      switch tone {
      case .good, .fine: "✓"
      case .fair: "?"
      case .bad: "!"
      case .quiet: "•"
      }
    return "<li><span class=\"o \(tone.rawValue)\" aria-hidden=true>\(sign)</span>\(content)\n"
  }

  /// The maximum number of names; the linked section has all of them.
  private static let mostNames = 6

  private func names(_ codes: [Code<Unit>?]) -> HTML {
    let names = codes.prefix(Self.mostNames).enumerated()
      .map { index, code in HTML("\(index > 0 ? ", " : "")\(material.link(code))") }
    return codes.count > Self.mostNames ? "\(names) …" : "\(names)"
  }

  private func codes(_ isIncluded: (Standing) -> Bool) -> [Code<Unit>] {
    results.ranking.standings.filter(isIncluded).map(\.unit.code)
  }

  /// The next tables that are due, and the numbers of units that have not sent them.
  private var due: HTML? {
    guard let day = material.nextDueDate, let next = material.matrix.dueDays.first(where: { $0.day == day }) else {
      return nil
    }
    let open = next.tables.compactMap { table, counts in counts[.notDue].map { (table, $0) } }
    let parts = open.enumerated().map { index, entry in
      HTML(
        "\(index > 0 ? ", " : "")\(material.text(ofExtract: entry.0)) \(Bilingual("\(entry.1) หน่วยงาน", "(\(entry.1) units)"))"
      )
    }
    let text = Bilingual("ครบกำหนด \(day.inThai) ยังไม่ส่ง", "Due on \(day), not sent yet")
    return Self.item(.quiet, "<a href=#deadlines-h>\(text)</a>: \(parts)")
  }

  /// The units with a table that is overdue, when no received version of it counts.
  private var overdue: HTML? {
    let rows = material.matrix.rows.filter { row in
      row.cells.contains { $0.map { $0.state == .missing || $0.state == .unusable } ?? false }
    }
    guard !rows.isEmpty else { return nil }
    let text = Bilingual("พ้นกำหนดแล้วยังขาดข้อมูล \(rows.count) หน่วยงาน", "\(rows.count) units with overdue tables")
    return Self.item(.bad, "<a href=#matrix-h>\(text)</a>: \(names(rows.map(\.unit.code)))")
  }

  private var absent: HTML? {
    let absent = codes { $0.status == .missing || $0.status == .heldBack }
    guard !absent.isEmpty else { return nil }
    return Self.item(
      .bad,
      "\(Bilingual("ยังไม่มีคะแนน \(absent.count) หน่วยงาน:", "\(absent.count) units have no result:")) \(names(absent))")
  }

  private var toMend: HTML? { found(.mustMend, .bad, Bilingual("ข้อมูลต้องแก้ไข", "Must mend")) }

  private var toExplain: HTML? {
    let above = material.findings.rows.count { row in
      row.finding.check == .claimContradicted && row.finding.severity == .mustExplain
    }
    return found(
      .mustExplain, .fair, Bilingual("หน่วยงานต้องชี้แจง", "Must explain"),
      of: above > 0 ? Bilingual(" (รวม \(above) รายการข้างต้น)", " (including the \(above) above)") : Bilingual(same: ""))
  }

  private func found(
    _ severity: Severity, _ tone: Field.Tone, _ text: Bilingual, of part: Bilingual = Bilingual(same: "")
  ) -> HTML? {
    let units = material.findingsByUnit.filter { !$0.rows(severity).isEmpty }
    let count = results.count(severity)
    guard count > 0 else { return nil }
    return Self.item(
      tone,
      "<a href=#findings-h>\(text) \(Bilingual("\(count) รายการ", "(\(count))"))</a>\(part): \(names(units.map(\.unit)))"
    )
  }

  private var failing: HTML? {
    let failing = codes(\.hasFailed)
    guard !failing.isEmpty else { return nil }
    return Self.item(
      .bad,
      "\(Bilingual("ไม่ผ่านเกณฑ์ \(failing.count) หน่วยงาน:", "\(failing.count) did not pass:")) \(names(failing))")
  }

  /// The largest gap below the target with which a district is still near it.
  private static let near = Numeral(-2)

  /// The districts with the smallest gaps to the target: as many as the city still needs.
  private var nearest: HTML? {
    let below = results.districts.filter { district in
      district.gapToTarget.map { $0.coefficient < 0 && !$0.isLess(than: Self.near) } ?? false
    }
    let wanted = results.districts.first?.scorecard.methodology.settings.targetUnits
    let lacking = (wanted ?? 0) - results.districts.count { $0.scorecard.meetsTarget == true }
    guard lacking > 0, !below.isEmpty else { return nil }
    let near = below.prefix(min(lacking, Self.mostNames)).enumerated()
      .map { index, district -> HTML in
        "\(index > 0 ? ", " : "")\(material.link(district.unit.code)) (\(district.gapToTarget?.description ?? ""))"
      }
    return Self.item(.fair, "\(Bilingual("ต่ำกว่าเป้าหมายไม่เกิน 2.00 คะแนน:", "Within 2.00 of the target:")) \(near)")
  }

  private var contradicted: HTML? {
    let claims = material.contradicted
    guard !claims.isEmpty else { return nil }
    let units = claims.map(\.card.unit.code).uniqued
    let text = Bilingual(
      "รายงานว่าบรรลุเป้าหมาย แต่คะแนนต่ำกว่าเกณฑ์ \(claims.count) รายการ",
      "Claims that the results contradict (\(claims.count))")
    return Self.item(.fair, "<a href=#claims-h>\(text)</a>: \(names(units))")
  }

  private var conflicting: HTML? {
    let members = Set(material.possibleMembers.map(\.member.code))
    guard !members.isEmpty else { return nil }
    let text = Bilingual(
      "เป้าหมายหรือกลยุทธ์ในแผนไม่ตรงกัน \(members.count) รายการ", "Conflicting links to the plan (\(members.count))")
    return Self.item(.fair, "<a href=#plan-h>\(text)</a>")
  }
}
