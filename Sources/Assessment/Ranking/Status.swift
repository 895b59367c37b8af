/// How far a unit's result has come.
package enum Status: String, Sendable, CaseIterable {
  /// The total is official and announced.
  case final
  /// There is a total, but not an announced one.
  case provisional
  /// Scores or answers were sent, but what must be mended leaves no total.
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
