/// A calendar day as a count of days since 1970-01-01: all that the field needs to put events in order.
package struct Day: Hashable, Comparable, Sendable {
  /// Every year that is written with four digits.
  private let days: Int32

  package var sinceEpoch: Int { Int(days) }

  package init(sinceEpoch: Int) {
    days = Int32(clamping: sinceEpoch)
  }

  package static func < (left: Self, right: Self) -> Bool { left.days < right.days }
}
