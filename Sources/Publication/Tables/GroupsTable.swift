import Assessment
import Findings
import Judging
import Office
import Tabular

/// The units of one district group, of all districts, or of the city.
struct UnitGroup: Sendable {
  let name: String
  let standings: [Standing]
  /// The published totals as they are printed.
  let totals: [Quantity]

  init(name: String, standings: [Standing]) {
    self.name = name
    self.standings = standings
    totals = standings.compactMap(\.scorecard.total)
  }

  /// Published figures as they are printed, exact; the mean is rounded once.
  func printed(_ code: Code<Measure>) -> [Quantity] { standings.compactMap { $0.scorecard.printed(code) } }

  /// The mean of the published figures of a measure; nil without one.
  func mean(of code: Code<Measure>, decimals: Int) -> Numeral? { Numeral(printed(code).mean, decimals: decimals) }
}

extension Results {
  /// The district groups in the order of the registry.
  var districtGroups: [UnitGroup] {
    let byName = Dictionary(grouping: ranking.standings, by: \.unit.groupThai)
    return registry.units.map(\.groupThai).uniqued
      .map { UnitGroup(name: $0, standings: byName[$0] ?? []) }
  }

  /// The groups, then all districts, then all units.
  var groups: [UnitGroup] {
    let districts = districts
    return districtGroups + [
      UnitGroup(name: "\(districts.count) เขต", standings: districts),
      UnitGroup(name: "ทั้งหมด", standings: ranking.standings),
    ]
  }
}

extension PublishedTable {
  /// Means and spread of the published figures in each district group, of all districts, and of all units.
  static let groups = TypedTable(
    "groups", for: .everyone, rows: { $0.groups },
    columns: { results in
      [
        .text("group_th") { $0.name },
        .integer("units_expected") { $0.standings.count },
        .integer("units_ranked") { group in group.standings.count { $0.rank != nil } },
      ]
        + ([results.total] + results.instruments).map { code in
          .number("\(code)_mean") { group in
            code == results.total
              ? Numeral(group.totals.mean, decimals: results.decimals)
              : group.mean(of: code, decimals: results.decimals)
          }
        }
        + [
          .number("minimum") { Numeral($0.totals.min(), decimals: results.decimals) },
          .number("median") { Numeral($0.totals.median, decimals: results.decimals) },
          .number("maximum") { Numeral($0.totals.max(), decimals: results.decimals) },
          .integer("units_at_target") { group in group.standings.count { $0.scorecard.meetsTarget == true } },
          .text("note") { group in
            let lacking = group.standings.count { $0.rank == nil }
            return lacking > 0 ? "ยังไม่จัดอันดับ \(lacking) หน่วยงาน" : nil
          },
        ]
    })
}
