import Assessment
import Tabular

/// The reports of projects whose code, print or round must be mended, grouped by the project that they probably belong
/// to.
///
/// Only the last round shows how a project ended, so a project that may have a later one is not reported.
struct UnidentifiedRounds {
  private struct Group {
    let code: String
    var rounds: [ProjectRound] = []
    var names: Set<Name> = []
    /// Whether the round of a report in the group is unknown.
    var isUnordered = false
  }

  /// The cells that identify a project whose code is misspelt.
  private enum Name: Hashable {
    /// The number after the dash of the code, or the whole code if it does not have one.
    case code(String)
    case title(String)
  }

  /// The groups of reports, in the order of the file.
  private var groups: [Group] = []
  private var indices: [Name: Int] = [:]

  /// Adds a report to the group of its project.
  ///
  /// - Parameters:
  ///   - round: The report.
  ///   - number: The number of its round; nil if it must be mended.
  ///   - code: The code of the project as it was received; empty if the cell is blank.
  mutating func append(_ round: ProjectRound, _ number: Int?, of code: String) {
    let names = Self.names(code, round.title)
    let index = names.lazy.compactMap { [indices] in indices[$0] }.first ?? groups.count
    if index == groups.count { groups.append(Group(code: code)) }
    for name in names { indices[name] = index }
    groups[index].names.formUnion(names)
    groups[index].rounds.append(round)
    if number == nil { groups[index].isUnordered = true }
  }

  private static func names(_ code: String, _ title: String?) -> [Name] {
    (code.isEmpty ? [] : [.code(RefusedRows.serial(of: code) ?? code)]) + (title.map { [.title($0)] } ?? [])
  }

  /// The projects without any other reports, and with a known last round.
  ///
  /// - Parameter counted: The rounds of the projects that count, by code.
  /// - Returns: The projects in the order of the file.
  func reports(except counted: [String: [ProjectRound]]) -> [ProjectReport] {
    guard !groups.isEmpty else { return [] }
    let known = Set(counted.flatMap { code, rounds in rounds.flatMap { Self.names(code, $0.title) } })
    return groups.filter { group in
      let isAlone = group.names.isEmpty ? groups.count == 1 && counted.isEmpty : group.names.isDisjoint(with: known)
      return isAlone && (!group.isUnordered || group.rounds.count == 1)
    }
    .map { ProjectReport(code: Code($0.code), rounds: $0.rounds) }
  }
}
