/// The tree of the city plan: each node is followed by its descendants, and siblings are in the order of their file.
package struct CityPlan: Sendable {
  package let nodes: [PlanNode]
  private let places: [Code<PlanNode>: Int]
  /// The lineage of each node: the node itself and all nodes above it, lowest first.
  private let lineages: [[Code<PlanNode>]]

  package init(nodes: [PlanNode]) {
    let ordered = Self.depthFirst(nodes)
    let places = Dictionary(ordered.enumerated().map { ($1.code, $0) }) { first, _ in first }
    self.nodes = ordered
    self.places = places
    lineages = ordered.indices.map { Self.lineage(of: $0, among: ordered, places) }
  }

  /// Sorts the nodes depth first.
  ///
  /// Nodes that cannot be reached from a root come last, so that none is lost.
  private static func depthFirst(_ nodes: [PlanNode]) -> [PlanNode] {
    let known = Set(nodes.map(\.code))
    let children = Dictionary(grouping: nodes, by: \.parent)
    var open = Array(nodes.filter { $0.parent.map { !known.contains($0) } ?? true }.reversed())
    var (ordered, seen): ([PlanNode], Set<Code<PlanNode>>) = ([], [])
    while let node = open.popLast() {
      guard seen.insert(node.code).inserted else { continue }
      ordered.append(node)
      open += (children[node.code] ?? []).reversed()
    }
    return ordered + nodes.filter { !seen.contains($0.code) }
  }

  package subscript(code: Code<PlanNode>) -> PlanNode? { places[code].map { nodes[$0] } }

  /// Returns the index of a node in `nodes`; nil for an unknown code.
  func place(of code: Code<PlanNode>) -> Int? { places[code] }

  /// Returns a node and all nodes above it, lowest first; empty for an unknown code.
  package func lineage(of code: Code<PlanNode>) -> [Code<PlanNode>] { places[code].map { lineages[$0] } ?? [] }

  private static func lineage(
    of place: Int, among nodes: [PlanNode], _ places: [Code<PlanNode>: Int]
  ) -> [Code<PlanNode>] {
    var line: [Code<PlanNode>] = []
    var next: Int? = place
    while let place = next, !line.contains(nodes[place].code) {
      line.append(nodes[place].code)
      next = nodes[place].parent.flatMap { places[$0] }
    }
    return line
  }
}
