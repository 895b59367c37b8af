package import Findings
import Tabular

/// The checks of the method itself, as the office keeps it: where one of them is broken, nothing is published.
extension Check {
  package static let methodologies = [
    weightsDoNotClose, bandsDoNotTile, treeBroken, scaleUnknown, scaleMisplaced, settingMissing, settingMalformed,
    settingUnknown,
  ]

  package static let weightsDoNotClose = Check(
    "weights-do-not-close", .mustMend,
    sentence: Bilingual(
      "น้ำหนักของส่วนประกอบของ {measure} รวมกันไม่เท่ากับ 1", "the weights of the children of {measure} do not add up to 1"),
    remedy: Bilingual(
      "โปรดแก้น้ำหนักให้รวมกันได้ 1 หรือเว้นว่างทั้งหมดหากทุกส่วนมีน้ำหนักเท่ากัน",
      "correct the weights so that they add up to 1, or leave them all blank where all count the same"),
    why: Bilingual(
      "น้ำหนักที่รวมกันไม่เท่ากับ 1 ทำให้คะแนนของทุกหน่วยงานผิดไป",
      "weights that do not add up to 1 would make every unit's score wrong"),
    wrong: tree(weights: ("0.30", "0.30", "0.50")),
    right: tree(weights: ("0.30", "0.30", "0.40")))

  package static let bandsDoNotTile = Check(
    "bands-do-not-tile", .mustMend,
    sentence: Bilingual(
      "ระดับใน {scheme} ไม่ครอบคลุมคะแนนตั้งแต่ 0 ถึง 100 ครบถ้วนโดยไม่ซ้ำกัน",
      "the levels of {scheme} do not cover 0 to 100 once each"),
    remedy: Bilingual(
      "โปรดกำหนดให้ระดับต่ำสุดเริ่มที่ 0 โดยไม่มีเงื่อนไขอื่น และไม่ให้สองระดับมีเกณฑ์ขั้นต่ำเดียวกัน",
      "let the lowest level begin at 0 with no other condition, and no two levels have the same minima"),
    why: Bilingual(
      "คะแนนที่ไม่มีระดับรองรับ หรือมีมากกว่าหนึ่งระดับ จะประกาศผลไม่ได้", "a score with no level, or with two, cannot be announced"),
    wrong: levels(lowest: "50.00"),
    right: levels(lowest: "0.00"))

  package static let treeBroken = Check(
    "tree-broken", .mustMend,
    sentence: Bilingual(
      "{measure} ไม่ได้เชื่อมกับ ITA เป็นผังเดียวกัน", "{measure} does not hang in one tree under the total"),
    remedy: Bilingual(
      "โปรดตรวจสอบรหัสในคอลัมน์ parent ว่ามีอยู่จริงและไม่วนกลับมาที่เดิม และไม่ลึกเกิน \(RowTree.deepest) ชั้น โดยเว้นว่างได้เฉพาะ ITA",
      "see that each parent exists and leads to the total without a circle, in \(RowTree.deepest) levels at most; only the total has none"
    ),
    why: Bilingual(
      "คะแนนคำนวณจากส่วนย่อยขึ้นไปหาคะแนนรวม ส่วนที่ไม่เชื่อมต่อจะไม่ถูกนับ",
      "a score is made from the items upwards, and what hangs nowhere would not count"),
    wrong: tree(parent: ""),
    right: tree())

  package static let scaleUnknown = Check(
    "scale-unknown", .mustMend,
    sentence: Bilingual(
      "{measure} ใช้มาตรวัดคำตอบ {scale} ซึ่งไม่มีใน scales.csv",
      "{measure} uses the answer scale {scale}, which scales.csv does not hold"),
    remedy: Bilingual(
      "โปรดแก้ชื่อมาตรวัดให้ตรงกับ scales.csv หรือเพิ่มมาตรวัดนี้ใน scales.csv", "name a scale of scales.csv, or add this one to it"
    ),
    why: Bilingual(
      "หากไม่มีมาตรวัด จะไม่ทราบว่าคำตอบแต่ละข้อมีคะแนนเท่าใด", "without its scale nobody knows what an answer scores"),
    wrong: tree(itemScale: "positve"),
    right: tree())

