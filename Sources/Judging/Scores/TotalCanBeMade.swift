import Assessment
package import Findings
import Intake
import Tabular

extension Check {
  package static let totalCannotBeMade = Check(
    "total-cannot-be-made", .mustMend,
    sentence: Bilingual(
      "ได้รับข้อมูลของ{unit}แล้ว แต่ยังคำนวณคะแนนรวม ITA ไม่ได้ เพราะยังขาด {missing}",
      "data of {unit} were received, but its ITA total cannot be computed without {missing}"),
    remedy: Bilingual(
      "โปรดส่ง {missing} และแก้ไขรายการอื่นของหน่วยงานที่ต้องแก้ไข",
      "send {missing}, and correct the other findings of this unit that must be mended"),
    why: Bilingual(
      "หน่วยงานที่ไม่มีคะแนนรวมจะยังไม่ได้รับการจัดอันดับ", "a unit without a total is not ranked"),
    wrong: .scores("5030,2566,IIT,97.64", "5030,2566,EIT,93.08", from: "5030"),
    right: .scores("5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", from: "5030"))
}

extension Rule<AnnouncedScores> {
  static var totalCanBeMade: Self { Self(.totalCannotBeMade) { $0.isComplete ? $0.total : [] } }
}

extension AnnouncedScores {
  fileprivate var total: [Finding] {
    guard card.total == nil, case .sent = card.submission.presence else { return [] }
    let missing = tree.instruments.filter { card.published(at: $0) == nil }.map { tree[$0].code.text }
      .filter { !mayArriveAfterMending($0) }
    guard !missing.isEmpty else { return [] }
    return [
      Finding(
        .totalCannotBeMade, unit: card.unit.code, place: Place(file: folder),
        values: ["unit": card.unit.name, "missing": Bilingual(same: missing.joined(separator: ", "))],
        effect: .measure(tree[0].code))
    ]
  }

  /// Whether an instrument may be in a faulty file, whose own finding already gives the remedy.
  private func mayArriveAfterMending(_ instrument: String) -> Bool {
    faultyTables.contains(.scores) || ExtractTable(instrument: Code(instrument)).map(faultyTables.contains) ?? false
  }
}
