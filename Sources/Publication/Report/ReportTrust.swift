import Assessment
import Intake
import Judging
import Office
import Tabular

/// The facts for and against the figures of the first screen: final, recomputed, complete, revised.
struct ReportTrust {
  let material: ReportMaterial

  private var results: Results { material.results }

  var items: [HTML] { ([finality] + recomputed + [receipts, revisions, seal, answers].compactMap { $0 }) }

  private var finality: HTML {
    let (final, all) = (results.ranking.standings.count { $0.status == .final }, results.ranking.standings.count)
    return ReportAttention.item(
      final == all ? .good : .fair,
      Bilingual("ผลสมบูรณ์ (ประกาศแล้ว) \(final) จาก \(all) หน่วยงาน", "Announced and final: \(final) of \(all) units").html
    )
  }

  /// The comparison of announced totals with totals computed from their announced parts and from the answers.
  private var recomputed: [HTML] {
    let all = material.totals.count
    return [
      (\MeasureRow.partsVerdict, Bilingual("คำนวณซ้ำจากคะแนนรายเครื่องมือ", "Recomputed from the instruments")),
      (\MeasureRow.answersVerdict, Bilingual("คำนวณซ้ำจากคำตอบและข้อ OIT", "Recomputed from answers and items")),
    ]
    .map { verdict, text in
      let found = { (agrees: Bool?) in material.totals.filter { $0.row[keyPath: verdict].agrees == agrees } }
      let (right, wrong, lacking) = (found(true).count, found(false).count, found(nil))
      let result =
        wrong > 0
        ? Bilingual("ตรง \(right) ไม่ตรง \(wrong) หน่วยงาน", "\(right) agree, \(wrong) do not")
        : right == all
          ? Bilingual("ตรงทั้ง \(right) หน่วยงาน", "all \(right) agree")
          : Bilingual(
            "ตรง \(right) คำนวณไม่ได้ \(all - right) หน่วยงาน",
            "\(right) agree, \(all - right) cannot be recomputed")
      return ReportAttention.item(
        wrong > 0 ? .bad : right == all ? .good : .quiet, "\(text): \(result)\(named(lacking))")
    }
  }

  /// The units of up to three totals, each with the reason why it cannot be recomputed; empty for more.
  private func named(_ totals: [UnitTotal]) -> HTML {
    guard (1...3).contains(totals.count) else { return "" }
    let names = totals.enumerated()
      .map { index, total -> HTML in
        let why: HTML = total.note.map { " (\($0))" } ?? ""
        return "\(index > 0 ? ", " : "")\(material.link(total.unit))\(why)"
      }
    return " – \(names)"
  }

  private var receipts: HTML {
    let count = { (state: ReceiptState) in results.submissions.count { $0.state == state } }
    let (missing, late) = (count(.missing), count(.late))
    let unusable = count(.unreadable) + count(.conflict)
    let text = Bilingual(
      "ข้อมูลยังขาด \(missing) ส่งช้า \(late) ใช้ไม่ได้ \(unusable) รายการ",
      "Submissions: \(missing) missing, \(late) late, \(unusable) unusable")
    return ReportAttention.item(
      missing + unusable > 0 ? .bad : late > 0 ? .quiet : .good, "<a href=#matrix-h>\(text)</a>")
  }

  private var revisions: HTML? {
    let units = results.revisions.map(\.unit).uniqued
    guard !units.isEmpty else { return nil }
    let text = Bilingual(
      "คะแนนแก้ไขหลังประกาศครั้งแรก \(units.count) หน่วยงาน:", "Revised after the first announcement (\(units.count)):")
    let names = units.prefix(6).enumerated().map { HTML("\($0 > 0 ? ", " : "")\(material.link($1))") }
    return ReportAttention.item(.quiet, "\(text) \(names)\(units.count > 6 ? " …" : "")")
  }

  /// The seal of the year, with the number of units that were corrected after it.
  private var seal: HTML? {
    guard let seal = results.seal else { return nil }
    let (last, units) = (seal.latest, results.revisions.filter(\.isAfterSeal).map(\.unit).uniqued)
    let closed = Bilingual(
      "ปิดผลแล้วเมื่อ \(last.sealedOn.inThai) (ครั้งที่ \(last.number)): \(last.reason)",
      "Sealed on \(last.sealedOn) (revision \(last.number)): \(last.reason)")
    guard !units.isEmpty else { return ReportAttention.item(.good, closed.html) }
    let text = Bilingual(
      "แก้ไขหลังปิดผล (R) \(units.count) หน่วยงาน:", "corrected after the year was sealed (R), \(units.count):")
    let names = units.prefix(6).enumerated().map { HTML("\($0 > 0 ? ", " : "")\(material.link($1))") }
    return ReportAttention.item(.fair, "\(closed) – \(text) \(names)\(units.count > 6 ? " …" : "")")
  }

  private var answers: HTML? {
    let counts = results.headlines.compactMap { headline -> String? in
      guard let survey = headline.survey, let count = headline.value, count.coefficient > 0 else { return nil }
      return "\(survey) \(count.grouped)"
    }
    guard !counts.isEmpty else { return nil }
    let text = counts.joined(separator: ", ")
    return ReportAttention.item(.quiet, Bilingual("จำนวนแบบตอบที่นำมาคำนวณ: \(text)", "Responses that count: \(text)").html)
  }
}
