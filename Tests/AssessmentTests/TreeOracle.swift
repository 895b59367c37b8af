import Assessment

/// The method in its simplest form, with exact fractions: a mean of means, rounded only where the method rounds.
struct TreeOracle {
  /// The unrounded figure of every measure, parents before children.
  private(set) var figures: [Fraction] = []
  /// The unrounded contributions of the root's children.
  private(set) var contributions: [Fraction] = []

  init(of root: Branch) {
    _ = walk(root, isRoot: true)
  }

  private mutating func walk(_ branch: Branch, isRoot: Bool = false) -> Fraction {
    let index = figures.count
    figures.append(.zero)
    var sum = Fraction.zero
    if let scale = branch.scale, let counts = branch.counts {
      let scores = Scale.points[scale.code.text] ?? []
      sum = Fraction(of: zip(scores, counts).reduce(0) { $0 + $1.0 * $1.1 }, over: counts.reduce(0, +))
    }
    for child in branch.children {
      let figure = walk(child)
      let share =
        child.thousandths.map { figure.times($0, over: 1000) } ?? figure.times(1, over: branch.children.count)
      if isRoot { contributions.append(share) }
      sum = sum + share
    }
    figures[index] = sum
    return sum
  }
}
