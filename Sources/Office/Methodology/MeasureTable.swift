import Assessment
import Findings
import Tabular

/// The tree of an edition in `measures.csv`.
///
/// The weights of children must add up to 1, and items must have a scale.
struct MeasureTable {
  let findings: [Finding]
  /// The tree; nil if the rows are not a tree.
  let tree: MeasureTree?
  /// The checks of the codes; nil if the rows are not a tree.
  let codes: MeasureCodes?

  /// Builds the tree.
  ///
  /// - Parameters:
  ///   - table: The rows of the edition's measures.
  ///   - before: The rows of the year before; nil if the edition has none.
  ///   - scales: The answer scales of the edition.
  ///   - reserved: The names of columns that cannot be codes of measures, in lower case.
  init(
    _ table: ReferenceTable, before: ReferenceTable?, scales: [Code<Scale>: Scale], reserved: Set<String>
  ) {
    let builder = TreeBuilder(table: table, scales: scales)
    // Skip the check if rows are lost or repeated: it would report gaps that are only unreadable rows.
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

/// Builds the tree of the rows in the order of a depth-first walk from the root.
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
    for (index, step) in walk.enumerated() {
      if let parent = step.parent { below[parent].append(index) } else { shares[index] = .equal(among: 1) }
    }
    for indices in below {
      let weights = weights(of: indices.map { walk[$0].row })
      for (order, index) in indices.enumerated() { shares[index] = weights?[order] }
    }
    let measures = walk.enumerated().compactMap { index, step -> Measure? in
      guard let code = step.row.text("code"), let weight = shares[index] else { return nil }
      return Measure(
        code: Code(code), nameThai: step.row.text("name_th") ?? code, nameEnglish: step.row.text("name_en") ?? code,
        previous: step.row.text("previous").map { Code($0) },
        scale: step.row.text("scale").flatMap { scales[Code($0)] },
        weight: weight, parent: step.parent, children: below[index], depth: step.depth)
    }
    return measures.count == walk.count ? MeasureTree(measures: measures) : nil
  }

  /// Returns the weights of children, which must add up to 1 or be all blank; nil for any others.
  func weights(of children: [Row]) -> [Weight]? {
    let written = children.compactMap { $0.number("weight") }
    if written.isEmpty { return children.map { _ in .equal(among: children.count) } }
    let weights = written.compactMap { Weight($0) }
    return weights.count == children.count && Weight.addUpToOne(weights) ? weights : nil
  }
}
