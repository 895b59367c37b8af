import Assessment
import Findings
import Tabular

extension Check {
  static let scoreZero = Check(
    "score-zero", .note,
    sentence: Bilingual("คะแนน {measure} เป็น 0", "the score of {measure} is 0"),
    remedy: Bilingual(
      "หากเป็นคะแนนจริง ไม่ต้องดำเนินการ หากหมายถึงไม่มีข้อมูล โปรดลบแถวนี้ออก",
      "if 0 is the result, no action is needed; if there is no result, delete the row"),
    why: Bilingual(
      "คะแนน 0 เป็นไปได้แต่พบน้อย และมักใช้แทนการไม่มีข้อมูล ซึ่งมีความหมายต่างกัน",
      "a score of 0 is possible but rare; it is often entered for missing data, which means something else"),
    wrong: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,0.00", "5030,2566,ITA,57.21", from: "5030"),
    right: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,97.21", from: "5030"))
}

extension Rule<AnnouncedScores> {
  static var noZeroForNothing: Self { Self(.scoreZero) { $0.zeros } }
}

extension AnnouncedScores {
  /// Findings about scores of 0, which are possible but more often mean that nothing was measured.
  fileprivate var zeros: [Finding] {
    ([0] + tree.instruments).compactMap { index in
      guard let announced = card.announced(of: index), announced.value.rounded(to: decimals) == .zero else {
        return nil
      }
      let figure = card.figure(of: index)
      // A score that its parts or answers refute already has a finding.
      guard figure.parts.verdict != .impossible, figure.answersVerdict != .impossible else { return nil }
      return finding(.scoreZero, announced, ["measure": name(index)], index)
    }
  }
}
