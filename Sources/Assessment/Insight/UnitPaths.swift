/// The aims of a unit and the ways to reach them, computed from its scorecard.
package struct UnitPaths: Sendable {
  /// One aim with the ways to reach it.
  package struct Option: Sendable {
    package let aim: Aim
    package let paths: Paths
  }

  /// The unit's aims in order, which pages number from 1; none for an unranked unit.
  package let options: [Option]
  /// The indices of the levers in the tree of measures: each instrument, followed by its indicators.
  ///
  /// `Paths.Path.lever` is an index of this array.
  package let levers: [Int]

  private let card: Scorecard

  package init(of card: Scorecard) {
    self.card = card
    let (tree, settings) = (card.methodology.tree, card.methodology.settings)
    let levers = tree.instruments.flatMap { [$0] + tree.indicators(under: $0) }
    self.levers = levers
    guard let total = card.total else {
      options = []
      return
    }
    let (instruments, values) = (card.totalParts, Self.levers(levers, of: card))
    options = Aim.aims(total: total, instruments: card.instruments, methodology: card.methodology).map { aim in
      let paths = Paths(
        to: aim, total: total, instruments: instruments, levers: values, rounding: settings.totalRounding,
        decimals: settings.decimals)
      return Option(aim: aim, paths: paths)
    }
  }

  private static func levers(_ levers: [Int], of card: Scorecard) -> [Paths.Lever] {
    let tree = card.methodology.tree
    return levers.compactMap { lever in
      guard let instrument = tree.instrument(above: lever), let index = tree.instruments.firstIndex(of: instrument)
      else { return nil }
      return Paths.Lever(
        instrument: index, score: card.published(at: lever), shares: tree.shares(of: lever, in: instrument))
    }
  }
}

extension UnitPaths {
  /// Counts the items at 0 that must be put right for the gain of a path.
  ///
  /// - Returns: The number of items; nil if an item of the lever is not received, or scores anything but 0 and 100.
  package func items(for path: Paths.Path) -> Int? {
    checkedItems(of: levers[path.lever])?.count(for: path.gain, decimals: card.decimals)
  }

  private func checkedItems(of lever: Int) -> CheckedItems? {
    let tree = card.methodology.tree
    let scores = tree.items(under: lever).map { card.figure(of: $0).computed }
    // Leave out surveys: the answers of respondents are not for the unit to put right.
    guard let instrument = tree.instrument(above: lever),
      ExtractTable(instrument: tree[instrument].code)?.isSurvey != true,
      !scores.isEmpty, scores.allSatisfy({ $0 == .zero || $0 == .hundred }),
      let shares = ItemShares(of: lever, in: tree)
    else { return nil }
    return CheckedItems(shares: shares.shares, areRight: scores.map { $0 == .hundred })
  }
}