  package static let scaleMisplaced = Check(
    "scale-misplaced", .mustMend,
    sentence: Bilingual(
      "{measure} มีส่วนย่อยอยู่แล้ว จึงต้องไม่มีมาตรวัดคำตอบของตนเอง",
      "{measure} has children, so it has no answer scale of its own"),
    remedy: Bilingual(
      "โปรดเว้นว่างคอลัมน์ scale ของ {measure} หรือแก้คอลัมน์ parent ของส่วนย่อย",
      "leave the scale of {measure} blank, or correct the parent of its children"),
    why: Bilingual(
      "คะแนนของตัววัดมาจากคำตอบหรือจากส่วนย่อยอย่างใดอย่างหนึ่งเท่านั้น",
      "a measure's score comes from answers or from its children, never from both"),
    wrong: tree(instrumentScale: "positive"),
    right: tree())

  package static let settingMissing = Check(
    "setting-missing", .mustMend,
    sentence: Bilingual("ไม่พบค่ากำหนด {key}", "the setting {key} is missing"),
    remedy: Bilingual("โปรดเพิ่มแถว {key} พร้อมค่าและแหล่งที่มา", "add the row {key} with its value and source"),
    why: Bilingual(
      "วิธีคำนวณต้องใช้ค่านี้ และไม่มีการสมมติค่าแทน", "the method needs it, and no value is assumed in its place"),
    wrong: .methodology(
      "settings", "key,value,source", "decimals,2,NACC ITA handbook FY2566",
      "level_scheme,words,NACC ITA handbook FY2566", "other_scheme,letters,districts still report letters in FY2566",
      "target_score,95.00,city KPI target FY2566"),
    right: settings(decimals: "2"))

  package static let settingMalformed = Check(
    "setting-malformed", .mustMend,
    sentence: Bilingual("ค่ากำหนด {key} ใช้ค่า “{value}” ไม่ได้", "the setting {key} cannot be '{value}'"),
    remedy: Bilingual(
      "โปรดแก้ค่าของ {key} ให้ถูกต้องตามคำอธิบายของค่ากำหนดนี้", "give {key} a value of the kind that it takes"),
    why: Bilingual(
      "ค่าที่อ่านไม่ได้ทำให้คำนวณและพิมพ์คะแนนตามวิธีที่กำหนดไม่ได้",
      "scores cannot be made or printed as the method says while a setting cannot be read"),
    wrong: settings(decimals: "two"),
    right: settings(decimals: "2"))

  package static let settingUnknown = Check(
    "setting-unknown", .mustMend,
    sentence: Bilingual("“{value}” ไม่ใช่ค่ากำหนด ค่ากำหนดที่มีคือ {list}", "'{value}' is no setting; the settings are {list}"),
    remedy: Bilingual(
      "โปรดแก้ชื่อค่ากำหนดให้ตรงกับชื่อใดชื่อหนึ่งใน {list} หรือลบแถวนี้ออก",
      "spell it as one of {list}, or delete the row"),
    why: Bilingual(
      "ค่ากำหนดที่สะกดชื่อผิดจะไม่มีผล และตัวเลขที่ต้องใช้ค่านั้นจะว่างหรือคำนวณโดยไม่มีค่านั้น",
      "a setting whose name is misspelt has no effect, and the figures that need it would be made without it"),
    wrong: settings(decimals: "2", headline: "targt_units"),
    right: settings(decimals: "2", headline: "target_units"))

  /// The smallest tree with three instruments, an item each; with the parent of EIT and i1's and IIT's scales as given.
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

  /// The letters with their lowest level at the given score, beside the words.
  private static func levels(lowest: String) -> Example {
    .methodology(
      "levels", "scheme,level,name_th,name_en,minimum_total,minimum_instrument,passes,source",
      "letters,AA,ระดับ AA,Level AA,95.00,,yes,assumed", "letters,A,ระดับ A,Level A,85.00,,yes,assumed",
      "letters,F,ระดับ F,Level F,\(lowest),,no,assumed", "words,ผ่าน,ผ่าน,Pass,85.00,,yes,assumed",
      "words,ต้องปรับปรุง,ต้องปรับปรุง,Must improve,0.00,,no,assumed")
  }

  private static func settings(decimals: String, headline: String = "target_units") -> Example {
    .methodology(
      "settings", "key,value,source", "decimals,\(decimals),NACC ITA handbook FY2566",
      "total_rounding,contributions,assumed", "level_scheme,words,NACC ITA handbook FY2566",
      "other_scheme,letters,districts still report letters in FY2566", "target_score,95.00,city KPI target FY2566",
      "\(headline),25,city plan FY2566 headline target")
  }
}
