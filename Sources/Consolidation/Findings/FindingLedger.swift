import Assessment

/// Findings as they are made: of one check in one column of one unit and file the first ones themselves, of the rest how
/// many there are.
///
/// A clerk reads twenty; two hundred thousand would hide the others, and fill the machine. Where a file has a hundred of
/// one check in several columns, each other column is told once: who mends the hundred mends the rest in the same way. What
/// must be explained is explained one by one.
struct FindingLedger: Sendable {
  /// How many findings alike are listed one by one.
  static let listed = 20
  /// How many of one check in all columns of one unit and file.
  static let listedInAllColumns = 100
  /// The longest list of effects, in characters.
  private static let longestEffect = 60

  /// The finding behind those that are listed one by one stands for all that follow it too.
  private(set) var findings: [Finding] = []
  private var tallies: [Sort: Tally] = [:]
  /// How many are listed one by one in all columns.
  private var listings: [Sort: Int] = [:]

  private struct Sort: Hashable {
    let check: Check
    let unit: Code<Unit>?
    let file: String
    let column: String?

    /// A unit's without the file, which is long, and nearly always the same; of nobody's the files may be thousands.
    func hash(into hasher: inout Hasher) {
      hasher.combine(check)
      hasher.combine(unit?.text ?? file)
      hasher.combine(column ?? "")
    }
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
      check: finding.check, unit: finding.unit, file: finding.place.file, column: finding.place.column)
    guard let rest = tallies[sort]?.rest else { return list(finding, of: sort) }
    let first = findings[rest]
    findings[rest] = first.standing(
      for: first.count + finding.count, effect: Self.joined(first.effect, finding.effect))
  }

  /// Takes in a finding that no other stands for.
  private mutating func list(_ finding: Finding, of sort: Sort) {
    let all = Sort(check: sort.check, unit: sort.unit, file: sort.file, column: nil)
    let isFull =
      finding.check.severity != .mustExplain && listings[all, default: 0] == Self.listedInAllColumns
      || tallies[sort].map { $0.listed == Self.listed } ?? false
    if isFull || finding.count > 1 {
      tallies[sort, default: Tally()].rest = findings.count
    } else {
      tallies[sort, default: Tally()].listed += 1
      listings[all, default: 0] += 1
    }
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
