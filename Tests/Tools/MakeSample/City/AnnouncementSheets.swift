/// The results that the office announced: first the centre's, and the districts' at the end of the fiscal year.
import Assessment

struct AnnouncementSheets {
  let season: SampleSeason

  /// The day that the project report of a district names (29/09/2566).
  static let districtsAnnouncedOn = "2023-09-29"
  /// A made-up day: the centre's result is known some weeks before the districts'.
  static let centreAnnouncedOn = "2023-08-10"

  var deliveries: [SampleDelivery] {
    [(Self.centreAnnouncedOn, false), (Self.districtsAnnouncedOn, true)].map { day, areDistricts in
      let units = season.units.filter { ($0.unit.edition == .bangkok) == areDistricts }
      let sheet = Self.sheet(
        units.map { ($0.unit, $0.methodology, $0.official) }, year: season.year, announcedOn: day)
      return SampleDelivery(sheet, in: Habits.office, from: "office", on: day, year: season.year)
    }
  }

  /// A row for each announced measure of each unit; only the row of the total has a level, in the scheme in force.
  static func sheet(
    _ units: [(unit: Unit, methodology: Methodology, figures: [Code<Measure>: Quantity])], year: Int,
    announcedOn: String
  ) -> Sheet {
    Sheet(
      "scores", columns: ["measure", "score", "level", "stage", "announced_on", "reference"],
      rows: units.flatMap { unit, methodology, figures -> [[SheetCell]] in
        let tree = methodology.tree
        return SampleUnit.announced(in: tree).compactMap { code in
          guard let figure = figures[code] else { return nil }
          let level = code == tree[0].code ? self.level(figures, in: methodology.schemeInForce, of: tree) : nil
          return [
            .unit(unit), .number(String(year)), .text(code.text), .number(figure.print),
            level.map { .text($0) } ?? .empty,
            .text("announced"), .date(announcedOn), .text("ประกาศผลการประเมิน ITA ปีงบประมาณ พ.ศ. \(year)"),
          ]
        }
      })
  }

  /// The level of a total; nil if the scheme cannot give one.
  static func level(
    _ figures: [Code<Measure>: Quantity], in scheme: LevelScheme?, of tree: MeasureTree
  ) -> String? {
    guard let scheme, let total = figures[tree[0].code],
      case .level(let name) = scheme.reading(
        total: total, instruments: tree.instruments.map { figures[tree[$0].code] })
    else { return nil }
    return name
  }
}
