import Assessment
import Findings
import Tabular

extension Check {
  static let rateMisstated = Check(
    "rate-misstated", .mustMend,
    sentence: Bilingual(
      "ร้อยละการตอบ {instrument} ระบุเป็น “{value}” แต่ผู้ตอบ {answered} คนจากจำนวนขั้นต่ำ {required} คน คิดเป็นร้อยละ {rate}",
      "the answer rate of {instrument} is given as '{value}', but {answered} of {required} required answers is "
        + "{rate} percent"),
    remedy: Bilingual(
      "หากจำนวนทั้งสองถูกต้อง โปรดแก้ร้อยละเป็น {rate} หากไม่ถูกต้อง โปรดแก้จำนวนผู้ตอบหรือจำนวนขั้นต่ำ",
      "if both counts are right, correct the rate to {rate}; if not, correct the count that is wrong"),
    why: Bilingual(
      "ร้อยละที่ไม่ตรงกับจำนวนแสดงว่ามีค่าใดค่าหนึ่งคลาดเคลื่อน",
      "a rate that differs from its counts shows that one of the three figures is wrong"),
    wrong: .received(
      "participation", Example.participationHeader + ",rate", "5033,2566,IIT,2023-06-30,450,480,106.89", from: "5033"),
    right: .received(
      "participation", Example.participationHeader + ",rate", "5033,2566,IIT,2023-06-30,450,480,106.67", from: "5033"))
}

/// A stated answer rate that differs from the counts of its row, even if the key of the row must be mended.
struct RateMisstatement {
  let rate: AnswerRate
  let instrument: String
  /// The group of people; empty for the whole unit.
  let category: String
  let unit: Code<Unit>
  let place: Place

  /// The finding about the rate; nil if the rate is right or cannot be checked.
  func finding(decimals: Int) -> Finding? {
    guard rate.verdict == .misstated, let arithmetic = rate.arithmetic, let stated = rate.stated else { return nil }
    let formatted = Numeral(arithmetic, decimals: decimals).description
    return Finding(
      .rateMisstated, unit: unit, place: place, value: Numeral(stated, decimals: rate.statedDecimals).description,
      values: rate.values(of: instrument, category).merging(["rate": Bilingual(same: formatted)]) { _, given in given },
      effect: .table(.answerRates))
  }
}

extension AnswerRate {
  /// The values that sentences about an answer count use for its name and its figures.
  func values(of instrument: String, _ category: String) -> [String: Bilingual] {
    [
      "instrument": Bilingual(quoting: category.isEmpty ? instrument : "\(instrument) \(category)"),
      "answered": Bilingual(same: answered.map { String($0) } ?? ""),
      "required": Bilingual(same: required.map { String($0) } ?? ""),
    ]
  }
}
