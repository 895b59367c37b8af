import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the table `balance`: the weight of one measure in the differences between the units of an edition.
struct BalanceDerivation: Derivation {
  let results: Results
  let language: Language
  let balance: MeasureBalance

  private var methodology: Methodology { balance.methodology }
  private var tree: MeasureTree { methodology.tree }
  private var decimals: Int { methodology.settings.decimals }
  private var shares: [Weight] { tree.shares(of: balance.index, in: 0) }
  private var code: Code<Measure> { balance.measure.code }
  private var ranked: [Standing] { results.ranking.ranked.filter { $0.unit.edition == methodology.edition } }
  private var known: [Standing] { ranked.filter { $0.scorecard.roundedScore(code) != nil } }

  func lines(of column: String) -> [String] {
    switch column {
    case "edition", "measure", "name_th": method
    case "weight": weight + method
    case "effective": effective + method
    case "units", "mean": mean + method
    case "deviation": deviation + method
    case "close_ranks": balance.index == 0 ? closeRanks : method
    case "other_rounding": balance.index == 0 ? otherRounding : method
    case _: atMaximum + method
    }
  }

  /// The rows of the measure and of the measures above it, whose weights make up its share.
  private var method: [String] {
    var lines: [String] = []
    var current: Int? = balance.index
    while let index = current {
      let measure = tree[index]
      let weight = measure.parent == nil ? "" : localized(", น้ำหนัก ", ", weight ") + measure.weight.text
      lines.append(
        "  \(measure.code) \(localized(measure.nameThai, measure.nameEnglish))\(weight)  \(source(of: index, in: methodology))"
      )
      current = measure.parent
    }
    return lines
  }

  /// The weight of the measure in the total, such as "100 × 1/5 × 0.30 = 6.00".
  private var weight: [String] { ["  100 × \(shares.text) = \(formatted(balance.weight, 2))"] }

  /// The formula, also in spreadsheet form, with the score and T of every peer.
  private var effective: [String] {
    let peers = ranked.filter { $0.scorecard.hasAllInstruments && $0.scorecard.roundedScore(code) != nil }
    let terms = tree.instruments.map { "\(tree[$0].weight.text) × \(tree[$0].code)" }.joined(separator: " + ")
    let value = balance.effective.map { formatted($0.rounded(to: 2), 2) }
    return [
      "  T = \(terms)" + localized(" จากคะแนนที่เผยแพร่ ไม่ปัดเศษ", ", of published scores, unrounded"),
      "  100 × \(shares.text) × cov(\(code), T) / var(T) = "
        + (value ?? localized("ไม่มี เพราะ T ไม่ต่างกัน", "none, because T is the same for all")),
      localized(
        "  ในตารางคำนวณ: =100*น้ำหนัก*COVARIANCE.P(คะแนน;T)/VAR.P(T) ของ \(peers.count) หน่วยงานต่อไปนี้ (\(code), T):",
        "  in a spreadsheet: =100*share*COVARIANCE.P(scores,T)/VAR.P(T) over these \(peers.count) units (\(code), T):"),
    ] + list(peers) { peer in exact(weighted(peer.scorecard)) }
  }

  private func exact(_ quantity: Quantity) -> String { formatted(quantity, decimals + 4) }

  /// T of a unit: the weighted sum of its instruments.
  private func weighted(_ card: Scorecard) -> Quantity {
    zip(tree.instruments, card.instruments).reduce(.zero) { $0 + tree[$1.0].weight.applied(to: $1.1 ?? .zero) }
  }

  /// The units with their published score and one more figure.
  private func list(_ standings: [Standing], _ figure: (Standing) -> String) -> [String] {
    let lines = standings.prefix(Self.named).map { standing in
      let score = standing.scorecard.roundedScore(code).map { formatted($0, decimals) } ?? "—"
      return "    \(name(standing.unit))  \(score)  \(figure(standing))"
    }
    let more = standings.count - lines.count
    return lines + (more > 0 ? [localized("    และอีก \(more) หน่วยงาน", "    and \(more) more")] : [])
  }

