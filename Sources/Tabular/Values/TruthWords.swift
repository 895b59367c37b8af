/// Reads yes or no as officials and systems write it, including the phrases of a project page.
extension Bool {
  /// Reads one of the words; nil for any other text.
  package static func read(_ text: String) -> Bool? {
    let key = FoldedKey(text)
    if yesWords.contains(key) { return true }
    return noWords.contains(key) ? false : nil
  }

  private static let yesWords = Set(
    ["yes", "true", "1", "ใช่", "เป็นไปตามแผน", "เป็นไปตามเป้าหมาย", "ตามแผน", "ตามเป้าหมาย"].map { FoldedKey($0) })
  private static let noWords = Set(
    [
      "no", "false", "0", "ไม่ใช่", "ไม่เป็นไปตามแผน", "ไม่เป็นไปตามเป้าหมาย", "ไม่ตามแผน", "ไม่ตามเป้าหมาย",
    ]
    .map { FoldedKey($0) })
}
