/// Collects faults: lists the first ones of each sort, and counts the rest.
///
/// A sort is what a person corrects in one go: a kind of fault in one column of one subject, such as a unit. So memory
/// does not grow with the faults of a file in which every cell is wrong.
struct FaultLedger: Sendable {
  /// Number of faults of a sort that are listed one by one.
  static let listed = 20

  /// The listed faults; after `listed` faults of a sort, one more represents all the rest of it.
  private(set) var faults: [Fault] = []
  private var tallies: [Sort: Tally] = [:]
  /// The sort of the last fault that was not listed, and the index of the fault that represents it.
  ///
  /// A cache: a damaged file has millions of faults of one sort in a row.
  private var last: (sort: Sort, rest: Int)?

  private struct Sort: Hashable {
    /// The kind without its details.
    let kind: Fault.Kind
    let group: Int?
    let column: String?
    let subject: String?

    /// Leaves out the kind: hashing its details costs more than comparing the few kinds of one column.
    func hash(into hasher: inout Hasher) {
      hasher.combine(group ?? -1)
      hasher.combine(column ?? "")
      if let subject { hasher.combine(subject) }
    }
  }

  private struct Tally {
    var listed = 0
    /// The index of the fault that represents the rest.
    var rest: Int?

    /// The index of the fault that represents a new one; nil if the new one is appended at `index`.
    ///
    /// `count`: number of faults that the new one represents.
    mutating func rest(afterListing count: Int, at index: Int) -> Int? {
      if let rest { return rest }
      if listed == FaultLedger.listed || count > 1 {
        rest = index
      } else {
        listed += 1
      }
      return nil
    }
  }

  /// Adds a fault and returns whether it is listed itself.
  ///
  /// - Parameters:
  ///   - fault: The fault.
  ///   - subject: The subject of its row, such as a unit; nil when that is unknown.
  /// - Returns: Whether the fault is listed itself.
  @discardableResult
  mutating func append(_ fault: Fault, of subject: String? = nil) -> Bool {
    let sort = Sort(kind: fault.kind.withoutDetails, group: fault.group, column: fault.column, subject: subject)
    if let last, last.sort == sort {
      faults[last.rest].stand(for: fault)
      return false
    }
    guard let rest = tallies[sort, default: Tally()].rest(afterListing: fault.count, at: faults.count) else {
      faults.append(fault)
      return true
    }
    faults[rest].stand(for: fault)
    last = (sort, rest)
    return false
  }

  mutating func append(contentsOf others: some Sequence<Fault>, of subject: String? = nil) {
    for fault in others { append(fault, of: subject) }
  }
}
