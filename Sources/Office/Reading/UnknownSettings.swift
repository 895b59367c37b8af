import Assessment
import Findings
import Tabular

extension ReferenceTable {
  /// Finds rows whose key is not a setting: a misspelt key would leave an optional setting unset unnoticed.
  ///
  /// - Parameters:
  ///   - keys: The keys of all settings.
  ///   - effect: The published figures that the settings touch.
  /// - Returns: A finding for each such row, with the setting that was probably meant.
  func unknownSettings(except keys: [String], effect: PublishedEffect = .nothing) -> [Finding] {
    let meant = SettingSuggestion(keys)
    return rows.compactMap { row in
      guard let key = row.text("key"), !keys.contains(key) else { return nil }
      return finding(
        .settingUnknown, row, "key", value: key, values: ["list": Bilingual(same: keys.joined(separator: ", "))],
        effect: effect, suggestions: meant)
    }
  }
}

/// Suggests the setting that a misspelt key probably means.
private final class SettingSuggestion: SuggestionSource {
  private let near: NearMiss<String>

  init(_ keys: [String]) {
    near = NearMiss(keys.map { ($0, $0) })
  }

  func suggestion(for finding: Finding) -> Bilingual? {
    finding.value.flatMap { near.meaning(of: $0) }.map { Bilingual(same: $0) }
  }
}
