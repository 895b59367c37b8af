/// The wanted totals of the districts: the real ones, and made-up ones around them with the real mean.
import Assessment
import Consolidation
import Findings

struct WantedTotals {
  /// The totals in hundredths of a point.
  private(set) var byUnit: [Code<Unit>: Int] = [:]

  /// Districts at or above the target of 95.00: a few less than the 25 that the city set itself.
  private static let atTarget = 22
  private static let target = 9500

  /// Makes totals whose mean is the real one to its last digit; two of them are equal.
  init(of districts: [Unit], real: RealFigures) throws(RunError) {
    var random = SplitMix64("totals")
    for unit in districts {
      let total = real.number(of: unit.code, table: "scores", key: "ITA", figure: "score")
      if let total { byUnit[unit.code] = total.hundredths }
    }
    let open = random.shuffled(districts.map(\.code).filter { byUnit[$0] == nil })
    let leaders = Self.atTarget - byUnit.values.count { $0 >= Self.target }
    // Totals are drawn from the inner band and moved within the outer one, so that none moves across the target.
    let bands = open.indices.map { $0 < leaders ? (9502...9780, 9502...9838) : (9010...9490, 8860...9497) }
    for (unit, band) in zip(open, bands) {
      byUnit[unit] = random.pick(band.0)
    }
    guard open.count > 4, let mean = real.number(of: nil, table: "scores", key: "ITA", figure: "mean") else {
      throw .fault("the sample needs the real mean of the districts' totals")
    }
    byUnit[open[1]] = byUnit[open[0]]
    var gap = mean.hundredths * districts.count - byUnit.values.reduce(0, +)
    for _ in 0..<1_000_000 where gap != 0 {
      let index = random.pick(2...open.count - 1)
      let moved = (byUnit[open[index]] ?? 0) + gap.signum()
      guard bands[index].1.contains(moved) else { continue }
      byUnit[open[index]] = moved
      gap -= gap.signum()
    }
    guard gap == 0 else { throw .fault("no totals have the real mean") }
  }
}
