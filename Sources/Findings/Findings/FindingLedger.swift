import Assessment
import Tabular

/// Findings as they are made: of one check in one column of one unit and file the first ones themselves, of the rest how
/// many there are.
///
/// A clerk reads twenty; two hundred thousand would hide the others, and fill the machine. Where a file has a hundred of
/// one check in several columns, each other column is told once: who mends the hundred mends the rest in the same way. What
/// must be explained is explained one by one.
package struct FindingLedger: Sendable {
  /// How many findings alike are listed one by one.
  static let listed = 20
  /// How many of one check in all columns of one unit and file.
  static let listedInAllColumns = 100

  private var entries: [Entry] = []
  private var sorts: [Sort: Int] = [:]
  private var tallies: [Tally] = []
  /// The sort of the last finding, and its place among the tallies: what is wrong with a file is told in one go.
  private var last: (sort: Sort, place: Int)?

  /// A finding, and how many it stands for with those that follow it and are not listed.
  private struct Entry {
    let first: Finding
    var count: Int
    var effect: PublishedEffect
    /// The lines of all of them; empty before there is a second.
    var lines = RowRanges()

    mutating func stand(for other: Finding) {
      if lines.count == 0 { lines.insert(linesOf: first) }
      lines.insert(linesOf: other)
      count += other.count
      effect = effect.joined(with: other.effect)
    }
  }

  private struct Sort: Hashable {
    let check: Check
    let unit: Code<Unit>?
    let file: String

    /// A unit's without the file, which is long, and nearly always the same; of nobody's the files may be thousands.
    func hash(into hasher: inout Hasher) {
      hasher.combine(check)
      hasher.combine(unit?.text ?? file)
    }
  }

  /// What is listed of one sort.
  private struct Tally {
    private var listed = 0
    private var columns: [String: Column] = [:]

    private struct Column {
      private var listed = 0
      /// The place among the findings of the one that stands for the rest.
      private var rest: Int?

      mutating func rest(afterListing mayBeListed: Bool, at place: Int) -> Int? {
        if let rest { return rest }
        if mayBeListed, listed < FindingLedger.listed { listed += 1 } else { rest = place }
        return nil
      }
    }

    /// Where the rest of its column is counted; nil if the finding is listed itself, at `place`.
    mutating func rest(afterListing finding: Finding, at place: Int) -> Int? {
      let mayBeListed =
        finding.count == 1 && (listed < FindingLedger.listedInAllColumns || finding.check.severity == .mustExplain)
      let rest = columns[finding.place.column ?? "", default: Column()].rest(afterListing: mayBeListed, at: place)
      if rest == nil { listed += 1 }
      return rest
    }
  }

  package init() {}

  package init(_ findings: [Finding]) {
    append(contentsOf: findings)
  }

  package mutating func append(_ finding: Finding) {
    let tally = tally(of: Sort(check: finding.check, unit: finding.unit, file: finding.place.file))
    guard let rest = tallies[tally].rest(afterListing: finding, at: entries.count) else {
      return entries.append(Entry(first: finding, count: finding.count, effect: finding.effect))
    }
    entries[rest].stand(for: finding)
  }

  /// The finding behind those that are listed one by one stands for all that follow it too.
  package var findings: [Finding] {
    entries.map { entry in
      entry.count == entry.first.count
        ? entry.first : entry.first.standing(for: entry.count, on: entry.lines, effect: entry.effect)
    }
  }

  /// The place among the tallies.
  private mutating func tally(of sort: Sort) -> Int {
    if let last, last.sort == sort { return last.place }
    let place = sorts[sort] ?? tallies.count
    if place == tallies.count {
      sorts[sort] = place
      tallies.append(Tally())
    }
    last = (sort, place)
    return place
  }

  package mutating func append(contentsOf others: some Sequence<Finding>) {
    for finding in others { append(finding) }
  }
}

extension RowRanges {
  /// Adds the lines of all that a finding stands for; none of one about a file as a whole.
  fileprivate mutating func insert(linesOf finding: Finding) {
    if let lines = finding.lines {
      insert(lines)
    } else if finding.place.line > 0 {
      insert(finding.place.line)
    }
  }
}
