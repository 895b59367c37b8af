import Assessment
import Intake
import Judging
import Tabular

/// What speaks for the figures of the first screen and what against: final, recomputed, complete, revised.
struct ReportTrust {
  let material: ReportMaterial

  private var results: Results { material.results }

  var items: [HTML] { ([finality] + recomputed + [receipts, revisions, answers].compactMap { $0 }) }

  private var finality: HTML {
    let (final, all) = (results.ranking.standings.count { $0.status == .final }, results.ranking.standings.count)
    return ReportAttention.item(
      final == all ? .good : .fair,
      Bilingual("ผลประกาศเป็นที่สุด \(final) จาก \(all) หน่วยงาน", "Announced and final: \(final) of \(all) units").html)
  }

  /// The announced totals against the method, on their announced parts and on the answers themselves.
  private var recomputed: [HTML] {
    let rows = material.totals.rows
    return [
      ("verdict_parts", Bilingual("คำนวณซ้ำจากคะแนนรายเครื่องมือ", "Recomputed from the instruments")),
      ("verdict_answers", Bilingual("คำนวณซ้ำจากคำตอบและข้อ OIT", "Recomputed from answers and items")),
    ]
    .map { column, words in
      let count = { (verdicts: [String]) in rows.count { verdicts.contains($0.text(column)) } }
      let (right, wrong) = (count(["equal", "feasible"]), count(["impossible", "truncated"]))
      let result =
        wrong > 0
        ? Bilingual("ตรง \(right) ไม่ตรง \(wrong) หน่วยงาน", "\(right) agree, \(wrong) do not")
        : right == rows.count
          ? Bilingual("ตรงทั้ง \(right) หน่วยงาน", "all \(right) agree")
          : Bilingual(
            "ตรง \(right) คำนวณไม่ได้ \(rows.count - right) หน่วยงาน",
            "\(right) agree, \(rows.count - right) cannot be recomputed")
      let lacking = rows.filter { !["equal", "feasible", "impossible", "truncated"].contains($0.text(column)) }
      return ReportAttention.item(
        wrong > 0 ? .bad : right == rows.count ? .good : .quiet, "\(words): \(result)\(named(lacking))")
    }
  }

  /// The few units of such rows, each with what its row says of the lack; of many the number is enough.
  private func named(_ rows: [PageRow]) -> HTML {
    guard (1...3).contains(rows.count) else { return "" }
    let names = rows.enumerated()
      .map { index, row -> HTML in
        let note = results.notes(ofTotalOf: row.text("unit_code"))
        let why: HTML = note.map { " (\($0))" } ?? ""
        return "\(index > 0 ? ", " : "")\(material.link(row.text("unit_code")))\(why)"
      }
    return " – \(names)"
  }

  private var receipts: HTML {
    let rows = material[.submissions].rows
    let count = { (state: ReceiptState) in rows.count { $0.text("state") == state.rawValue } }
    let (missing, late) = (count(.missing), count(.late))
    let unusable = count(.unreadable) + count(.conflict)
    let words = Bilingual(
      "ข้อมูลยังขาด \(missing) ส่งช้า \(late) ใช้ไม่ได้ \(unusable) รายการ",
      "Submissions: \(missing) missing, \(late) late, \(unusable) unusable")
    return ReportAttention.item(
      missing + unusable > 0 ? .bad : late > 0 ? .quiet : .good, "<a href=#submissions-h>\(words)</a>")
  }

  private var revisions: HTML? {
    let units = material[.revisions].rows.map { $0.text("unit_code") }.uniqued
    guard !units.isEmpty else { return nil }
    let words = Bilingual(
      "คะแนนแก้ไขหลังประกาศครั้งแรก \(units.count) หน่วยงาน:", "Revised after the first announcement (\(units.count)):")
    let names = units.prefix(6).enumerated().map { HTML("\($0 > 0 ? ", " : "")\(material.link($1))") }
    return ReportAttention.item(.quiet, "\(words) \(names)\(units.count > 6 ? " …" : "")")
  }

  private var answers: HTML? {
    let counts = material[.summary].rows
      .filter { $0.text("item").hasPrefix("responses_") }
      .compactMap { row in
        row.number("value").map { "\(row.text("item").dropFirst("responses_".count)) \($0.grouped)" }
      }
    guard !counts.isEmpty else { return nil }
    let text = counts.joined(separator: ", ")
    return ReportAttention.item(.quiet, Bilingual("คำตอบที่นับ: \(text)", "Answers counted: \(text)").html)
  }
}

extension Results {
  /// Why a unit's total could not be computed, in both languages; nil where its row says nothing.
  fileprivate func notes(ofTotalOf unit: String) -> Bilingual? {
    ranking[Code(unit)].flatMap { UnitMeasures(of: [$0]).first?.note }
  }
}
