import Assessment

/// Findings as they are made: of one check in one column of one unit and file the first ones themselves, of the rest how
/// many there are.
///
/// A clerk reads twenty; two hundred thousand would hide the others, and fill the machine.
struct FindingLedger: Sendable {
  /// How many findings alike are listed one by one.
  static let listed = 20
  /// The longest list of effects, in characters.
  private static let longestEffect = 60

  /// The finding behind those that are listed one by one stands for all that follow it too.
  private(set) var findings: [Finding] = []
  private var tallies: [Sort: Tally] = [:]

  private struct Sort: Hashable {
    let check: String
    let unit: Code<Unit>?
    let file: String
    let column: String?
  }

  private struct Tally {
    var listed = 0
    /// The place among the findings of the one that stands for the rest.
    var rest: Int?
  }

  init() {}

  init(_ findings: [Finding]) {
    append(contentsOf: findings)
  }

  mutating func append(_ finding: Finding) {
    let sort = Sort(
      check: finding.check.code, unit: finding.unit, file: finding.place.file, column: finding.place.column)
    var tally = tallies[sort] ?? Tally()
    if let rest = tally.rest {
      findings[rest].count += finding.count
      findings[rest].effect = Self.joined(findings[rest].effect, finding.effect)
      return
    }
    if tally.listed == Self.listed || finding.count > 1 {
      tally.rest = findings.count
    } else {
      tally.listed += 1
    }
    tallies[sort] = tally
    findings.append(finding)
  }

  mutating func append(contentsOf others: some Sequence<Finding>) {
    for finding in others { append(finding) }
  }

  /// Both effects, each once, as far as they make a list that can be read.
  private static func joined(_ effects: String, _ effect: String) -> String {
    guard effects != effect, !effect.isEmpty, effects.utf8.count < longestEffect else { return effects }
    guard !effects.isEmpty else { return effect }
    let separator = ", "
    let known = (separator + effects + separator).contains(separator + effect + separator)
    return known ? effects : effects + separator + effect
  }
}

extension Sequence<Finding> {
  /// How many findings of a severity there are, those that are not listed one by one included.
  func count(_ severity: Severity) -> Int {
    reduce(0) { $1.severity == severity ? $0 + $1.count : $0 }
  }
}
