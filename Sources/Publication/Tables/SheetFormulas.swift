import Assessment
import Findings
import Judging
import Office
import Tabular

/// How a spreadsheet gets the figures of the published tables from other cells of the workbook.
///
/// A workbook writes a formula only where it gives the published figure, so that formulas may be tried that are not true of
/// every season.
extension Results {
  /// One more than the units with a higher total, among those that satisfy some conditions.
  func rank(among conditions: [TableAggregate.Condition] = []) -> [CellFormula] {
    [.aggregate(count(conditions + [.isAbove(total.text, own: total.text)], plus: 1), decimals: 0)]
  }

  /// How many units have the same total.
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

  /// The same over the ranked units alone.
  func overRanked(_ function: TableAggregate.Function) -> [CellFormula] {
    overGroups(function, where: [.isPositive("rank")], decimals: decimals)
  }

  /// How many units of a group reached a level, by the column of the ranking that shows the scheme's levels.
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

  /// The headline figures by their items.
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

  /// The weighted score of an instrument in the rows of `measures`.
  var measureContributions: [CellFormula] {
    methodologies.all.flatMap { methodology in
      methodology.tree.instruments.compactMap { place -> CellFormula? in
        let instrument = methodology.tree[place]
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
  /// How many members a node of the plan has, of a subject or of a reading where these are given.
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

  /// How many findings of a severity a unit has in a file.
  static func findings(_ severity: Severity) -> [Self] {
    let conditions: [TableAggregate.Condition] = [
      .equalsOwn("unit_code", own: "unit_code"), .equalsOwn("file", own: "file"),
      .equals("severity", severity.rawValue),
    ]
    return [.aggregate(TableAggregate(.count, in: "findings", where: conditions), decimals: 0)]
  }
}
