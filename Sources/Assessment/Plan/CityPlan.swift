/// The tree of the city plan: each node right behind what leads to it, siblings in the order of their file.
package struct CityPlan: Sendable {
  package let nodes: [PlanNode]
  private let places: [Code<PlanNode>: Int]
  /// Of each node itself and all above it, from below.
  private let lineages: [[Code<PlanNode>]]

  package init(nodes: [PlanNode]) {
    let ordered = Self.depthFirst(nodes)
    let places = Dictionary(ordered.enumerated().map { ($1.code, $0) }) { first, _ in first }
    self.nodes = ordered
    self.places = places
    lineages = ordered.indices.map { Self.lineage(of: $0, among: ordered, places) }
  }

  /// What no top leads to stands last, so that no node is lost.
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

  /// A node's place among the nodes.
  func place(of code: Code<PlanNode>) -> Int? { places[code] }

  /// A node and all above it, from below; empty for a code that the plan does not know.
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
