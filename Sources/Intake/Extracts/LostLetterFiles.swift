import Findings
import Tabular

/// Files whose Thai letters were saved as question marks.
extension Delivery {
  /// The findings of a file with the one about its lost letters in the place of all that follow from them.
  ///
  /// - Parameters:
  ///   - findings: Those of the file.
  ///   - text: What stands in it.
  /// - Returns: The same findings where no letters are lost.
  func explained(_ findings: [Finding], by text: DecodedText) -> [Finding] {
    guard let line = LostLetters.line(in: text.bytes) else { return findings }
    let others = findings.filter { other in
      !Self.ofTitles.contains(other.check.code) && other.value?.contains("??") != true
    }
    return [finding(.textLettersLost, line: line)] + others
  }

  /// The codes of checks that fail because column titles are lost.
  private static let ofTitles = Set(
    [
      Check.notATable, .columnMissing, .columnMisnamed, .columnUnknown, .columnUntitled, .columnRepeated,
      .itemColumnMissing,
    ].map(\.code))
}
