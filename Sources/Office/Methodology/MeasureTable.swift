import Assessment
import Findings
import Tabular

/// `measures.csv`: the tree of an edition, whose weights must close and whose items must have a scale.
struct MeasureTable {
  let findings: [Finding]
  /// Nil where the rows do not make a tree.
  let tree: MeasureTree?
  /// Nil likewise.
  let codes: MeasureCodes?

  /// Builds the tree.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - before: Those of the year before; nil where the edition has none.
  ///   - scales: The answer scales of the edition.
  ///   - reserved: The columns that no measure may be called by, in lower case.
  init(
    _ table: ReferenceTable, before: ReferenceTable?, scales: [Code<Scale>: Scale], reserved: Set<String>
  ) {
    let builder = TreeBuilder(table: table, scales: scales)
    // Rows that are lost or doubled would tear holes into the tree that nobody made.
    let broken = table.findings.isEmpty ? builder.findings : []
    guard table.findings.isEmpty, broken.isEmpty, let tree = builder.tree else {
      findings = broken
      self.tree = nil
      codes = nil
      return
    }
    let codes = MeasureCodes(tree: tree, table: table, reserved: reserved)
    self.codes = codes
    findings = codes.findings + PreviousMeasures(table, before: before).findings
    self.tree = findings.isEmpty ? tree : nil
  }
}

/// Puts the rows into the order of a walk from the root.
struct TreeBuilder {
  let table: ReferenceTable
  let scales: [Code<Scale>: Scale]
  let rows: RowTree

  init(table: ReferenceTable, scales: [Code<Scale>: Scale]) {
    self.table = table
    self.scales = scales
    rows = RowTree(table.rows)
  }

  var tree: MeasureTree? {
    let walk = rows.walk
    guard !walk.isEmpty else { return nil }
    var below: [[Int]] = Array(repeating: [], count: walk.count)
    var shares: [Weight?] = Array(repeating: nil, count: walk.count)
    for (place, step) in walk.enumerated() {
      if let parent = step.parent { below[parent].append(place) } else { shares[place] = .equal(among: 1) }
    }
    for places in below {
      let weights = weights(of: places.map { walk[$0].row })
      for (index, place) in places.enumerated() { shares[place] = weights?[index] }
    }
    let measures = walk.enumerated().compactMap { place, step -> Measure? in
      guard let code = step.row.text("code"), let weight = shares[place] else { return nil }
      return Measure(
        code: Code(code), nameThai: step.row.text("name_th") ?? code, nameEnglish: step.row.text("name_en") ?? code,
        previous: step.row.text("previous").map { Code($0) },
        scale: step.row.text("scale").flatMap { scales[Code($0)] },
        weight: weight, parent: step.parent, children: below[place], depth: step.depth)
    }
    return measures.count == walk.count ? MeasureTree(measures: measures) : nil
  }

  /// The children's weights, which add up to 1 or are all blank; else nil.
  func weights(of children: [Row]) -> [Weight]? {
    let written = children.compactMap { $0.number("weight") }
    if written.isEmpty { return children.map { _ in .equal(among: children.count) } }
    let weights = written.compactMap { Weight($0) }
    return weights.count == children.count && Weight.addUpToOne(weights) ? weights : nil
  }
}
