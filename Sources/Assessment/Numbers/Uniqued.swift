/// Keeps each element once, in the order of first appearance.
extension Sequence where Element: Hashable {
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Array {
  /// The elements without those whose key equals that of the element before.
  ///
  /// - Parameter key: The key of an element.
  /// - Returns: The first element of each run of equal keys.
  package func withoutRepeats(by key: (Element) -> some Equatable) -> [Element] {
    indices.filter { $0 == 0 || key(self[$0]) != key(self[$0 - 1]) }.map { self[$0] }
  }
}
