/// The texts that the KPI pages and projects of all units share: those of the real pages, with made-up codes.
import Assessment

struct PlanText {
  let season: SampleSeason

  /// The real KPI page; `project` is the real project.
  static let kpiPage = (unit: Code<Unit>("5030"), key: "5030-1087")
  static let project = (unit: Code<Unit>("5026"), code: "50260000-6648")

  /// The KPI code of a unit; the serials follow the codes of the units, so that the real codes are among them.
  static func kpiCode(of unit: Unit) -> String { "\(unit.code)-\(1057 + serial(unit))" }
  static func projectCode(of unit: Unit) -> String { "\(unit.code)0000-\(6622 + serial(unit))" }

  private static func serial(_ unit: Unit) -> Int { (Int(unit.code.text) ?? 0) % 5000 }

  /// The texts of the real KPI page.
  var kpi: [String: String] {
    season.real.row(of: Self.kpiPage.unit, table: "kpi", key: Self.kpiPage.key)
  }

  /// The texts of a print of the real project.
  func projectRound(print: Int, round: Int) -> [String: String] {
    season.real.row(of: Self.project.unit, table: "projects", key: "\(Self.project.code)/\(print)/\(round)")
  }

  /// The goal and strategy of most units, with or without the titles; some units name no strategy.
  func link(of unit: Unit) -> (goal: String, strategy: String) {
    var random = SplitMix64("link", unit.code.text)
    let hasStrategy = random.chance(80)
    guard random.chance(50) else { return ("7.3.1", hasStrategy ? "7.3.1.3" : "") }
    return (projectRound(print: 2, round: 2)["goal"] ?? "", hasStrategy ? kpi["strategy"] ?? "" : "")
  }

  /// Whether a unit claims that the target is reached, in its KPI page and in its project; some claim it wrongly.
  func claims(of unit: SampleUnit) -> (kpi: Bool, project: Bool) {
    guard unit.total < unit.methodology.settings.targetScore else { return (true, true) }
    let order = season.belowTarget.filter { season.real.keys(of: $0.code, table: "scores").isEmpty }
    switch order.firstIndex(where: { $0.code == unit.code }) {
    case 0, 1: return (true, true)
    case 3: return (false, true)
    case 6: return (true, false)
    default: return (false, false)
    }
  }

  /// A made-up row under the real columns; dates and numbers get the form of the file.
  static func cells(_ columns: [String], _ figures: [String: String], realDates: Bool = false) -> [SheetCell] {
    columns.map { column in
      guard let text = figures[column], !text.isEmpty else { return .empty }
      if dates.contains(column), !realDates { return .date(String(text.prefix(10))) }
      return numbers.contains(column) ? .number(text) : .text(text)
    }
  }

  private static let dates = ["start_date", "end_date", "as_of"]
  private static let numbers = Set(
    ["threshold", "target", "attained", "round", "budget_granted", "budget_spent", "budget_drawn", "progress"]
      + ["q1", "q2", "q3", "q4"].flatMap { [$0, $0 + "_2_1", $0 + "_2_2"] })
}
