/// A node of the city plan: a dimension, a sub-dimension, a goal or a strategy.
package struct PlanNode: Sendable {
  package let code: Code<PlanNode>
  package let parent: Code<PlanNode>?
  package let kind: String
  package let nameThai: String
  package let nameEnglish: String

  package init(
    code: Code<PlanNode>, parent: Code<PlanNode>?, kind: String, nameThai: String, nameEnglish: String
  ) {
    self.code = code
    self.parent = parent
    self.kind = kind
    self.nameThai = nameThai
    self.nameEnglish = nameEnglish
  }
}

/// The tree of the city plan: each node with what lies under it right behind it, siblings in the order of the file.
package struct CityPlan: Sendable {
  package let nodes: [PlanNode]
  private let byCode: [Code<PlanNode>: PlanNode]

  /// `nodes`: in any order.
  package init(nodes: [PlanNode]) {
    self.nodes = Self.depthFirst(nodes)
    byCode = Dictionary(nodes.map { ($0.code, $0) }) { first, _ in first }
  }

  /// A node whose way up ends at none without a parent stands behind all others.
  private static func depthFirst(_ nodes: [PlanNode]) -> [PlanNode] {
    let children = Dictionary(grouping: nodes.indices, by: { nodes[$0].parent })
    let known = Set(nodes.map(\.code))
    var order: [Int] = []
    var seen: Set<Int> = []
    var open = Array(nodes.indices.filter { nodes[$0].parent.map { !known.contains($0) } ?? true }.reversed())
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      order.append(next)
      open += (children[nodes[next].code] ?? []).reversed()
    }
    return (order + nodes.indices.filter { !seen.contains($0) }).map { nodes[$0] }
  }

  package subscript(code: Code<PlanNode>) -> PlanNode? { byCode[code] }

  /// A node and all above it, from below; empty for a code that the plan does not know.
  package func lineage(of code: Code<PlanNode>) -> [Code<PlanNode>] {
    var line: [Code<PlanNode>] = []
    var next = byCode[code]
    while let node = next, !line.contains(node.code) {
      line.append(node.code)
      next = node.parent.flatMap { byCode[$0] }
    }
    return line
  }
}
