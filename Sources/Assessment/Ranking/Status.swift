/// The status of a unit's result.
package enum Status: String, Sendable, CaseIterable {
  /// The total is official, and its stage is `announced`.
  case final
  /// There is a total that is not final.
  case provisional
  /// Scores or answers were sent, but there is no total until the unit mends them.
  case heldBack = "held back"
  case missing
  case notDue = "not due"

  init(of card: Scorecard) {
    guard card.total == nil else {
      self = card.official(of: 0)?.stage == .announced ? .final : .provisional
      return
    }
    switch card.submission.presence {
    case .sent: self = .heldBack
    case .missing: self = .missing
    case .notDue: self = .notDue
    }
  }
}
