package import Assessment
import Judging
import Office
import Tabular

/// How many units of a group reached one level of a scheme.
struct LevelCount: Sendable {
  let scheme: Code<LevelScheme>
  let level: String
  let group: String
  let units: Int
}

extension PublishedTable {
  /// How many units of each group reached each level, in every scheme that circulates.
  static let levels = TypedTable(
    "levels", for: .everyone, rows: { $0.levelCounts },
    columns: { results in
      [
        .code("scheme") { $0.scheme.text }, .word("level", of: results.levelWords) { $0.level },
        .text("group_th") { $0.group },
        .integer("units", by: results.unitsOfLevel) { $0.units },
      ]
    })
}

extension Results {
  /// Schemes in the order of the methodologies, levels from the most demanding, then `cannot tell`; groups within.
  fileprivate var levelCounts: [LevelCount] {
    let groups = districtGroups
    return schemes.flatMap { scheme in
      // Each unit's level is read once.
      let counts = groups.map { group in
        group.standings.reduce(into: [String: Int]()) { counts, standing in
          if let level = standing.level(in: scheme.code)?.name { counts[level, default: 0] += 1 }
        }
      }
      return (scheme.levels.map(\.name) + [LevelReading.cannotTell.name]).flatMap { level in
        groups.indices.map { place in
          LevelCount(
            scheme: scheme.code, level: level, group: groups[place].name, units: counts[place][level] ?? 0)
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
  /// By the unit's own edition; nil where that edition does not have the scheme or there is no total.
  package func level(in scheme: Code<LevelScheme>) -> LevelReading? {
    scorecard.methodology.schemes.first { $0.code == scheme }.flatMap { scorecard.level(in: $0) }
  }
}
