import Assessment
import Findings
import Tabular

extension Check {
  static let contributionMisplaced = Check(
    "contribution-misplaced", .mustMend,
    sentence: Bilingual(
      "{measure} ระบุเป็นคะแนนถ่วงน้ำหนัก แต่ {measure} ไม่มีน้ำหนักโดยตรงในคะแนนรวม",
      "{measure} is given as a weighted contribution, but has no weight of its own in the total"),
    remedy: Bilingual(
      "โปรดระบุ {measure} เป็นคะแนนเต็ม 100 และระบุ “คะแนน” ในคอลัมน์ “ฐานคะแนน”",
      "write {measure} as a score out of 100, and write 'score' in the column 'basis'"),
    why: Bilingual(
      "คะแนนถ่วงน้ำหนักแปลงกลับเป็นคะแนนได้เฉพาะเครื่องมือการประเมินที่มีน้ำหนักในคะแนนรวม",
      "only the contribution of an instrument with a weight in the total can be converted back into a score"),
    wrong: .received("scores", Example.basisHeader, "5026,2566,ITA,87.83,", "5026,2566,I1,27.38,contribution"),
    right: .received("scores", Example.basisHeader, "5026,2566,ITA,87.83,", "5026,2566,I1,91.27,score"))

  static let contributionAboveWeight = Check(
    "contribution-above-weight", .mustMend,
    sentence: Bilingual(
      "คะแนนถ่วงน้ำหนักของ {measure} มีค่าได้ไม่เกิน {maximum} แต่ระบุเป็น “{value}”",
      "the contribution of {measure} must be at most {maximum}, but '{value}' is more"),
    remedy: Bilingual(
      "โปรดตรวจสอบกับประกาศผล หากเป็นคะแนนเต็ม 100 โปรดระบุ “คะแนน” ในคอลัมน์ “ฐานคะแนน”",
      "compare the value with the announcement; if it is a score out of 100, write 'score' in the column 'basis'"),
    why: Bilingual(
      "คะแนนถ่วงน้ำหนักที่เกินน้ำหนักจะแปลงเป็นคะแนนเกิน 100",
      "a contribution above its weight would be converted into a score above 100"),
    wrong: .received("scores", Example.basisHeader, "5026,2566,ITA,87.83,", "5026,2566,IIT,86.20,contribution"),
    right: .received("scores", Example.basisHeader, "5026,2566,ITA,87.83,", "5026,2566,IIT,86.20,score"))
}

extension ScoreRows {
  /// Whether a figure can be a weighted contribution: it belongs to an instrument and is not above the instrument's
  /// weight.
  func mayBeContribution(
    _ cell: ScoreCell, _ row: Row, _ methodology: Methodology, _ reader: inout UnitRowReader
  ) -> Bool {
    guard methodology.tree[cell.index].parent == 0 else {
      reader.report(
        .contributionMisplaced, row, "basis", ["measure": Bilingual(same: cell.measure.text)],
        effect: .measure(cell.measure))
      return false
    }
    let maximum = methodology.tree[cell.index].weight.applied(to: .hundred)
    guard cell.value.rounded(to: methodology.settings.decimals) <= maximum else {
      reader.report(
        .contributionAboveWeight, row, cell.column,
        [
          "measure": Bilingual(same: cell.measure.text),
          "maximum": Bilingual(same: Numeral(maximum, decimals: methodology.settings.decimals).description),
        ], effect: .measure(cell.measure))
      return false
    }
    return true
  }
}
