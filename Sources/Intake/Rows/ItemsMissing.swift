import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let itemsMissing = Check(
    "items-missing", .note,
    sentence: Bilingual(
      "ขาดข้อ {items} จึงคำนวณคะแนน {instrument} ไม่ได้",
      "rows are missing for {items}, so {instrument} cannot be computed"),
    remedy: Bilingual(
      "โปรดเพิ่มแถวของข้อที่ขาดแล้วส่งไฟล์ใหม่ หากยังไม่มีผลของข้อเหล่านี้ ไม่ต้องดำเนินการ คะแนนที่ประกาศยังใช้ตามเดิม",
      "add the rows of these items and send the file again; if they have no results yet, nothing to do: the "
        + "announced score still counts"),
    why: Bilingual(
      "ข้อที่ไม่มีแถวถือว่าไม่มีข้อมูล ไม่ใช่ได้ศูนย์คะแนน จึงตรวจคะแนนที่ประกาศกับผลรายข้อไม่ได้",
      "an item without a row is missing and not 0, so the announced score cannot be checked against the items"),
    wrong: checked(1...28), right: checked(1...30))

  private static func checked(_ numbers: ClosedRange<Int>) -> Example {
    Example(
      Example.path("oit"),
      Example.text(["unit_code,fiscal_year,item,score"] + numbers.map { "5026,2566,o\($0),100" }))
  }
}

extension ItemRows {
  /// Reports the items without a row: they are missing and not 0, so no measure above them can be computed.
  ///
  /// - Parameters:
  ///   - indices: The index of each row's item; nil for an unknown item.
  ///   - answers: The items of the table.
  ///   - reader: Collects the finding.
  func reportMissing(_ indices: [Int?], _ answers: ItemAnswers, _ reader: inout UnitRowReader) {
    var isSent = Array(repeating: false, count: answers.codes.count)
    for case let index? in indices { isSent[index] = true }
    let missing = answers.codes.indices.filter { !isSent[$0] }.map { answers.codes[$0] }
    guard !missing.isEmpty, missing.count < answers.codes.count else { return }
    reader.findings.append(
      reader.finding(
        .itemsMissing,
        values: [
          "items": Bilingual(same: missing.joined(separator: ", ")),
          "instrument": Bilingual(same: table.instrument.text),
        ], effect: table.effect))
  }
}
