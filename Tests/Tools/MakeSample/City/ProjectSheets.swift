/// The ITA activity of each unit as the system of the strategy office reports it: one is real, in two prints.
import Assessment

struct ProjectSheets {
  let season: SampleSeason

  static let columns = [
    "project_code", "print", "round", "title", "division", "kpi_code", "measure", "threshold", "start_date", "end_date",
    "budget_granted", "budget_spent", "budget_drawn", "goal", "strategy", "as_of", "progress", "on_plan", "on_target",
    "note",
  ]
  /// The district that is late, and the day: two days after the due date.
  private static let late = (unit: "5039", day: "2023-10-12")

  var deliveries: [SampleDelivery] {
    let text = PlanText(season: season)
    return season.units.map { unit in
      let day = Habits.day(of: unit.unit, for: "plans", among: Habits.october)
      let isReal = unit.code == PlanText.project.unit
      let rows = isReal ? real(unit, text) : madeUp(unit, text)
      return SampleDelivery(
        Sheet(
          "projects", of: unit.unit, columns: Self.columns,
          rows: rows.map { PlanText.cells(Self.columns, $0, realDates: isReal) }),
        in: Habits.form(of: unit.unit), from: unit.code.text, on: unit.code.text == Self.late.unit ? Self.late.day : day
      )
    }
  }

  /// Both prints of both rounds.
  ///
  /// The pages name their KPI only by its title, so the KPI code is made up.
  private func real(_ unit: SampleUnit, _ text: PlanText) -> [[String: String]] {
    [(1, 1), (1, 2), (2, 1), (2, 2)].map { print, round in
      text.projectRound(print: print, round: round)
        .merging([
          "project_code": PlanText.project.code, "print": String(print), "round": String(round),
          "kpi_code": PlanText.kpiCode(of: unit.unit),
        ]) { real, _ in real }
    }
  }

  private func madeUp(_ unit: SampleUnit, _ text: PlanText) -> [[String: String]] {
    var random = SplitMix64("project", unit.code.text)
    let budget = random.chance(30) ? random.pick(10...80) * 1000 : 0
    let (drawn, later) = (budget * 40 / 100, budget * random.pick(90...100) / 100)
    let isOnTarget = text.claims(of: unit).project
    let rounds = [
      (
        as: "2023-03-31", progress: random.pick(["45.00", "50.00", "60.00"], else: "50.00"), spent: drawn, drawn: drawn
      ),
      (as: "2023-09-30", progress: "100.00", spent: later, drawn: later - drawn),
    ]
    let division = unit.unit.edition == .bangkok ? "\(unit.unit.nameThai) / ฝ่ายปกครอง" : unit.unit.nameThai
    let link = text.link(of: unit.unit)
    return rounds.enumerated().map { index, round in
      let isLast = index == rounds.count - 1
      return text.projectRound(print: 1, round: 2)
        .merging([
          "project_code": PlanText.projectCode(of: unit.unit), "round": String(index + 1), "division": division,
          "kpi_code": PlanText.kpiCode(of: unit.unit), "budget_granted": "\(budget).00",
          "budget_spent": "\(round.spent).00",
          "budget_drawn": "\(round.drawn).00", "goal": link.goal, "strategy": link.strategy, "as_of": round.as,
          "progress": round.progress, "on_plan": "เป็นไปตามแผน",
          "on_target": isLast && !isOnTarget ? "ไม่เป็นไปตามเป้าหมาย" : "เป็นไปตามเป้าหมาย",
          "note": isLast ? "ดำเนินกิจกรรมครบตามแผนและรายงานผลแล้ว (ข้อความตัวอย่าง)" : "",
        ]) { _, own in own }
    }
  }
}
