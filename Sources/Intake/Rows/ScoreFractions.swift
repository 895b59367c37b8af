import Assessment
import Findings
import Tabular

extension Check {
  static let scoresAreFractions = Check(
    "scores-are-fractions", .mustMend,
    sentence: Bilingual(
      "คะแนนทั้ง {count} ค่าของหน่วยงานในไฟล์นี้ไม่เกิน 1 โดยคะแนนรวมระบุเป็น “{value}” ซึ่งเป็นเศษส่วนของคะแนนเต็ม 100 จึงยังไม่นำมาใช้",
      "all {count} scores of the unit in this file are at most 1 (the total is '{value}'), so they are fractions of "
        + "100 and do not count"),
    remedy: Bilingual(
      "โปรดระบุคะแนนทุกค่าเป็นคะแนนเต็ม 100 เช่น {likely} แทน {value} แล้วส่งไฟล์ใหม่",
      "write every score out of 100, such as {likely} instead of {value}, and send the file again"),
    why: Bilingual(
      "โปรแกรมตารางคำนวณเก็บค่าร้อยละเป็นเศษส่วน หากนำมาใช้ หน่วยงานจะได้คะแนนเพียงหนึ่งในร้อยและอยู่อันดับสุดท้าย",
      "a spreadsheet stores percentages as fractions; used as scores, they would rank the unit last with a hundredth "
        + "of its score"),
    wrong: .scores("5026,2566,ITA,0.8783", "5026,2566,IIT,0.862"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))
}

/// Finds scores of a unit that are certainly fractions: 0.8980 for 89.80, in the total and all other figures.
///
/// No unit scores less than 1 of 100 in everything, so none of these figures counts. A single small figure may be
/// right, and has to be explained.
extension ScoreRows {
  func areFractions(_ scores: [(owned: OwnedRow, cell: ScoreCell)]) -> Bool {
    guard scores.count > 1, let tree = scores.first?.owned.owner.methodology.tree else { return false }
    let one = Quantity(1)
    return scores.contains { $0.cell.measure == tree[0].code } && scores.allSatisfy { $0.cell.value <= one }
      && scores.contains { $0.cell.value != .zero && $0.cell.value != one }
  }

  /// Makes one finding, at the total.
  func reportFractions(_ scores: [(owned: OwnedRow, cell: ScoreCell)], _ reader: inout UnitRowReader) {
    let total = scores.first { $0.cell.measure == $0.owned.owner.methodology.tree[0].code }
    guard let (owned, cell) = total else { return }
    let number = owned.row.number(cell.column)
    reader.report(
      .scoresAreFractions, owned.row, cell.column,
      [
        "likely": Bilingual(same: number?.timesHundred.description ?? ""),
        "count": Bilingual(same: String(scores.count)),
      ],
      effect: .measure(cell.measure))
    reader.hasFractions = true
    reader.hasRefused = true
  }
}
