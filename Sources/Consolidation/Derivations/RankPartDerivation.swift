import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The causes of a unit's climb in ranks: the five ranks between last year's and this year's, and their differences.
struct RankPartDerivation: Derivation {
  let results: Results
  let language: Language
  let movement: UnitMovement
  let yearBefore: Int

  /// The unit's ranks from last year's to this year's, each with one more cause of change.
  private struct RankSteps {
    let parts: RankParts
    var before: Int { parts.rankBefore }
    var matched: Int { parts.rankBefore - parts.exitsInHalves / 2 }
    var rescored: Int { matched - parts.methodInHalves / 2 }
    var now: Int { parts.rank + parts.entriesInHalves / 2 }
  }

  var lines: [String] {
    guard let parts = movement.ranks else { return [] }
    return ranks(RankSteps(parts: parts)) + differences(RankSteps(parts: parts)) + totals
  }

  private func units(_ isAmong: (UnitMovement) -> Bool) -> [UnitMovement] {
    results.insight.movement.units.filter(isAmong)
  }

  private var both: [UnitMovement] { units { $0.before?.rank != nil && $0.now?.rank != nil } }

  private func ranks(_ steps: RankSteps) -> [String] {
    let exits = units { $0.before?.rank != nil && $0.now?.rank == nil }.compactMap(\.before)
    let entries = units { $0.before?.rank == nil && $0.now?.rank != nil }.compactMap(\.now)
    let (all, matched) = (units { $0.before?.rank != nil }.count, both.count)
    let year = results.fiscalYear
    return [
      localized(
        "  R0 = \(steps.before): อันดับปี \(yearBefore) ใน \(all) หน่วยงาน",
        "  R0 = \(steps.before): the rank of \(yearBefore) among \(all) units"),
      localized(
        "  R1 = \(steps.matched): ไม่นับหน่วยงานที่ไม่มีอันดับปี \(year)",
        "  R1 = \(steps.matched): without the units that are not ranked in \(year)") + " (\(counted(exits)))",
      localized(
        "  R2 = \(steps.rescored): คะแนนปี \(yearBefore) คิดด้วยวิธีของปี \(year)",
        "  R2 = \(steps.rescored): by the scores of \(yearBefore) and the method of \(year)"),
      localized(
        "  R3 = \(steps.now): คะแนนปี \(year) ใน \(matched) หน่วยงานที่มีอันดับทั้งสองปี",
        "  R3 = \(steps.now): by the scores of \(year) among the \(matched) units ranked in both years"),
      localized(
        "  R4 = \(steps.parts.rank): อันดับปี \(year) รวมหน่วยงานที่ไม่มีอันดับปี \(yearBefore)",
        "  R4 = \(steps.parts.rank): the rank of \(year), with the units that were not ranked in \(yearBefore)")
        + " (\(counted(entries)))",
      localized(
        "  A = \(steps.parts.rankMovedAlone): เฉพาะคะแนนของตนเองเป็นของปี \(year), "
          + "B = \(steps.parts.rankStayedAlone): เฉพาะคะแนนของหน่วยงานอื่นเป็นของปี \(year)",
        "  A = \(steps.parts.rankMovedAlone): if its own score alone were that of \(year); "
          + "B = \(steps.parts.rankStayedAlone): if the scores of the others alone were"),
    ]
  }

  /// The parts and their sum.
  private func differences(_ steps: RankSteps) -> [String] {
    let parts = steps.parts
    let (second, third) = (steps.rescored, steps.now)
    let (alone, others) = (parts.rankMovedAlone, parts.rankStayedAlone)
    let halves = [
      parts.exitsInHalves, parts.methodInHalves, parts.ownInHalves, parts.othersInHalves, parts.entriesInHalves,
    ].map { formatted(Quantity(halves: $0), 1) }
    return [
      "  by_exits   = R0 - R1 = \(steps.before) - \(steps.matched) = \(halves[0])",
      "  by_method  = R1 - R2 = \(steps.matched) - \(second) = \(halves[1])",
      "  by_own     = ((R2 - A) + (B - R3)) / 2 = ((\(second) - \(alone)) + (\(others) - \(third))) / 2 = \(halves[2])",
      "  by_others  = ((R2 - B) + (A - R3)) / 2 = ((\(second) - \(others)) + (\(alone) - \(third))) / 2 = \(halves[3])",
      "  by_entries = R3 - R4 = \(third) - \(parts.rank) = \(halves[4])",
      "  climb = R0 - R4 = \(steps.before) - \(parts.rank) = \(sum(halves)) = \(parts.climb)",
    ]
  }

  /// The totals that the ranks are counted from: last year's, last year's by this year's method, and this year's.
  private var totals: [String] {
    let heading = localized(
      "  คะแนนรวมปี \(yearBefore), คิดด้วยวิธีของปี \(results.fiscalYear), และปี \(results.fiscalYear):",
      "  totals of \(yearBefore), by the method of \(results.fiscalYear), and of \(results.fiscalYear):")
    let lines = both.prefix(Self.named).map { unit in
      let decimals = unit.now?.scorecard.decimals ?? results.decimals
      let totals = [unit.before?.scorecard.total, unit.rescored, unit.now?.scorecard.total]
        .map { $0.map { formatted($0, decimals) } ?? "—" }
      return "    \(name(unit.unit))  \(totals.joined(separator: "  "))"
    }
    let more = both.count - lines.count
    return [heading] + lines + (more > 0 ? [localized("    และอีก \(more) หน่วยงาน", "    and \(more) more")] : [])
  }
}
