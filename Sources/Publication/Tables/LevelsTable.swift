package import Assessment
import Judging
import Office
import Tabular

/// The number of units of a group that reached one level of a scheme.
struct LevelCount: Sendable {
  let scheme: Code<LevelScheme>
  let level: String
  let group: String
  let units: Int
}

extension PublishedTable {
  /// The table with the number of units of each group that reached each level, in every scheme in use.
  static let levels = TypedTable(
    "levels", for: .everyone, rows: { $0.levelCounts },
    columns: { results in
      [
        .code("scheme") { $0.scheme.text }, .word("level", of: results.levelCategories) { $0.level },
        .text("group_th") { $0.group },
        .integer("units", by: results.unitsOfLevel) { $0.units },
      ]
    })
}

extension Results {
  /// The counts: schemes as the methodologies list them, levels from the most demanding to `cannot tell`, then groups.
  fileprivate var levelCounts: [LevelCount] {
    let groups = districtGroups
    return schemes.flatMap { scheme in
      // Read the level of each unit only once.
      let counts = groups.map { group in
        group.standings.reduce(into: [String: Int]()) { counts, standing in
          if let level = standing.level(in: scheme.code)?.name { counts[level, default: 0] += 1 }
        }
      }
      return (scheme.levels.map(\.name) + [LevelReading.cannotTell.name]).flatMap { level in
        groups.indices.map { index in
          LevelCount(
            scheme: scheme.code, level: level, group: groups[index].name, units: counts[index][level] ?? 0)
        }
      }
    }
  }

  private var schemes: [LevelScheme] {
    methodologies.all.flatMap(\.schemes)
      .reduce(into: []) { schemes, scheme in
        if !schemes.contains(where: { $0.code == scheme.code }) { schemes.append(scheme) }
      }
  }
}

extension Standing {
  /// The level by the unit's own edition; nil when that edition does not have the scheme, or without a total.
  package func level(in scheme: Code<LevelScheme>) -> LevelReading? {
    scorecard.methodology.schemes.first { $0.code == scheme }.flatMap { scorecard.level(in: $0) }
  }
}
