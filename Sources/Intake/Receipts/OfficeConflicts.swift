import Assessment
import Findings
import Tabular

/// Two different files that the office received of one day are one slip of its own, however many units stand in them.
enum OfficeConflicts {
  private struct Pair: Hashable {
    let files: Set<String>
    let table: String
  }

  /// The findings with one for each such pair of files, at the first of the two, in the place of one a unit and file.
  static func joined(_ findings: [Finding], in extracts: [ReceivedExtract]) -> [Finding] {
    guard findings.contains(where: { $0.check.code == Check.receivedTwice.code }) else { return findings }
    let ofOffice = Set(extracts.map(\.delivery).filter { $0.deliverer == .office }.map(\.file))
    let pair = { (finding: Finding) -> Pair? in
      guard finding.check.code == Check.receivedTwice.code, ofOffice.contains(finding.place.file),
        let other = finding.values["other"]?.english
      else { return nil }
      return Pair(files: [finding.place.file, other], table: finding.effect)
    }
    let units = Dictionary(grouping: findings) { pair($0) }.mapValues { Set($0.map(\.unit)).count }
    var told: Set<Pair> = []
    return findings.compactMap { finding in
      guard let pair = pair(finding), let count = units[pair], count > 1 else { return finding }
      guard told.insert(pair).inserted, let first = pair.files.min(), let second = pair.files.max() else { return nil }
      return Finding(
        .receivedTwice, unit: nil, place: Place(file: first),
        values: finding.values.merging(["other": Bilingual(same: second)]) { _, joined in joined },
        effect: finding.effect)
    }
  }
}
