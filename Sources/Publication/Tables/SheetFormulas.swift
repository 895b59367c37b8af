import Assessment
import Findings
import Judging
import Office
import Tabular

/// The spreadsheet formulas that compute figures of the published tables from other cells of the workbook.
///
/// A workbook writes a formula only when it gives the published figure, so a formula need not hold in every season.
extension Results {
  /// The rank: one more than the number of units with a higher total, among the units that satisfy the conditions.
  func rank(among conditions: [TableAggregate.Condition] = []) -> [CellFormula] {
    [.aggregate(count(conditions + [.isAbove(total.text, own: total.text)], plus: 1), decimals: 0)]
  }

  /// The number of units with the same total.
  var sharingTotal: [CellFormula] {
    [.aggregate(count([.equalsOwn(total.text, own: total.text)]), decimals: 0)]
  }

  /// A figure of the ranking over the units of a row of `groups`: of the whole city, of all districts, or of a group.
  func overGroups(
    _ function: TableAggregate.Function, where conditions: [TableAggregate.Condition] = [], decimals: Int
  ) -> [CellFormula] {
    let formula = { (group: [TableAggregate.Condition]) in
      CellFormula.aggregate(
        TableAggregate(function, in: "ranking", where: group + conditions), decimals: decimals)
    }
    let column = "group_th"
    return [
      formula([]).where(column, is: allUnitsName), formula(ofDistricts).where(column, is: allDistrictsName),
      formula([.equalsOwn(column, own: column)]),
    ]
  }

  /// A figure of the ranking over the ranked units of a row of `groups`.
  func overRanked(_ function: TableAggregate.Function) -> [CellFormula] {
    overGroups(function, where: [.isPositive("rank")], decimals: decimals)
  }

  /// The number of units of a group at a level, by the column of the ranking with the scheme's levels.
  var unitsOfLevel: [CellFormula] {
    methodologies.all.flatMap { methodology in
      [(methodology.schemeInForce, "level")] + (methodology.otherScheme.map { [($0, "other_level")] } ?? [])
    }
    .map { scheme, column in
      CellFormula.aggregate(
        count([.equalsOwn(column, own: "level"), .equalsOwn("group_th", own: "group_th")]), decimals: 0
      )
      .where("scheme", is: scheme.code.text)
    }
    .uniqued
  }

  /// The formulas of the headline figures, by their items.
  var headlineFormulas: [CellFormula] {
    let code = total.text
    let score = { (function: TableAggregate.Function, item: String) in
      CellFormula.aggregate(TableAggregate(function, in: "ranking", where: ofDistricts), decimals: decimals)
        .where("item", is: "districts_\(code)_\(item)")
    }
    let number = { (conditions: [TableAggregate.Condition], item: String) in
      CellFormula.aggregate(count(conditions), decimals: 0).where("item", is: item)
    }
    let centre = centreGroup.map { group in
      CellFormula.aggregate(
        TableAggregate(.maximum(of: code), in: "ranking", where: [.equals("group_th", group)]), decimals: decimals
      )
      .where("item", is: "centre_\(code)")
    }
    return [
      number([], "units_expected"), number([.isPositive("rank")], "units_ranked"),
      number([.equals("status", Status.final.rawValue)], "units_final"),
      score(.mean(of: code), "mean"), score(.median(of: code), "median"), score(.minimum(of: code), "minimum"),
      score(.maximum(of: code), "maximum"),
      number([.equals("meets_target", "yes")] + ofDistricts, "districts_at_target"),
    ] + (centre.map { [$0] } ?? [])
  }

  /// The formulas of the weighted scores of the instruments in the rows of `measures`.
  var measureContributions: [CellFormula] {
    methodologies.all.flatMap { methodology in
      methodology.tree.instruments.compactMap { index -> CellFormula? in
        let instrument = methodology.tree[index]
        return instrument.weight.numeral.map {
          .product(of: "published", and: $0, decimals: decimals).where("measure", is: instrument.code.text)
        }
      }
    }
    .uniqued
  }

  private var ofDistricts: [TableAggregate.Condition] { centreGroup.map { [.differs("group_th", from: $0)] } ?? [] }

  private var centreGroup: String? { registry.units.first(where: \.isCentre)?.groupThai }

  private func count(_ conditions: [TableAggregate.Condition], plus: Int = 0) -> TableAggregate {
    TableAggregate(.count, in: "ranking", where: conditions, plus: plus)
  }
}

extension CellFormula {
  /// The number of members of a node of the plan, of one subject or one reading when these are given.
  static func members(
    _ subject: PlanMember.Subject? = nil, reading: String? = nil
  ) -> [Self] {
    let conditions: [TableAggregate.Condition?] = [
      .equalsOwn("node", own: "code"), subject.map { .equals("subject", $0.rawValue) },
      reading.map { .equals("reading", $0) },
    ]
    return [
      .aggregate(TableAggregate(.count, in: "rollup_members", where: conditions.compactMap { $0 }), decimals: 0)
    ]
  }

  /// The number of findings of a severity that a unit has in a file.
  static func findings(_ severity: Severity) -> [Self] {
    let conditions: [TableAggregate.Condition] = [
      .equalsOwn("unit_code", own: "unit_code"), .equalsOwn("file", own: "file"),
      .equals("severity", severity.rawValue),
    ]
    return [.aggregate(TableAggregate(.count, in: "findings", where: conditions), decimals: 0)]
  }
}
