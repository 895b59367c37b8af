import Assessment
import Findings
import Judging
import Office
import Tabular

/// The method in a few sentences, with the version of the program and the digests of the data.
struct ReportMethod {
  let material: ReportMaterial
  let digests: SourceDigests

  var html: HTML {
    """
    <h2 id=method-h>\(Bilingual("ตัวเลขเหล่านี้ได้มาอย่างไร", "How the figures are made"))</h2>
    <ul><li>\(Bilingual(
      "คะแนนที่ใช้คือคะแนนที่สำนักงาน ก.ก. ประกาศ หากยังไม่มี ใช้คะแนนที่หน่วยงานรายงาน แล้วจึงเป็นคะแนนที่คำนวณได้",
      "The published figure is the announced one; without it, the one that the unit states; without either, the computed one."))
    <li>\(Bilingual(
      "คะแนนรวมของแต่ละเครื่องมือคือค่าเฉลี่ยตามลำดับชั้นของข้อ ตัวชี้วัด และเครื่องมือ แล้วถ่วงน้ำหนัก: \(formula)",
      "An instrument is the mean of its indicators, an indicator that of its items; the total is weighted: \(formula)"))
    <li>\(rounding)
    \(errors)<li>\(Bilingual("ทุกตัวเลขตรวจย้อนได้ถึงไฟล์และแถวใน", "Every figure can be traced to a file and row in")) \
    <a href=../tables/measures.csv>measures.csv</a>, <a href=../manifest.json>manifest.json</a></ul>
    <p>ita \(Versions.program) · \(Bilingual("ข้อมูล", "data")) <code>\(digests.data)</code> · \
    \(Bilingual("เกณฑ์", "methodology")) <code>\(digests.methodology)</code></p>

    """
  }

  /// The rounding of the total, by the rule of the districts' edition.
  private var rounding: Bilingual {
    let districts = material.results.districts.first?.scorecard.methodology ?? material.results.methodologies.all.first
    let rule =
      districts?.settings.totalRounding == .once
      ? Bilingual(
        "คะแนนรวมคำนวณโดยไม่ปัดเศษระหว่างทาง แล้วปัดเศษครึ่งขึ้นครั้งเดียว", "The total is rounded once, half up.")
      : Bilingual(
        "คะแนนถ่วงน้ำหนักปัดเศษครึ่งขึ้นก่อนรวมเป็นคะแนนรวม",
        "Each weighted instrument is rounded half up, and the total is their sum."
      )
    return Bilingual(
      "\(rule.thai) ระดับและอันดับพิจารณาจากคะแนนที่ปัดเศษแล้ว",
      "\(rule.english) Levels and ranks follow from the rounded figures.")
  }

  /// The critical values of the districts' edition, so that a reader can recompute the ranges.
  private var errors: HTML {
    guard let standing = material.results.ranking.ranked.first(where: { !$0.unit.isCentre }),
      let critical = material.results.insight.certainty.critical(for: standing.unit.edition),
      let own = critical.own, let all = critical.all
    else { return "" }
    let confidence = standing.scorecard.methodology.settings.confidence.percentText
    let formatted = { (value: Double) in Numeral(coefficient: Int128((value * 1000).rounded()), fractionDigits: 3) }
    let (interval, one, table) = (formatted(critical.interval), formatted(own), formatted(all))
    let text = Bilingual(
      "ช่วงคะแนนคือคะแนน ± \(interval) เท่าของความคลาดเคลื่อนมาตรฐาน อันดับสองหน่วยงานแยกกันได้เมื่อคะแนนต่างกันเกิน \(one) เท่า (หน่วยงานเดียว) หรือ \(table) เท่า (ทั้งตาราง) ของความคลาดเคลื่อนของผลต่าง (ความเชื่อมั่นร้อยละ \(confidence))",
      "A range of a total is ± \(interval) standard errors; two ranks are told apart when totals differ by more than \(one) (one unit) or \(table) (whole table) standard errors of the difference (\(confidence) % confidence)."
    )
    return "<li>\(text)\n"
  }

  /// The formula of the total from the districts' tree: "0.30 IIT + 0.30 EIT + 0.40 OIT".
  private var formula: String {
    guard let tree = material.results.districts.first?.scorecard.methodology.tree else { return "" }
    return tree.instruments.map { "\(tree[$0].weight.text) \(tree[$0].code)" }.joined(separator: " + ")
  }
}
