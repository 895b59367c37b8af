import Assessment
import Findings
import Tabular

/// Recognises words such as "passed" in place of an item's score.
extension Suggestions {
  /// The answer meant by a word for passed or failed in the score of a web-site check; nil for any other text.
  func checkedScore(_ value: String, _ finding: Finding, in table: ExtractTable?) -> Bilingual? {
    guard table == .oit, finding.place.column == "score" else { return nil }
    let key = FoldedKey(value)
    let isPassed = Self.passed.contains(key)
    guard isPassed || Self.failed.contains(key) else { return nil }
    let values = itemScale(of: .oit, finding.unit)?.values(ofItem: "")
    return values?[isPassed ? "passed" : "failed"]
  }

  private static let passed = Set(
    ["ผ่าน", "มี", "เปิดเผย", "ครบถ้วน", "ใช่", "pass", "passed", "yes"].map { FoldedKey($0) })
  private static let failed = Set(
    ["ไม่ผ่าน", "ไม่มี", "ไม่เปิดเผย", "ไม่ครบถ้วน", "ไม่ใช่", "fail", "failed", "no"].map { FoldedKey($0) })
}
