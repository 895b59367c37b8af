import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let contributionUndeclared = Check(
    "contribution-undeclared", .mustExplain,
    sentence: Bilingual(
      "คะแนนของ{unit} ในไฟล์นี้ไม่มีค่าใดเกินน้ำหนักของเครื่องมือการประเมิน จึงอ่านเป็นคะแนนถ่วงน้ำหนัก มิใช่คะแนนเต็ม 100",
      "no score of {unit} in this file is above its instrument's weight, so the scores are read as weighted "
        + "contributions"),
    remedy: Bilingual(
      "โปรดยืนยัน โดยระบุ “คะแนนถ่วงน้ำหนัก” ในคอลัมน์ “ฐานคะแนน” หากเป็นคะแนนถ่วงน้ำหนัก หรือ “คะแนน” หากเป็นคะแนนเต็ม 100",
      "confirm this in the column 'basis': write 'contribution' for weighted contributions, or 'score' for "
        + "scores out of 100"),
    why: Bilingual(
      "คะแนน IIT 26.53 จากน้ำหนัก 30 คือ 88.43 คะแนน หากอ่านผิดมาตรา คะแนนของหน่วยงานจะต่ำกว่าความจริงมาก",
      "an IIT of 26.53 out of 30 is a score of 88.43; on the wrong scale the unit's score would be far too low"),
    wrong: .scores(
      "5028,2566,IIT,26.53", "5028,2566,EIT,24.16", "5028,2566,OIT,37.75", "5028,2566,ITA,88.44", from: "5028"),
    right: .received(
      "scores", Example.basisHeader, "5028,2566,IIT,26.53,contribution", "5028,2566,EIT,24.16,contribution",
      "5028,2566,OIT,37.75,contribution", "5028,2566,ITA,88.44,score", from: "5028"))
}

/// Finds a file with the header of scores that holds weighted contributions.
///
/// Both scales are in use. A file in which no IIT or EIT is above 30 and no OIT above 40 holds contributions. An
/// exception is a unit whose announced total is the weighted sum of such low figures: it really scored them, and they
/// stay as they are.
struct ContributionScale {
  let context: IntakeContext

  /// Reads the figures of such a file as contributions, with one finding for each unit.
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
        declared[entry.key] = entry.value.read(as: entry.value.value, on: .contribution)
      }
      guard let index = outcome.parts.firstIndex(where: { $0.unit == unit }) else { continue }
      outcome.parts[index] = ReceivedPart(
        unit: unit, rows: outcome.parts[index].rows, content: .scores(declared),
        isWhole: outcome.parts[index].isWhole)
      guard let first = instruments.lazy.compactMap({ figures[$0] }).first else { continue }
      outcome.findings.append(
        Finding(
          .contributionUndeclared, unit: unit, place: Place(first.source),
          values: ["unit": context.registry[unit]?.name ?? Bilingual(same: unit.text)], effect: .measure("ITA")))
    }
  }

  private func looksLikeContributions(
    _ figures: AnnouncedFigures, _ methodology: Methodology
  ) -> Bool {
    let tree = methodology.tree
    // The contribution of a single instrument equals its score.
    guard tree.instruments.allSatisfy({ tree[$0].weight.applied(to: .hundred) < .hundred }) else { return false }
    var instruments: [(figure: AnnouncedFigure, weight: Weight)] = []
    for index in tree.instruments {
      let weight = tree[index].weight
      guard let figure = figures[tree[index].code], figure.basis == .score, !figure.isBasisDeclared,
        figure.value.rounded(to: methodology.settings.decimals) <= weight.applied(to: .hundred)
      else { return false }
      instruments.append((figure, weight))
    }
    guard instruments.contains(where: { $0.figure.value > .zero }) else { return false }
    guard let total = figures[tree[0].code]?.value else { return true }
    let asScores = instruments.map { $0.weight.applied(to: $0.figure.value) }.reduce(.zero, +)
    let asContributions = instruments.map(\.figure.value).reduce(.zero, +)
    return distance(total, asContributions) < distance(total, asScores)
  }

  private func distance(_ left: Quantity, _ right: Quantity) -> Quantity {
    max(left, right) - min(left, right)
  }
}
