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
    let kind: Fault.Kind.Sort
    let group: Int?
    let column: String?
    let subject: String?

    /// In as few pieces as tell most sorts apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(kind.number &+ (group ?? -1) &<< 8)
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
    let sort = Sort(kind: fault.kind.sort, group: fault.group, column: fault.column, subject: subject)
    if let last, last.sort == sort {
      faults[last.rest].count += fault.count
      return false
    }
    guard let rest = tallies[sort, default: Tally()].rest(afterListing: fault.count, at: faults.count) else {
      faults.append(fault)
      return true
    }
    faults[rest].count += fault.count
    last = (sort, rest)
    return false
  }

  mutating func append(contentsOf others: some Sequence<Fault>, of subject: String? = nil) {
    for fault in others { append(fault, of: subject) }
  }
}

extension Fault.Kind {
  /// A kind without what differs from cell to cell.
  fileprivate struct Sort: Hashable {
    let number: Int
    /// What one number still holds apart.
    var detail = ""
  }

  fileprivate var sort: Sort {
    switch self {
    case .empty: Sort(number: 0)
    case .undecodable: Sort(number: 1)
    case .unclosedQuote: Sort(number: 2)
    case .strayQuote: Sort(number: 3)
    case .notATable: Sort(number: 4)
    case .missingColumn: Sort(number: 5)
    case .duplicateColumn: Sort(number: 6)
    case .tooManyCells: Sort(number: 7)
    case .tooFewCells: Sort(number: 8)
    case .duplicateKey(_, identical: true): Sort(number: 9)
    case .duplicateKey(_, identical: false): Sort(number: 10)
    case .missingValue: Sort(number: 11)
    case .notANumber: Sort(number: 12)
    case .notAnInteger: Sort(number: 13)
    case .notADate: Sort(number: 14)
    case .notABoolean: Sort(number: 15)
    case .notAYear: Sort(number: 16)
    case .gregorianYear: Sort(number: 17)
    case .repairedNumber: Sort(number: 18)
    case .belowMinimum: Sort(number: 19)
    case .aboveMaximum: Sort(number: 20)
    case .notInList: Sort(number: 21)
    case .patternMismatch: Sort(number: 22)
    case .reference(_, let problem): Sort(number: 23, detail: problem.code)
    case .answerNotInScale(let answers): Sort(number: answers.isEmpty ? 24 : 25)
    case .twoDigitYear: Sort(number: 26)
    case .doubleConvertedYear: Sort(number: 27)
    case .ambiguousNumber: Sort(number: 28)
    case .digitsLost: Sort(number: 29)
    case .tooLong: Sort(number: 30)
    case .repairedCode: Sort(number: 31)
    case .codeBecameDate: Sort(number: 32)
    case .codeBecameNumber: Sort(number: 33)
    case .hyphenMissing: Sort(number: 34)
    case .blankMark: Sort(number: 35)
    case .invisibleCharacters: Sort(number: 36)
    case .formula: Sort(number: 37)
    }
  }
}
