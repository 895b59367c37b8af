import Assessment
import Findings
import Tabular

extension Check {
  static let weightsDoNotClose = Check(
    "weights-do-not-close", .mustMend,
    sentence: Bilingual(
      "น้ำหนักของส่วนประกอบของ {measure} รวมกันไม่เท่ากับ 1", "the weights of the children of {measure} do not add up to 1"),
    remedy: Bilingual(
      "โปรดแก้น้ำหนักให้รวมกันได้ 1 หรือเว้นว่างทั้งหมดหากทุกส่วนมีน้ำหนักเท่ากัน",
      "correct the weights so that they add up to 1, or leave all of them blank if all children count the same"),
    why: Bilingual(
      "น้ำหนักที่รวมกันไม่เท่ากับ 1 ทำให้คะแนนของทุกหน่วยงานผิดไป",
      "weights that do not add up to 1 make the score of every unit wrong"),
    wrong: tree(weights: ("0.30", "0.30", "0.50")),
    right: tree(weights: ("0.30", "0.30", "0.40")))

  static let treeBroken = Check(
    "tree-broken", .mustMend,
    sentence: Bilingual(
      "{measure} ไม่ได้เชื่อมกับ ITA เป็นผังเดียวกัน", "{measure} is not connected to ITA in one tree"),
    remedy: Bilingual(
      "โปรดตรวจสอบคอลัมน์ parent ว่ารหัสมีอยู่จริง ต่อขึ้นไปถึง ITA โดยไม่วนกลับมาที่เดิม และไม่ลึกเกิน \(RowTree.deepest) ชั้น "
        + "โดยเว้นว่างได้เฉพาะ ITA",
      "check the column parent: each code must exist and lead to ITA without a circle, in at most "
        + "\(RowTree.deepest) levels; only ITA leaves it blank"),
    why: Bilingual(
      "คะแนนคำนวณจากส่วนย่อยขึ้นไปหาคะแนนรวม ส่วนที่ไม่เชื่อมต่อจะไม่ถูกนับ",
      "scores are computed from the items up to the total, so an unconnected measure is not counted"),
    wrong: tree(parent: ""),
    right: tree())

  static let scaleUnknown = Check(
    "scale-unknown", .mustMend,
    sentence: Bilingual(
      "{measure} ใช้มาตรวัดคำตอบ {scale} ซึ่งไม่มีใน scales.csv",
      "{measure} uses the answer scale {scale}, which is not in scales.csv"),
    remedy: Bilingual(
      "โปรดแก้ชื่อมาตรวัดให้ตรงกับ scales.csv หรือเพิ่มมาตรวัดนี้ใน scales.csv",
      "change the scale to one in scales.csv, or add this scale to scales.csv"),
    why: Bilingual(
      "หากไม่มีมาตรวัด จะไม่ทราบว่าคำตอบแต่ละข้อมีคะแนนเท่าใด", "without the scale, the score of each answer is unknown"),
    wrong: tree(itemScale: "positve"),
    right: tree())

  static let scaleMisplaced = Check(
    "scale-misplaced", .mustMend,
    sentence: Bilingual(
      "{measure} มีส่วนย่อยอยู่แล้ว จึงต้องไม่มีมาตรวัดคำตอบของตนเอง",
      "{measure} has children, so it must not have an answer scale of its own"),
    remedy: Bilingual(
      "โปรดเว้นว่างคอลัมน์ scale ของ {measure} หรือแก้คอลัมน์ parent ของส่วนย่อย",
      "leave the column scale of {measure} blank, or correct the column parent of its children"),
    why: Bilingual(
      "คะแนนของตัววัดมาจากคำตอบหรือจากส่วนย่อยอย่างใดอย่างหนึ่งเท่านั้น",
      "the score of a measure comes either from answers or from its children, not from both"),
    wrong: tree(instrumentScale: "positive"),
    right: tree())

  /// The smallest tree of three instruments with one item each.
  ///
  /// The weights, the parent of EIT, and the scales of i1 and IIT are as given.
  private static func tree(
    weights: (String, String, String) = ("", "", ""), parent: String = "ITA", itemScale: String = "positive",
    instrumentScale: String = ""
  ) -> Example {
    .methodology(
      "measures", "code,parent,weight,scale,name_th,name_en,previous,source",
      "ITA,,,,การประเมินคุณธรรมและความโปร่งใส,Integrity and Transparency Assessment,,assumed",
      "IIT,ITA,\(weights.0),\(instrumentScale),แบบวัดภายใน,Internal assessment,,assumed",
      "i1,IIT,,\(itemScale),การปฏิบัติงานตามขั้นตอน,Work follows the steps,,assumed",
      "EIT,\(parent),\(weights.1),,แบบวัดภายนอก,External assessment,,assumed",
      "e1,EIT,,positive,การให้บริการตามขั้นตอน,Service follows the steps,,assumed",
      "OIT,ITA,\(weights.2),,แบบตรวจการเปิดเผยข้อมูล,Open data assessment,,assumed",
      "o1,OIT,,disclosure,โครงสร้าง,Structure,,assumed")
  }
}

/// The findings about measures that are not a tree, or are a tree that cannot be scored.
extension TreeBuilder {
  var findings: [Finding] {
    var findings = (rows.lost + rows.roots.dropFirst()).map { finding(.treeBroken, $0, "parent") }
    if rows.roots.isEmpty, rows.lost.isEmpty {
      findings.append(
        table.finding(.treeBroken, nil, "parent", values: ["measure": Bilingual(same: "ITA")], effect: .table(.ranking))
      )
    }
    for row in table.rows {
      let below = rows.children(of: row)
      if let first = below.first, weights(of: below) == nil { findings.append(weightFinding(first, of: row)) }
      guard let scale = row.text("scale") else { continue }
      if !below.isEmpty { findings.append(finding(.scaleMisplaced, row, "scale")) }
      if scales[Code(scale)] == nil {
        findings.append(finding(.scaleUnknown, row, "scale", ["scale": Bilingual(same: scale)]))
      }
    }
    return findings
  }

  private func weightFinding(_ first: Row, of parent: Row) -> Finding {
    table.finding(
      .weightsDoNotClose, first, "weight", value: first.raw("weight"),
      values: ["measure": Bilingual(same: parent.text("code") ?? "")], effect: .table(.ranking))
  }

  private func finding(_ check: Check, _ row: Row, _ column: String, _ values: [String: Bilingual] = [:]) -> Finding {
    table.finding(
      check, row, column, value: row.raw(column),
      values: values.merging(["measure": Bilingual(same: row.text("code") ?? "")]) { given, _ in given },
      effect: .table(.ranking))
  }
}