  private func sourced(_ standings: [Standing]) -> [String] {
    list(standings) { standing in tree.index(of: code).map { sources(of: $0, on: standing.scorecard) } ?? "" }
  }

  private var mean: [String] {
    [
      localized("  หน่วยงานที่มีคะแนน \(known.count), ค่าเฉลี่ย ", "  units with a score: \(known.count), mean ")
        + mean(of: known.compactMap { $0.scorecard.roundedScore(code) }, decimals: decimals)
    ] + sourced(known)
  }

  private var deviation: [String] {
    let value =
      balance.scores.deviation.map { formatted($0, decimals) }
      ?? localized("ไม่มี (น้อยกว่าสองหน่วยงาน)", "none (under two units)")
    return [
      "  √(Σ(x - x̄)² / (n - 1)) = \(value), n = \(known.count)"
        + localized("; ในตารางคำนวณ: =STDEV.S(คะแนน)", "; in a spreadsheet: =STDEV.S(scores)")
    ]
      + mean
  }

  private var atMaximum: [String] {
    let full = known.filter { $0.scorecard.roundedScore(code) == .hundred }
    let share = balance.scores.shareAtMaximum.map { formatted($0, 2) } ?? "—"
    return [
      localized("  ได้เต็ม 100: ", "  at 100: ") + counted(full), "  \(full.count) / \(known.count) × 100 = \(share)",
    ] + sourced(known)
  }

  /// The pairs of neighbouring units whose totals are close.
  private var closeRanks: [String] {
    let last = Quantity.unitOfLastDecimal(decimals)
    let pairs = zip(ranked, ranked.dropFirst()).compactMap { upper, lower -> String? in
      guard let above = upper.scorecard.total, let below = lower.scorecard.total, above - below <= last else {
        return nil
      }
      return
        "    \(name(upper.unit)) \(formatted(above, decimals)) - \(name(lower.unit)) \(formatted(below, decimals)) = \(formatted(above - below, decimals))"
    }
    return [
      localized(
        "  คู่ที่อยู่ติดกันและต่างกันไม่เกิน \(formatted(last, decimals)): \(pairs.count)",
        "  neighbouring pairs that differ by at most \(formatted(last, decimals)): \(pairs.count)")
    ] + pairs + method + sourced(known)
  }

  /// The setting, the number of units that would move, and every unit's total by the other rounding.
  private var otherRounding: [String] {
    let (now, other) = (methodology.settings.totalRounding, TotalRule(of: methodology).roundedOtherwise)
    let count = balance.otherRounding.map { "\($0)" } ?? "—"
    return [
      "  total_rounding \(now.rawValue)  \(source(ofSetting: "total_rounding", in: methodology))",
      localized(
        "  หน่วยงานที่อันดับจะเปลี่ยนหากใช้ \(other.rounding.rawValue): \(count)",
        "  units whose rank among peers would change with \(other.rounding.rawValue): \(count)"),
    ] + totals(by: other)
  }

  /// Each unit with all instruments: its published total and its total by another rounding, with both ranks.
  private func totals(by rule: TotalRule) -> [String] {
    let peers = ranked.filter { $0.scorecard.hasAllInstruments }
    let published = peers.map { $0.scorecard.total ?? .zero }
    let others = peers.map { rule.total(of: $0.scorecard.instruments.compactMap(\.self)) }
    return peers.indices.prefix(Self.named).map { peer in
      let ranks = [published, others].map { all in 1 + all.count { $0 > all[peer] } }
      let totals = "\(formatted(published[peer], decimals)) → \(formatted(others[peer], decimals))"
      return "    \(name(peers[peer].unit))  \(totals), " + localized("อันดับ ", "rank ") + "\(ranks[0]) → \(ranks[1])"
    }
  }
}
