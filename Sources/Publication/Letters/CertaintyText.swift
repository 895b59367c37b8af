import Assessment
import Findings
import Judging
import Tabular

/// The certainty of a unit's total and rank, in the words of pages and letters.
extension UnitCertainty {
  /// The interval of the total and the unit's own ranks in one sentence.
  ///
  /// - Parameter peers: The words for the units among which the rank counts.
  /// - Returns: The sentence; nil when the error is not known.
  func sentence(among peers: Bilingual) -> Bilingual? {
    guard let interval else { return nil }
    let card = standing.scorecard
    let formatted = { (bound: Quantity) in Numeral(bound, decimals: card.decimals).description }
    let (low, high) = (formatted(interval.low), formatted(interval.high))
    let ranks = own.flatMap { own in standing.rank.map { Self.text(of: own, peers: $0.peers, peers) } }
    return Bilingual(
      "หากผู้ตอบเป็นคนกลุ่มอื่น คะแนนรวมน่าจะอยู่ระหว่าง \(low) ถึง \(high)\(ranks?.thai ?? "") (ความเชื่อมั่นร้อยละ \(confidence)) ทั้งนี้ ช่วงดังกล่าวไม่เปลี่ยนผลการประเมินที่ประกาศ",
      "If other people had answered, the total would probably lie between \(low) and \(high)\(ranks?.english ?? "") (\(confidence) % confidence). The announced result does not change."
    )
  }

  private static func text(of own: RankSet, peers count: Int, _ peers: Bilingual) -> Bilingual {
    own.best == own.worst
      ? Bilingual(
        " และน่าจะยังเป็นอันดับที่ \(own.best) จาก \(count) \(peers.thai)",
        " and the rank would probably stay \(own.best) of \(count) \(peers.english)")
      : Bilingual(
        " และอันดับน่าจะอยู่ระหว่าง \(own.best) ถึง \(own.worst) จาก \(count) \(peers.thai)",
        " and the rank between \(own.best) and \(own.worst) of \(count) \(peers.english)")
  }

  /// The interval of the total, such as "97.28–97.52"; nil when the error is not known.
  var intervalText: String? {
    interval.map { interval in
      let formatted = { (bound: Quantity) in Numeral(bound, decimals: standing.scorecard.decimals).description }
      return "\(formatted(interval.low))–\(formatted(interval.high))"
    }
  }

  /// The confidence of the unit's edition in percent, without a decimal that is zero: "95", "99.5".
  var confidence: String { standing.scorecard.methodology.settings.confidence.percentText }
}

extension RankSet {
  var range: ClosedRange<Int> { best...max(best, worst) }

  /// The ranks in words, such as "6–11", or "1" when there is only one rank.
  var text: String { best == worst ? "\(best)" : "\(best)–\(worst)" }
}

extension Quantity {
  /// The quantity as a percentage with at most one decimal.
  var percentText: String {
    let whole = self == rounded(to: 0)
    return Numeral(self, decimals: whole ? 0 : 1).description
  }
}
