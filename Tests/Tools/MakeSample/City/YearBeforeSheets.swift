/// The year before the sample: the scores of all 51 units in one announcement, and the answers behind them.
import Assessment
import Consolidation
import Findings
import Office

struct YearBeforeSheets {
  let deliveries: [SampleDelivery]

  private static let announcedOn = "2022-09-28"
  private static let answersReceivedOn = "2022-08-31"

  /// Throws if the methodology is invalid, no scores give a total or no answers give a score.
  init(year: Int, reference: ReferenceData, real: RealFigures, season: SampleSeason) throws(RunError) {
    let registry = reference.units(in: year)
    let methodologies = try MethodologyLibrary(of: year, editions: registry.editions, from: reference)
    var units: [UnitBefore] = []
    for unit in season.units {
      guard let methodology = methodologies[unit.unit.edition] else { throw .fault("no methodology of \(unit.code)") }
      let total = real.number(of: unit.code, year: year, table: "scores", key: "ITA", figure: "score")
      units.append(
        try UnitBefore(unit, in: methodology, total: total?.hundredths, responses: season.responses))
    }
    let announcement = SampleDelivery(
      AnnouncementSheets.sheet(
        units.map { ($0.unit, $0.methodology, $0.figures) }, year: year, announcedOn: Self.announcedOn),
      in: Habits.office, from: "office", on: Self.announcedOn, year: year)
    let surveys = SurveySheets(
      units: units.map { ($0.unit, $0.surveys) }, year: year,
      receivedOn: (centre: Self.answersReceivedOn, districts: Self.answersReceivedOn))
    deliveries = [announcement] + surveys.deliveries
  }
}
