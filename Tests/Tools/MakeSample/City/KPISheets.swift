/// The KPI page of each unit: one of them is real, and the others are made up from its texts.
import Assessment

struct KPISheets {
  let season: SampleSeason

  private static let quarters = ["q1", "q2", "q3", "q4"]
  static let columns =
    ["kpi_code", "title", "type", "output_level", "measure", "threshold", "target", "attained", "value_unit"] + quarters
    + quarters.flatMap { [$0 + "_2_1", $0 + "_2_2"] } + ["goal", "strategy", "method", "note"]
  /// The district whose spreadsheet has a line above the header, like the printed form.
  private static let headed = "5024"

  var deliveries: [SampleDelivery] {
    let text = PlanText(season: season)
    return season.units.flatMap { unit -> [SampleDelivery] in
      var form = Habits.form(of: unit.unit)
      if unit.code.text == Self.headed { form.heading = "รายละเอียดตัวชี้วัด ปีงบประมาณ พ.ศ. \(season.year)" }
      let send = { (figures: [String: String], day: String) in
        SampleDelivery(
          Sheet("kpi", of: unit.unit, columns: Self.columns, rows: [PlanText.cells(Self.columns, figures)]), in: form,
          from: unit.code.text, on: day)
      }
      guard unit.code == PlanText.kpiPage.unit else {
        return [send(madeUp(unit, text), Habits.day(of: unit.unit, for: "plans", among: Habits.october))]
      }
      return [send(real(text, quarters: 3), "2023-07-07"), send(real(text, quarters: 4), "2023-10-05")]
    }
  }

  /// The real page after a number of quarters.
  private func real(_ text: PlanText, quarters: Int) -> [String: String] {
    var page = text.kpi
    page["kpi_code"] = PlanText.kpiPage.key
    for quarter in Self.quarters.dropFirst(quarters) { page[quarter] = nil }
    if quarters < 4 { page["attained"] = page["q\(quarters)"] }
    page["note"] = (1...quarters).map { "รายงานผลฯ ไตรมาสที่ \($0): \(page["narrative\($0)"] ?? "")" }.joined(
      separator: "\n")
    return page
  }

  private func madeUp(_ unit: SampleUnit, _ text: PlanText) -> [String: String] {
    var random = SplitMix64("kpi", unit.code.text)
    var page = text.kpi
    page["kpi_code"] = PlanText.kpiCode(of: unit.unit)
    let courses = [["25.00", "50.00", "75.00"], ["20.00", "45.00", "75.00"], ["25.00", "50.00", "80.00"]]
    let attained = text.claims(of: unit).kpi ? "100.00" : random.pick(["80.00", "85.00", "90.00"], else: "90.00")
    for (quarter, value) in zip(Self.quarters, random.pick(courses, else: []) + [attained]) { page[quarter] = value }
    page["attained"] = attained
    (page["goal"], page["strategy"]) = text.link(of: unit.unit)
    page["note"] = "รายงานผลการดำเนินงานครบทั้ง 4 ไตรมาส (ข้อความตัวอย่าง)"
    return page
  }
}
