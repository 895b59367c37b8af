package import Findings
import Tabular

/// The check of a stated answer rate against the counts beside it.
extension Check {
  package static let rateMisstated = Check(
    "rate-misstated", .mustMend,
    sentence: Bilingual(
      "ร้อยละการตอบ {instrument} ระบุเป็น “{value}” แต่ผู้ตอบ {answered} คนจากจำนวนขั้นต่ำ {required} คน คิดเป็นร้อยละ {rate}",
      "the answer rate of {instrument} is given as '{value}', but {answered} of {required} required is {rate}"),
    remedy: Bilingual(
      "โปรดตรวจสอบจำนวนผู้ตอบ จำนวนขั้นต่ำ และร้อยละ แล้วแก้ค่าที่ไม่ถูกต้อง",
      "check the answers, the required minimum and the rate, and correct the one that is wrong"),
    why: Bilingual(
      "ร้อยละที่ไม่ตรงกับจำนวนแสดงว่ามีค่าใดค่าหนึ่งคลาดเคลื่อน",
      "a rate that its own counts do not give means that one of the three is wrong"),
    wrong: .received(
      "participation", Example.participationHeader + ",rate", "5033,2566,IIT,2023-06-30,450,480,106.89", from: "5033"),
    right: .received(
      "participation", Example.participationHeader + ",rate", "5033,2566,IIT,2023-06-30,450,480,106.67", from: "5033"))
}
