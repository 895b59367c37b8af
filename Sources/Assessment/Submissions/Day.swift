/// A calendar day as a number of days since 1970-01-01, which suffices to sort events.
package struct Day: Hashable, Comparable, Sendable {
  package let sinceEpoch: Int

  package init(sinceEpoch: Int) {
    self.sinceEpoch = sinceEpoch
  }

  package static func < (left: Self, right: Self) -> Bool { left.sinceEpoch < right.sinceEpoch }
}
