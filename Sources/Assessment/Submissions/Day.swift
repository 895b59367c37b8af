/// A calendar day as a number of days since 1970-01-01, which suffices to sort events.
package struct Day: Hashable, Comparable, Sendable {
  /// The number of days; 32 bits suffice for every year of four digits.
  private let days: Int32

  package var sinceEpoch: Int { Int(days) }

  package init(sinceEpoch: Int) {
    days = Int32(clamping: sinceEpoch)
  }

  package static func < (left: Self, right: Self) -> Bool { left.days < right.days }
}
