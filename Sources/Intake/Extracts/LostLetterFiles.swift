import Findings
import Tabular

/// Files whose Thai letters were saved as question marks.
extension Delivery {
  /// Replaces the findings that follow from lost letters by one finding about the lost letters.
  ///
  /// - Parameters:
  ///   - findings: All findings of the file.
  ///   - text: The decoded file.
  /// - Returns: The same findings for a file without lost letters.
  func explained(_ findings: [Finding], by text: DecodedText) -> [Finding] {
    guard let line = LostLetters.line(in: text.bytes) else { return findings }
    let others = findings.filter { other in
      !Self.ofTitles.contains(other.check.code) && other.value?.contains("??") != true
    }
    return [finding(.textLettersLost, line: line)] + others
  }

  /// The codes of the checks that fail because column titles are lost.
  private static let ofTitles = Set(
    [
      Check.notATable, .columnMissing, .columnMisnamed, .columnUnknown, .columnUntitled, .columnRepeated,
      .itemColumnMissing,
    ].map(\.code))
}
