/// Plain statistics of published figures: exact, unrounded, nil of nothing.
extension Collection where Element == Quantity {
  package var sum: Quantity? { isEmpty ? nil : reduce(.zero, +) }

  package var mean: Quantity? { sum.map { $0 / count } }

  /// The middle one; of an even number the mean of the middle two.
  package var median: Quantity? {
    // As an array: a collection of which nothing else is known is sorted through witnesses, element by element.
    let sorted = Array(self).sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

extension Quantity {
  /// What share of `whole` so many are, in percent; nil of nothing.
  package static func percent(_ part: Int, of whole: Int) -> Quantity? {
    whole > 0 ? .hundred * part / whole : nil
  }
}
