/// The tree of the city plan: each node is followed by its descendants, and siblings are in the order of their file.
package struct CityPlan: Sendable {
  package let nodes: [PlanNode]
  private let indices: [Code<PlanNode>: Int]
  /// The lineage of each node: the node itself and all nodes above it, lowest first.
  private let lineages: [[Code<PlanNode>]]

  package init(nodes: [PlanNode]) {
    let ordered = Self.depthFirst(nodes)
    let indices = Dictionary(ordered.enumerated().map { ($1.code, $0) }) { first, _ in first }
    self.nodes = ordered
    self.indices = indices
    lineages = ordered.indices.map { Self.lineage(of: $0, among: ordered, indices) }
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

  package subscript(code: Code<PlanNode>) -> PlanNode? { indices[code].map { nodes[$0] } }

  /// Returns the index of a node in `nodes`; nil for an unknown code.
  func index(of code: Code<PlanNode>) -> Int? { indices[code] }

  /// Returns a node and all nodes above it, lowest first; empty for an unknown code.
  package func lineage(of code: Code<PlanNode>) -> [Code<PlanNode>] { indices[code].map { lineages[$0] } ?? [] }

  private static func lineage(
    of index: Int, among nodes: [PlanNode], _ indices: [Code<PlanNode>: Int]
  ) -> [Code<PlanNode>] {
    var line: [Code<PlanNode>] = []
    var next: Int? = index
    while let index = next, !line.contains(nodes[index].code) {
      line.append(nodes[index].code)
      next = nodes[index].parent.flatMap { indices[$0] }
    }
    return line
  }
}
