import Assessment
import Tabular

/// The reports of projects whose code, print or round must be mended, with the projects that they are probably of.
struct UnidentifiedRounds {
  private struct Group {
    let code: String
    var rounds: [ProjectRound] = []
    /// Whether the round of one of them is not known.
    var isUnordered = false
  }

  /// In the order of the file.
  private var groups: [Group] = []
  /// The index of each group by the number behind the dash of its code, or the whole code where it has none.
  private var indices: [String: Int] = [:]

  /// - Parameters:
  ///   - round: A report.
  ///   - number: The number of its round; nil where it must be mended.
  ///   - code: The code of the project as it was received; empty where the cell is blank.
  mutating func append(_ round: ProjectRound, _ number: Int?, of code: String) {
    let index = index(of: code)
    groups[index].rounds.append(round)
    if number == nil { groups[index].isUnordered = true }
  }

  private mutating func index(of code: String) -> Int {
    let key = Self.key(of: code)
    if !code.isEmpty, let index = indices[key] { return index }
    groups.append(Group(code: code))
    indices[key] = groups.count - 1
    return groups.count - 1
  }

  private static func key(of code: String) -> String { RefusedRows.serial(of: code) ?? code }

  /// The projects of which nothing else was received, and whose last round is known.
  ///
  /// - Parameter counted: The codes of the projects that count.
  /// - Returns: The projects in the order of the file.
  func reports(besides counted: some Sequence<String>) -> [ProjectReport] {
    guard !groups.isEmpty else { return [] }
    let known = Set(counted.map(Self.key))
    return groups.filter { group in
      (group.code.isEmpty || !known.contains(Self.key(of: group.code)))
        && (!group.isUnordered || group.rounds.count == 1)
    }
    .map { ProjectReport(code: Code($0.code), rounds: $0.rounds) }
  }
}
