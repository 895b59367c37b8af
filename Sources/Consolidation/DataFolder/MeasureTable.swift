import Assessment
import Tabular

/// `measures.csv`: the tree of an edition, whose weights must close and whose items must have a scale.
struct MeasureTable {
  let findings: [Finding]
  /// Nil where the rows do not make a tree.
  let tree: MeasureTree?

  init(_ table: ReferenceTable, scales: [Code<Scale>: Scale]) {
    let builder = TreeBuilder(table: table, scales: scales)
    // Rows that are lost or doubled would tear holes into the tree that nobody made.
    findings = table.findings.isEmpty ? builder.findings : []
    tree = table.findings.isEmpty && findings.isEmpty ? builder.tree : nil
  }
}

/// Puts the rows into the order of a walk from the root.
private struct TreeBuilder {
  let table: ReferenceTable
  let scales: [Code<Scale>: Scale]
  private let children: [String?: [Row]]

  init(table: ReferenceTable, scales: [Code<Scale>: Scale]) {
    self.table = table
    self.scales = scales
    children = Dictionary(grouping: table.rows.filter { $0.text("code") != nil }) { $0.text("parent") }
  }

  /// Rows in the order of the walk with their depth; a row in a circle or under an unknown parent is not among them.
  private var walk: [(row: Row, parent: Int?, depth: Int)] {
    var walk: [(row: Row, parent: Int?, depth: Int)] = []
    func visit(_ row: Row, parent: Int?, depth: Int) {
      let place = walk.count
      walk.append((row, parent, depth))
      for child in children[row.text("code")] ?? [] { visit(child, parent: place, depth: depth + 1) }
    }
    for root in children[nil] ?? [] { visit(root, parent: nil, depth: 0) }
    return walk
  }

  var findings: [Finding] {
    let reached = Set(walk.map(\.row.line))
    let unreached = table.rows.filter { $0.text("code") != nil && !reached.contains($0.line) }
    // Of a branch that hangs in the air only its highest rows are named; of a circle every row is high.
    let codes = Set(unreached.compactMap { $0.text("code") })
    let high = unreached.filter { row in row.text("parent").map { !codes.contains($0) } ?? true }
    let lost = high.isEmpty ? unreached : high
    let extraRoots = (children[nil] ?? []).dropFirst()
    var findings = (lost + extraRoots).map { finding(.treeBroken, $0, "parent") }
    if children[nil] == nil, lost.isEmpty {
      findings.append(
        Finding(
          .treeBroken, unit: nil, place: Place(file: table.file.path, line: 1),
          values: ["measure": Bilingual(same: "ITA")], effect: "ranking"))
    }
    for row in table.rows {
      let below = children[row.text("code")] ?? []
      if let first = below.first, weights(of: below) == nil { findings.append(weightFinding(first, of: row)) }
      guard let scale = row.text("scale") else { continue }
      if !below.isEmpty { findings.append(finding(.scaleMisplaced, row, "scale")) }
      if scales[Code(scale)] == nil {
        findings.append(finding(.scaleUnknown, row, "scale", ["scale": Bilingual(same: scale)]))
      }
    }
    return findings
  }

  var tree: MeasureTree? {
    let walk = walk
    guard !walk.isEmpty else { return nil }
    var below: [[Int]] = Array(repeating: [], count: walk.count)
    for (place, step) in walk.enumerated() {
      if let parent = step.parent { below[parent].append(place) }
    }
    let measures = walk.enumerated().compactMap { place, step -> Measure? in
      guard let code = step.row.text("code") else { return nil }
      let siblings = children[step.row.text("parent")] ?? []
      let own = siblings.firstIndex { $0.line == step.row.line }
      guard let own, let weight = step.parent == nil ? .equal(among: 1) : weights(of: siblings)?[own] else {
        return nil
      }
      return Measure(
        code: Code(code), nameThai: step.row.text("name_th") ?? code, nameEnglish: step.row.text("name_en") ?? code,
        previous: step.row.text("previous").map { Code($0) },
        scale: step.row.text("scale").flatMap { scales[Code($0)] },
        weight: weight, parent: step.parent, children: below[place], depth: step.depth)
    }
    return measures.count == walk.count ? MeasureTree(measures: measures) : nil
  }

  /// The children's weights, which add up to 1 or are all blank; else nil.
  private func weights(of children: [Row]) -> [Weight]? {
    let written = children.compactMap { $0.number("weight") }
    if written.isEmpty { return children.map { _ in .equal(among: children.count) } }
    let weights = written.compactMap { Weight($0) }
    return weights.count == children.count && Weight.addUpToOne(weights) ? weights : nil
  }

  private func weightFinding(_ first: Row, of parent: Row) -> Finding {
    Finding(
      .weightsDoNotClose, unit: nil, place: table.place(first, "weight"), value: first.raw("weight"),
      values: ["measure": Bilingual(same: parent.text("code") ?? "")], effect: "ranking")
  }

  private func finding(_ check: Check, _ row: Row, _ column: String, _ values: [String: Bilingual] = [:]) -> Finding {
    Finding(
      check, unit: nil, place: table.place(row, column), value: row.raw(column),
      values: values.merging(["measure": Bilingual(same: row.text("code") ?? "")]) { given, _ in given },
      effect: "ranking")
  }
}
