/// Plain statistics of published figures: exact, unrounded, and nil for an empty collection.
extension Collection where Element == Quantity {
  package var sum: Quantity? { isEmpty ? nil : reduce(.zero, +) }

  package var mean: Quantity? { sum.map { $0 / count } }

  /// The middle figure or, for an even number of figures, the mean of the middle two.
  package var median: Quantity? {
    // Sort an array: a generic collection would be sorted through protocol witnesses for each element.
    let sorted = Array(self).sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

extension Quantity {
  /// Returns the share of `part` in `whole` in percent; nil if `whole` is 0.
  package static func percent(_ part: Int, of whole: Int) -> Quantity? {
    whole > 0 ? .hundred * part / whole : nil
  }
}
