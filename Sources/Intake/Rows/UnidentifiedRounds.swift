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
    var identifiers: Set<Identifier> = []
    /// Whether the round of a report in the group is unknown.
    var isUnordered = false
  }

  /// The cells that identify a project whose code is misspelt.
  private enum Identifier: Hashable {
    /// The number after the dash of the code, or the whole code if it does not have one.
    case code(String)
    case title(String)
  }

  /// The groups of reports, in the order of the file.
  private var groups: [Group] = []
  /// The index of the group of each identifier.
  private var indices: [Identifier: Int] = [:]

  /// Adds a report to the group of its project.
  ///
  /// - Parameters:
  ///   - round: The report.
  ///   - number: The number of its round; nil if it must be mended.
  ///   - code: The code of the project as it was received; empty if the cell is blank.
  mutating func append(_ round: ProjectRound, _ number: Int?, of code: String) {
    let identifiers = Self.identifiers(code, round.title)
    let index = identifiers.lazy.compactMap { [indices] in indices[$0] }.first ?? groups.count
    if index == groups.count { groups.append(Group(code: code)) }
    for identifier in identifiers { indices[identifier] = index }
    groups[index].identifiers.formUnion(identifiers)
    groups[index].rounds.append(round)
    if number == nil { groups[index].isUnordered = true }
  }

  private static func identifiers(_ code: String, _ title: String?) -> [Identifier] {
    (code.isEmpty ? [] : [.code(RefusedRows.serial(of: code) ?? code)]) + (title.map { [.title($0)] } ?? [])
  }

  /// The projects that have no reports besides those of their group, and whose last round is known.
  ///
  /// - Parameter counted: The rounds of the projects that count, by code.
  /// - Returns: The projects in the order of the file.
  func reports(except counted: [String: [ProjectRound]]) -> [ProjectReport] {
    guard !groups.isEmpty else { return [] }
    let known = Set(counted.flatMap { code, rounds in rounds.flatMap { Self.identifiers(code, $0.title) } })
    return groups.filter { group in
      let isAlone =
        group.identifiers.isEmpty
        ? groups.count == 1 && counted.isEmpty : group.identifiers.isDisjoint(with: known)
      return isAlone && (!group.isUnordered || group.rounds.count == 1)
    }
    .map { ProjectReport(code: Code($0.code), rounds: $0.rounds) }
  }
}
