/// The rounded scores of a unit's instruments that give its wanted total.
import Assessment
import Consolidation
import Findings

struct WantedScores {
  /// The rounded score of each instrument, and of a part that answers must give.
  private(set) var scores: [Code<Measure>: Quantity] = [:]
  private(set) var check = DisclosureCheck(failed: [])

  /// The contribution of a score in hundredths, rounded half-up to hundredths.
  private static func contribution(_ score: Int, tenths: Int) -> Int { (score * tenths + 5) / 10 }

  /// Real scores if they are known, or else drawn ones that give `total`, which is in hundredths.
  ///
  /// IIT and EIT weigh three tenths, OIT four. Throws if no scores give the total.
  init(total: Int, of unit: Unit, in tree: MeasureTree, real: RealFigures) throws(RunError) {
    for index in tree.measures.indices where tree[index].scale == nil {
      let measure = tree[index]
      scores[measure.code] = real.score(measure.code, of: unit.code, weight: measure.weight)
    }
    guard tree.instruments.count == 3 else { throw .fault("the sample knows three instruments") }
    let disclosure = tree.instruments[2]
    if tree.instruments.allSatisfy({ scores[tree[$0].code] != nil || Self.hasParts($0, in: tree) }) {
      if scores[tree[disclosure].code] != .hundred { check = Self.incomplete(under: disclosure, in: tree) }
      return
    }
    try draw(total: total, of: unit, disclosure: disclosure, in: tree)
  }

  private static func hasParts(_ index: Int, in tree: MeasureTree) -> Bool {
    tree[index].children.contains { tree[$0].isOnlyAnnounced }
  }

  /// No set of the 30 items gives the one real figure below 100 (94.38; the nearest are 94.33 and 94.67), so two rows of
  /// the check are left out and it cannot be computed.
  private static func incomplete(under disclosure: Int, in tree: MeasureTree) -> DisclosureCheck {
    let items = tree.items(under: tree.indicators(under: disclosure).first ?? disclosure)
    return DisclosureCheck(
      failed: [items[items.count / 2]], withoutRow: [items[items.count / 3], items[items.count - 2]])
  }

  /// Draws checks of the web site until the two surveys can give the rest of the total.
  private mutating func draw(total: Int, of unit: Unit, disclosure: Int, in tree: MeasureTree) throws(RunError) {
    var random = SplitMix64("instruments", unit.code.text)
    let failing =
      switch total {
      case 9700...: 0...1
      case 9500...: 0...2
      case 9200...: 0...3
      case 8900...: 1...4
      default: 3...7
      }
    for _ in 0..<1000 {
      let check = DisclosureCheck.drawn(
        failing: random.pick(failing), under: disclosure, in: tree, &random)
      guard let mean = tree.mean(of: disclosure, item: check.score(of:)) else { continue }
      let disclosed = mean.hundredths
      let rest = total - Self.contribution(disclosed, tenths: 4)
      let average = rest * 10 / 6
      guard (7900...9855).contains(average) else { continue }
      // Staff usually score their own office higher than the public does.
      let gap = random.pick(-100...min(800, (9930 - average) * 2))
      let inner = average + gap / 2
      let outer = ((rest - Self.contribution(inner, tenths: 3)) * 10 + 1) / 3
      guard (7000...9930).contains(outer),
        Self.contribution(inner, tenths: 3) + Self.contribution(outer, tenths: 3) == rest
      else { continue }
      self.check = check
      for (index, score) in zip(tree.instruments, [inner, outer, disclosed]) {
        scores[tree[index].code] = .hundredths(score)
      }
      return
    }
    throw .fault("no scores of \(unit.code) give the total \(Quantity.hundredths(total).print)")
  }
}
