import Assessment
import Tabular

/// Collects findings and limits how many alike are listed: those after the limit are only counted.
///
/// Findings are alike if they have the same check, unit, file and column. The first 20 are listed. A clerk reads twenty
/// findings; 200,000 would hide all others and fill the memory.
///
/// After 100 listed findings of one check in one file, each column gets one more finding, which stands for the rest of
/// the column: the clerk mends them all in the same way. Findings that must be explained are exempt from this limit.
package struct FindingLedger: Sendable {
  /// Number of findings of one check in one column that are listed one by one.
  static let listed = 20
  /// Number of findings of one check that are listed one by one in all columns of one unit and file together.
  static let listedInAllColumns = 100

  private var entries: [Entry] = []
  private var sorts: [Sort: Int] = [:]
  private var tallies: [Tally] = []
  /// The sort of the last finding and the index of its tally: findings of one sort usually follow each other.
  private var last: (sort: Sort, index: Int)?

  /// A listed finding and the number of places that it stands for, including those after it that are not listed.
  private struct Entry {
    let first: Finding
    var count: Int
    var effect: PublishedEffect
    /// The lines of all these places; empty until there is a second one.
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

    /// Hashes the unit instead of the file: paths are long, and the findings of a unit are nearly all in the same file.
    ///
    /// Without a unit the file is hashed, since such findings may be in thousands of files.
    func hash(into hasher: inout Hasher) {
      hasher.combine(check)
      hasher.combine(unit?.text ?? file)
    }
  }

  /// The numbers of findings of one sort that are listed, in all and by column.
  private struct Tally {
    private var listed = 0
    private var columns: [String: Column] = [:]

    private struct Column {
      private var listed = 0
      /// The index of the entry that stands for the rest of the column; nil while there is no rest.
      private var rest: Int?

      mutating func rest(afterListing mayBeListed: Bool, at index: Int) -> Int? {
        if let rest { return rest }
        if mayBeListed, listed < FindingLedger.listed { listed += 1 } else { rest = index }
        return nil
      }
    }

    /// The index of the entry that counts the rest of the finding's column; nil to list the finding itself at `index`.
    mutating func rest(afterListing finding: Finding, at index: Int) -> Int? {
      let mayBeListed =
        finding.count == 1 && (listed < FindingLedger.listedInAllColumns || finding.check.severity == .mustExplain)
      let rest = columns[finding.place.column ?? "", default: Column()].rest(afterListing: mayBeListed, at: index)
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

  /// The listed findings.
  ///
  /// The first finding after the limit stands for all that follow it too.
  package var findings: [Finding] {
    entries.map { entry in
      entry.count == entry.first.count
        ? entry.first : entry.first.standing(for: entry.count, on: entry.lines, effect: entry.effect)
    }
  }

  /// The index of the sort's tally, which is added if there is none.
  private mutating func tally(of sort: Sort) -> Int {
    if let last, last.sort == sort { return last.index }
    let index = sorts[sort] ?? tallies.count
    if index == tallies.count {
      sorts[sort] = index
      tallies.append(Tally())
    }
    last = (sort, index)
    return index
  }

  package mutating func append(contentsOf others: some Sequence<Finding>) {
    for finding in others { append(finding) }
  }
}

extension RowRanges {
  /// Adds the lines of all places that a finding stands for; adds nothing for a finding about a whole file.
  fileprivate mutating func insert(linesOf finding: Finding) {
    if let lines = finding.lines {
      insert(lines)
    } else if finding.place.line > 0 {
      insert(finding.place.line)
    }
  }
}
