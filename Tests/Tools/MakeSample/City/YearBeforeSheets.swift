/// The year before the sample: the scores of all 51 units in one announcement, and nothing else.
import Assessment
import Consolidation
import Findings
import Office

struct YearBeforeSheets {
  let deliveries: [SampleDelivery]

  private static let announcedOn = "2022-09-28"

  /// Throws where a year's methodology is invalid or no scores give a total.
  init(year: Int, reference: ReferenceData, real: RealFigures, season: SampleSeason) throws(RunError) {
    let registry = reference.units(in: year)
    let methodologies = try MethodologyLibrary(of: year, editions: registry.editions, from: reference)
    var units: [(unit: Unit, methodology: Methodology, figures: [Code<Measure>: Quantity])] = []
    for unit in season.units {
      guard let methodology = methodologies[unit.unit.edition] else { throw .fault("no methodology of \(unit.code)") }
      let total = real.number(of: unit.code, year: year, table: "scores", key: "ITA", figure: "score")
      units.append(
        (
          unit.unit, methodology,
          try Self.figures(of: unit, total: total?.hundredths, in: methodology)
        ))
    }
    deliveries = [
      SampleDelivery(
        AnnouncementSheets.sheet(units, year: year, announcedOn: Self.announcedOn), in: Habits.office, from: "office",
        on: Self.announcedOn, year: year)
    ]
  }

  /// Made-up figures of which the method makes the total: the real one, or one a little off the next year's.
  private static func figures(
    of unit: SampleUnit, total real: Int?, in methodology: Methodology
  ) throws(RunError) -> [Code<Measure>: Quantity] {
    let tree = methodology.tree
    var random = SplitMix64("year before", unit.code.text)
    let drawn = unit.total.hundredths - random.pick(-140...520)
    let total = real ?? min(9790, max(7900, drawn))
    let wanted = try WantedScores(total: total, of: unit.unit, in: tree, real: RealFigures.nothing)
    var figures = wanted.scores
    figures[tree[0].code] = .hundredths(total)
    for place in tree.instruments {
      guard let score = figures[tree[place].code] else { continue }
      let indicators = tree.indicators(under: place)
      for child in tree[place].children where !indicators.contains(child) { figures[tree[child].code] = score }
      guard place != tree.instruments.last else {
        for indicator in indicators {
          figures[tree[indicator].code] = tree.mean(of: indicator, item: wanted.check.score(of:))?.rounded(to: 2)
        }
        continue
      }
      for (indicator, offset) in zip(indicators, offsets(count: indicators.count, around: score.hundredths, &random)) {
        figures[tree[indicator].code] = .hundredths(score.hundredths + offset)
      }
    }
    return figures
  }

  /// Offsets that cancel out, so that the indicators' mean is the instrument to the last digit.
  private static func offsets(count: Int, around score: Int, _ random: inout SplitMix64) -> [Int] {
    let reach = min(300, (10_000 - score) / max(1, count))
    let free = (1..<max(1, count)).map { _ in random.pick(-reach...reach) }
    return free + [-free.reduce(0, +)]
  }
}
