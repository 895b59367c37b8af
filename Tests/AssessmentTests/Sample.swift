import Assessment
import Testing

/// Methodologies, units and figures of fiscal year 2566 that the scoring tests share.
enum Sample {
  static let source = Source(file: "extracts/2566/5030/2023-09-06/scores.csv", line: 2, record: 1)
  static let day = Day(sinceEpoch: 19_606)

  /// The tree of a district: IIT 30, EIT 30 and OIT 40 with ten indicators of one item each.
  static let districts = Branch.node(
    "ITA", nil,
    [
      .node("IIT", 300, indicators(1...5)), .node("EIT", 300, indicators(6...8)),
      .node("OIT", 400, indicators(9...10)),
    ])

  /// The tree of the centre, whose EIT has two parts; the second is announced and never computed.
  static let centre = Branch.node(
    "ITA", nil,
    [
      .node("IIT", 300, indicators(1...5)),
      .node("EIT", 300, [.node("EIT1", nil, indicators(6...8)), .node("EIT2")]),
      .node("OIT", 400, indicators(9...10)),
    ])

  private static func indicators(_ numbers: ClosedRange<Int>) -> [Branch] {
    numbers.map { .node("I\($0)", nil, [.item("i\($0)")]) }
  }

  static func methodology(
    _ branch: Branch = districts, rounding: Methodology.TotalRounding = .contributions, decimals: Int = 2,
    schemes: [LevelScheme] = [.letters, .words]
  ) -> Methodology {
    methodology(branch.planted().tree, rounding: rounding, decimals: decimals, schemes: schemes)
  }

  static func methodology(
    _ tree: MeasureTree, rounding: Methodology.TotalRounding, decimals: Int = 2,
    schemes: [LevelScheme] = [.letters, .words]
  ) -> Methodology {
    Methodology(
      edition: .bangkok, fiscalYear: 2566, tree: tree, schemeInForce: schemes[0], otherScheme: schemes.last,
      settings: Settings(
        decimals: decimals, totalRounding: rounding, targetScore: Quantity(95), targetUnits: 25,
        largeChange: Quantity(10)))
  }

  static func unit(_ code: String = "5030", edition: Edition = .bangkok, group: String = "กลุ่มกรุงเทพใต้") -> Unit {
    Unit(
      code: Code(code), geocode: "", edition: edition, nameThai: code, nameEnglish: code, groupThai: group,
      groupEnglish: group)
  }

  static func figure(
    _ text: String, _ basis: AnnouncedFigure.Basis = .score, stage: AnnouncedFigure.Stage = .announced
  ) throws -> AnnouncedFigure {
    AnnouncedFigure(
      value: try Quantity.read(text), basis: basis, isBasisDeclared: false, stage: stage, level: nil,
      announcedOn: nil, reference: nil,
      reason: nil, receivedOn: day, source: source, levelSource: nil)
  }

  static func figures(
    _ texts: KeyValuePairs<String, String>, _ basis: AnnouncedFigure.Basis = .score
  ) throws -> [Code<Measure>: AnnouncedFigure] {
    try texts.reduce(into: [:]) { $0[Code($1.key)] = try figure($1.value, basis) }
  }

  static func submission(
    of unit: Unit = unit(), official: [Code<Measure>: AnnouncedFigure] = [:],
    stated: [Code<Measure>: AnnouncedFigure] = [:], answers: [Code<Measure>: AnswerTally] = [:],
    kpis: [KPIPage] = [], projects: [ProjectReport] = [], presence: Submission.Presence = .sent
  ) -> Submission {
    Submission(
      unit: unit, official: AnnouncedFigures(official), stated: AnnouncedFigures(stated),
      answers: AnswerTallies(answers), responses: [:], answerCounts: [],
      kpis: kpis,
      projects: projects, presence: presence)
  }

  /// The scorecard of a unit with an announced total; nil for a unit without one.
  static func card(_ unit: Unit, total: String?) throws -> Scorecard {
    methodology().scorecard(
      for: submission(of: unit, official: try total.map { ["ITA": try figure($0)] } ?? [:]))
  }
}

extension Quantity {
  /// Parses a decimal such as "97.21" or "-0.05".
  static func read(_ text: String) throws -> Self {
    let digits = text.filter { $0 != "." }
    let places = text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
    let coefficient = try #require(Int128(digits), "\(text)")
    return try #require(Self(coefficient: coefficient, fractionDigits: places), "\(text)")
  }

  /// Formats the quantity with a number of decimals.
  func formatted(_ decimals: Int = 2) -> String {
    let coefficient = coefficient(decimals: decimals)
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let fraction = decimals > 0 ? "." + padded.suffix(decimals) : ""
    return (coefficient < 0 ? "-" : "") + padded.dropLast(decimals) + fraction
  }
}
