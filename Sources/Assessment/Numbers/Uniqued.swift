/// Keeps each element once, in the order of first appearance.
extension Sequence where Element: Hashable {
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
