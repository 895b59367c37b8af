package import Assessment
import Findings
package import Judging
import Office
import Tabular

/// The units of one district group, of all districts, or of the city.
package struct UnitGroup: Sendable {
  let name: String
  package let standings: [Standing]
  /// The totals, rounded as published.
  let totals: [Quantity]

  init(name: String, standings: [Standing]) {
    self.name = name
    self.standings = standings
    totals = standings.compactMap(\.scorecard.total)
  }

  /// Published figures of the ranked units that have one, rounded as published; the mean is rounded once.
  package func roundedScores(_ code: Code<Measure>) -> [Quantity] {
    standings.filter { $0.rank != nil }.compactMap { $0.scorecard.roundedScore(code) }
  }

  /// The note about unranked units, means that lack some ranked units, and averages that disagree; nil without any.
  func note(instruments: [Code<Measure>]) -> String? {
    let lacking = standings.count { $0.rank == nil }
    let ranked = standings.count - lacking
    let means = instruments.compactMap { code in
      let units = roundedScores(code).count
      return units == ranked ? nil : "ค่าเฉลี่ย \(code) จาก \(units) จาก \(ranked) หน่วยงานที่จัดอันดับได้"
    }
    let notes = (lacking > 0 ? ["ยังไม่จัดอันดับ \(lacking) หน่วยงาน"] : []) + means + disagreement
    return notes.isEmpty ? nil : notes.joined(separator: ", ")
  }

  /// The sentence that the averages disagree about the target; empty when they agree.
  private var disagreement: [String] {
    guard let settings = standings.first?.scorecard.methodology.settings else { return [] }
    return averages.disagree(target: settings.targetScore, decimals: settings.decimals)
      ? ["ค่าเฉลี่ย ค่าเฉลี่ยถ่วงตามแบบตอบ และร้อยละที่ถึงเป้าหมาย ให้ข้อสรุปต่างกัน"] : []
  }

  /// The averages of the ranked units.
  var averages: GroupAverages {
    GroupAverages(
      of: standings.compactMap { standing in
        standing.scorecard.total.map { total in
          GroupAverages.Member(
            total: total, isAtTarget: standing.scorecard.meetsTarget == true,
            responses: standing.scorecard.submission.responses.values.reduce(0, +))
        }
      })
  }

  /// The mean of the published figures of a measure; nil without one.
  func mean(of code: Code<Measure>, decimals: Int) -> Numeral? { Numeral(roundedScores(code).mean, decimals: decimals) }
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
      UnitGroup(name: allDistrictsName, standings: districts),
      UnitGroup(name: allUnitsName, standings: ranking.standings),
    ]
  }

  /// The group of a row of `groups`; nil for a name that no row has.
  package func group(named name: String) -> UnitGroup? { groups.first { $0.name == name } }

  /// The name of the row of all districts.
  package var allDistrictsName: String { "\(districts.count) เขต" }
  package var allUnitsName: String { "ทั้งหมด" }
}

extension PublishedTable {
  /// The table with means and spread of the published figures in each district group, all districts, and all units.
  static let groups = TypedTable(
    "groups", for: .everyone, rows: { $0.groups },
    columns: { results in
      [
        .text("group_th") { $0.name },
        .integer("units_expected", by: results.overGroups(.count, decimals: 0)) { $0.standings.count },
        .integer("units_ranked", by: results.overGroups(.count, where: [.isPositive("rank")], decimals: 0)) { group in
          group.standings.count { $0.rank != nil }
        },
      ]
        + ([results.total] + results.instruments).map { code in
          .number("\(code)_mean", by: results.overRanked(.mean(of: code.text))) { group in
            code == results.total
              ? Numeral(group.totals.mean, decimals: results.decimals)
              : group.mean(of: code, decimals: results.decimals)
          }
        }
        + [
          .number("minimum", by: results.overRanked(.minimum(of: results.total.text))) {
            Numeral($0.totals.min(), decimals: results.decimals)
          },
          .number("median", by: results.overRanked(.median(of: results.total.text))) {
            Numeral($0.totals.median, decimals: results.decimals)
          },
          .number("maximum", by: results.overRanked(.maximum(of: results.total.text))) {
            Numeral($0.totals.max(), decimals: results.decimals)
          },
          .integer(
            "units_at_target", by: results.overGroups(.count, where: [.equals("meets_target", "yes")], decimals: 0)
          ) { group in group.standings.count { $0.scorecard.meetsTarget == true } },
          .text("note") { $0.note(instruments: results.instruments) },
          .year("fiscal_year") { _ in results.fiscalYear },
          .number("share_at_target", by: [.percent("units_at_target", of: "units_ranked", decimals: 2)]) {
            Numeral($0.averages.shareAtTarget, decimals: 2)
          },
          .integer("responses") { $0.averages.responses },
          .number("\(results.total)_mean_weighted") { Numeral($0.averages.weightedMean, decimals: results.decimals) },
        ]
    })
}
