/// The fiscal year of the sample: all 51 units with their answers, items and announced figures.
import Assessment
import Consolidation
import Findings
import Office

struct SampleSeason: Sendable {
  let year: Int
  let real: RealFigures
  let responses: ResponseCounts
  /// The units in the order of the registry.
  let units: [SampleUnit]

  init(of year: Int, from reference: ReferenceData, real: RealFigures) throws(RunError) {
    self.year = year
    self.real = real
    let registry = reference.units(in: year)
    let methodologies = try MethodologyLibrary(of: year, editions: registry.editions, from: reference)
    let districts = registry.units.filter { $0.edition == .bangkok }
    let totals = try WantedTotals(of: districts, real: real)
    responses = ResponseCounts(
      units: registry.units, instruments: ExtractTable.surveys.map(\.instrument), real: real)
    var units: [SampleUnit] = []
    for unit in registry.units {
      guard let methodology = methodologies[unit.edition] else { throw .fault("no methodology of \(unit.code)") }
      let total =
        totals.byUnit[unit.code]
        ?? real.number(of: unit.code, table: "scores", key: "ITA", figure: "score")?.hundredths
      units.append(
        try SampleUnit(unit, in: methodology, total: total, responses: responses, real: real))
    }
    self.units = units
  }

  /// The districts below the target, the best first.
  var belowTarget: [SampleUnit] {
    units.filter { $0.unit.edition == .bangkok && $0.total < $0.methodology.settings.targetScore }
      .sorted { ($1.total, $0.code) < ($0.total, $1.code) }
  }

  /// The unit's instruments that people answer, in the tree's order.
  func surveyed(_ unit: SampleUnit) -> [Code<Measure>] {
    unit.surveys.map(\.instrument)
  }
}
