package import Assessment
package import Tabular

/// One row of a unit's path to an aim: the gain that its total needs, or a measure whose gain alone is enough.
package struct PathStep: Sendable {
  package let standing: Standing
  /// The number of the aim among the unit's aims, from 1.
  package let number: Int
  package let aim: Aim
  /// Index of the measure in the tree; 0 for the total.
  package let index: Int
  /// The least gain in score points of the measure; for the total the points that are missing, at least 0.
  package let gain: Quantity
  /// The number of items with a score of 0 to put right for the gain; nil if the measure does not consist of such
  /// items.
  package let items: Int?
  package let notes: [Bilingual]

  package var measure: Code<Measure> { standing.scorecard.methodology.tree[index].code }

  /// The published score of the measure.
  package var score: Quantity? { standing.scorecard.roundedScore(measure) }

  /// The score that reaches the aim.
  package var needed: Quantity? { score.map { $0 + gain } }
}

extension PathStep {
  /// The steps of a unit: for each aim the total, then in the order of the tree each measure that is enough alone.
  ///
  /// - Returns: The steps; none for a unit without a rank.
  package static func steps(of standing: Standing) -> [PathStep] {
    guard standing.rank != nil else { return [] }
    let unit = UnitPaths(of: standing.scorecard)
    return unit.options.enumerated().flatMap { number, option in
      let step = { (index: Int, gain: Quantity, items: Int?, notes: [Bilingual]) in
        PathStep(
          standing: standing, number: number + 1, aim: option.aim, index: index, gain: gain, items: items, notes: notes)
      }
      return [step(0, option.paths.totalGain, nil, option.notes(of: standing.scorecard))]
        + option.paths.paths.map { step(unit.levers[$0.lever], $0.gain, unit.items(for: $0), []) }
    }
  }
}

extension UnitPaths.Option {
  /// Names the instruments that keep the unit from the aim, or notes that no single measure is enough.
  fileprivate func notes(of card: Scorecard) -> [Bilingual] {
    let tree = card.methodology.tree
    let joined = { (indexes: [Int]) in indexes.map { tree[tree.instruments[$0]].code.text }.joined(separator: ", ") }
    if !paths.instrumentsMissing.isEmpty {
      let codes = joined(paths.instrumentsMissing)
      return [Bilingual("ยังไม่มีคะแนน \(codes)", "no score for \(codes)")]
    }
    let below = joined(paths.instrumentsBelow)
    let isBelow =
      below.isEmpty
      ? [] : [Bilingual("\(below) ต่ำกว่าเกณฑ์ขั้นต่ำของเครื่องมือ", "\(below) is below the minimum for each instrument")]
    return isBelow
      + (paths.paths.isEmpty
        ? [Bilingual("ต้องเพิ่มคะแนนมากกว่าหนึ่งตัววัด", "more than one measure must improve")] : [])
  }
}
