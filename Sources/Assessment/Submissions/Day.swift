/// A calendar day as a count of days since 1970-01-01: all that the field needs to put events in order.
package struct Day: Hashable, Comparable, Sendable {
  package let sinceEpoch: Int

  package init(sinceEpoch: Int) {
    self.sinceEpoch = sinceEpoch
  }

  package static func < (left: Self, right: Self) -> Bool { left.sinceEpoch < right.sinceEpoch }
}
