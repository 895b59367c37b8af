import Assessment
import Findings
import Judging
import Office
import Tabular

/// How the figures are made, in a few sentences, with what proves which program and data made them.
struct ReportMethod {
  let material: ReportMaterial
  let digests: SourceDigests

  var html: HTML {
    """
    <h2 id=method-h>\(Bilingual("ตัวเลขเหล่านี้ได้มาอย่างไร", "How the figures are made"))</h2>
    <ul><li>\(Bilingual(
      "คะแนนที่ใช้คือคะแนนที่สำนักงาน ก.ก. ประกาศ หากยังไม่มี ใช้คะแนนที่หน่วยงานรายงาน แล้วจึงเป็นคะแนนที่คำนวณได้",
      "The published figure is the announced one, else the one that the unit states, else the computed one."))
    <li>\(Bilingual(
      "คะแนนรวมของแต่ละเครื่องมือคือค่าเฉลี่ยตามลำดับชั้นของข้อ ตัวชี้วัด และเครื่องมือ แล้วถ่วงน้ำหนัก: \(formula)",
      "An instrument is the mean of its indicators, an indicator that of its items; the total is weighted: \(formula)"))
    <li>\(Bilingual(
      "ไม่ปัดเศษระหว่างการคำนวณ ปัดเศษครึ่งขึ้นเมื่อแสดงผลเท่านั้น ระดับและอันดับพิจารณาจากคะแนนที่ปัดเศษแล้ว",
      "All arithmetic is exact; levels and ranks go by the rounded figures that are printed."))
    <li>\(Bilingual("ทุกตัวเลขตรวจย้อนได้ถึงไฟล์และแถวใน", "Every figure can be followed to a file and row in")) \
    <a href=../tables/measures.csv>measures.csv</a>, <a href=../manifest.json>manifest.json</a></ul>
    <p>ita \(Versions.program) · \(Bilingual("ข้อมูล", "data")) <code>\(digests.data)</code> · \
    \(Bilingual("เกณฑ์", "methodology")) <code>\(digests.methodology)</code></p>

    """
  }

  /// "0.30 IIT + 0.30 EIT + 0.40 OIT", as the districts' tree has it.
  private var formula: String {
    guard let tree = material.results.districts.first?.scorecard.methodology.tree else { return "" }
    return tree.instruments.map { "\(tree[$0].weight.words) \(tree[$0].code)" }.joined(separator: " + ")
  }
}
