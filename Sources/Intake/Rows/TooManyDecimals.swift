import Assessment
import Findings
import Tabular

extension Check {
  static let tooManyDecimals = Check(
    "too-many-decimals", .note,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งมีทศนิยมมากกว่า {decimals} ตำแหน่ง ในตารางผลจะแสดงเป็น {understood}",
      "{column} is '{value}', with more than {decimals} decimals, and is shown as {understood} in the tables"),
    remedy: Bilingual(
      "หากประกาศผลเป็น {understood} โปรดระบุตามประกาศ โดยใช้ทศนิยม {decimals} ตำแหน่ง",
      "if {understood} was announced, write it as announced, with {decimals} decimals"),
    why: Bilingual(
      "คะแนนที่ประกาศมีจำนวนทศนิยมแน่นอน ทศนิยมที่เกินมาแสดงว่าค่านี้อาจไม่ใช่คะแนนที่ประกาศ",
      "announced scores have a fixed number of decimals, so a figure with more may not be the announced one"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.205"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))
}

extension ScoreRows {
  func reportDecimals(of cell: ScoreCell, _ row: Row, _ decimals: Int, _ reader: inout UnitRowReader) {
    guard let number = row.numeral(at: cell.field), number.withoutTrailingZeros.fractionDigits > decimals else {
      return
    }
    // A fraction instead of a percentage has its own finding.
    guard !fractions.contains(cell.column) else { return }
    reader.report(
      .tooManyDecimals, row, cell.column,
      [
        "decimals": Bilingual(same: String(decimals)),
        "understood": Bilingual(same: Numeral(cell.value, decimals: decimals).description),
      ], effect: .measure(cell.measure))
  }
}
