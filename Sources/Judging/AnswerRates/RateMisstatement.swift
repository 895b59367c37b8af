import Assessment
import Findings
import Tabular

extension Check {
  static let rateMisstated = Check(
    "rate-misstated", .mustMend,
    sentence: Bilingual(
      "ร้อยละการตอบ {instrument} ระบุเป็น “{value}” แต่ผู้ตอบ {answered} คนจากจำนวนขั้นต่ำ {required} คน คิดเป็นร้อยละ {rate}",
      "the answer rate of {instrument} is given as '{value}', but {answered} of {required} required is {rate}"),
    remedy: Bilingual(
      "หากจำนวนทั้งสองถูกต้อง โปรดแก้ร้อยละเป็น {rate} หากไม่ถูกต้อง โปรดแก้จำนวนผู้ตอบหรือจำนวนขั้นต่ำ",
      "if both counts are right, correct the rate to {rate}; if not, correct the count that is wrong"),
    why: Bilingual(
      "ร้อยละที่ไม่ตรงกับจำนวนแสดงว่ามีค่าใดค่าหนึ่งคลาดเคลื่อน",
      "a rate that its own counts do not give means that one of the three is wrong"),
    wrong: .received(
      "participation", Example.participationHeader + ",rate", "5033,2566,IIT,2023-06-30,450,480,106.89", from: "5033"),
    right: .received(
      "participation", Example.participationHeader + ",rate", "5033,2566,IIT,2023-06-30,450,480,106.67", from: "5033"))
}

/// A printed answer rate that the counts beside it do not give: a matter of one row, whatever must be mended in its key.
struct RateMisstatement {
  let rate: AnswerRate
  let instrument: String
  /// Empty for the whole unit.
  let category: String
  let unit: Code<Unit>
  let place: Place

  /// Nil where the rate is right, or nobody can tell.
  func finding(decimals: Int) -> Finding? {
    guard rate.verdict == .misstated, let arithmetic = rate.arithmetic, let stated = rate.stated else { return nil }
    let print = Numeral(arithmetic, decimals: decimals).description
    return Finding(
      .rateMisstated, unit: unit, place: place, value: Numeral(stated, decimals: rate.statedDecimals).description,
      values: rate.words(of: instrument, category).merging(["rate": Bilingual(same: print)]) { _, given in given },
      effect: .table(.answerRates))
  }
}

extension AnswerRate {
  /// What the sentences about an answer count call it and its figures.
  func words(of instrument: String, _ category: String) -> [String: Bilingual] {
    [
      "instrument": Bilingual(quoting: category.isEmpty ? instrument : "\(instrument) \(category)"),
      "answered": Bilingual(same: answered.map { String($0) } ?? ""),
      "required": Bilingual(same: required.map { String($0) } ?? ""),
    ]
  }
}
