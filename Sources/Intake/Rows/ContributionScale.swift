import Assessment
import Findings
import Office
import Tabular

/// Finds a file that is headed as scores but holds weighted contributions.
///
/// IIT and EIT never above 30 and OIT never above 40 in a file means contributions (the two scales both circulate);
/// a unit whose printed total is the weighted sum of such low figures really scored them, and stays as it is.
struct ContributionScale {
  let context: IntakeContext

  /// Reads the figures of such a file on the scale that they are on, with a finding a unit.
  func declare(in outcome: inout ExtractOutcome) {
    let parts = outcome.parts.compactMap { part -> (Code<Unit>, AnnouncedFigures, Methodology)? in
      guard case .scores(let figures) = part.content, let methodology = context.methodology(of: part.unit) else {
        return nil
      }
      return (part.unit, figures, methodology)
    }
    guard !parts.isEmpty, parts.allSatisfy({ looksLikeContributions($0.1, $0.2) }) else { return }
    for (unit, figures, methodology) in parts {
      let instruments = methodology.tree.instruments.map { methodology.tree[$0].code }
      let declared = figures.reduce(into: figures) { declared, entry in
        guard instruments.contains(entry.key) else { return }
        declared[entry.key] = entry.value.read(as: entry.value.printed, on: .contribution)
      }
      guard let place = outcome.parts.firstIndex(where: { $0.unit == unit }) else { continue }
      outcome.parts[place] = ReceivedPart(
        unit: unit, rows: outcome.parts[place].rows, content: .scores(declared),
        isWhole: outcome.parts[place].isWhole)
      guard let first = instruments.lazy.compactMap({ figures[$0] }).first else { continue }
      outcome.findings.append(
        Finding(
          .contributionUndeclared, unit: unit, place: Place(first.source),
          values: ["unit": context.registry[unit]?.name ?? Bilingual(same: unit.text)], effect: "ITA"))
    }
  }

  private func looksLikeContributions(
    _ figures: AnnouncedFigures, _ methodology: Methodology
  ) -> Bool {
    let tree = methodology.tree
    var instruments: [(figure: AnnouncedFigure, weight: Weight)] = []
    for place in tree.instruments {
      let weight = tree[place].weight
      guard let figure = figures[tree[place].code], figure.basis == .score, !figure.isBasisDeclared,
        figure.printed <= weight.applied(to: .hundred)
      else { return false }
      instruments.append((figure, weight))
    }
    guard instruments.contains(where: { $0.figure.printed > .zero }) else { return false }
    guard let total = figures[tree[0].code]?.printed else { return true }
    let asScores = instruments.map { $0.weight.applied(to: $0.figure.printed) }.reduce(.zero, +)
    let asContributions = instruments.map(\.figure.printed).reduce(.zero, +)
    return distance(total, asContributions) < distance(total, asScores)
  }

  private func distance(_ left: Quantity, _ right: Quantity) -> Quantity {
    max(left, right) - min(left, right)
  }
}
