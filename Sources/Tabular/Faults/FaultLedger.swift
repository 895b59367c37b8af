/// Faults as they are found: of each sort the first ones themselves, of the rest how many there are.
///
/// A sort is what one person mends in one go: a kind of fault in one column of one subject, such as a unit. Memory does not
/// grow with the faults of a file in which every cell is wrong.
struct FaultLedger: Sendable {
  /// How many faults of a sort are listed one by one.
  static let listed = 20

  /// The fault behind those that are listed one by one stands for all that follow it too.
  private(set) var faults: [Fault] = []
  private var tallies: [Sort: Tally] = [:]
  /// The sort of the last fault that was not listed, and the place of the one that stands for it: a damaged file has
  /// millions of one sort.
  private var last: (sort: Sort, rest: Int)?

  private struct Sort: Hashable {
    /// Without details.
    let kind: Fault.Kind
    let group: Int?
    let column: String?
    let subject: String?

    /// Without the kind: hashing its details costs more than comparing the few kinds of one column.
    func hash(into hasher: inout Hasher) {
      hasher.combine(group ?? -1)
      hasher.combine(column ?? "")
      if let subject { hasher.combine(subject) }
    }
  }

  private struct Tally {
    var listed = 0
    /// The place among the faults of the one that stands for the rest.
    var rest: Int?

    /// Where the rest is counted; nil if the fault, which stands for so many, is listed itself, at `place`.
    mutating func rest(afterListing count: Int, at place: Int) -> Int? {
      if let rest { return rest }
      if listed == FaultLedger.listed || count > 1 {
        rest = place
      } else {
        listed += 1
      }
      return nil
    }
  }

  /// Whether the fault is listed itself.
  ///
  /// `subject`: what the row is about; nil where that is not known.
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
