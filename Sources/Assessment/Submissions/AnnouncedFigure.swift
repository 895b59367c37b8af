/// A figure that somebody printed: the office's announcement, or what a unit states of itself.
package struct AnnouncedFigure: Sendable {
  /// The scale that the figure was printed on.
  package enum Basis: String, Sendable, CaseIterable {
    /// 0...100.
    case score
    /// The score times the instrument's weight.
    case contribution
  }

  /// How far the announcement has come.
  package enum Stage: String, Sendable, CaseIterable {
    case preliminary
    case afterAppeal = "after appeal"
    case announced
  }

  /// As printed, on the scale of `basis`.
  package let printed: Quantity
  package let basis: Basis
  package let stage: Stage
  /// The level printed with a total, in either vocabulary.
  package let level: String?
  package let announcedOn: Day?
  /// The document that announced it.
  package let reference: String?
  /// Why it differs from the one before.
  package let reason: String?
  package let receivedOn: Day
  package let source: Source
  /// Where the level stands; nil without one.
  package let levelSource: Source?

  package init(
    printed: Quantity, basis: Basis, stage: Stage, level: String?, announcedOn: Day?, reference: String?,
    reason: String?, receivedOn: Day, source: Source, levelSource: Source?
  ) {
    self.printed = printed
    self.basis = basis
    self.stage = stage
    self.level = level
    self.announcedOn = announcedOn
    self.reference = reference
    self.reason = reason
    self.receivedOn = receivedOn
    self.source = source
    self.levelSource = levelSource
  }
}

extension AnnouncedFigure {
  /// The figure as a score: a contribution divided by its weight and rounded (26.53 of 0.30 is 88.43).
  package func score(weight: Weight, decimals: Int) -> Quantity {
    switch basis {
    case .score: printed
    case .contribution: (weight.undone(on: printed) ?? .zero).rounded(to: decimals)
    }
  }

  /// The contribution to the total: as it was printed, or the weight times the printed score, unrounded.
  package func contribution(weight: Weight) -> Quantity {
    switch basis {
    case .score: weight.applied(to: printed)
    case .contribution: printed
    }
  }

  /// Every contribution that the print may stand for, under a reading of prints as rounded or as cut off.
  func contributions(weight: Weight, decimals: Int, print: Printing) -> Interval {
    switch basis {
    case .score:
      print.interval(printed, decimals: decimals, maximum: .hundred).weighted(by: weight)
    case .contribution:
      print.interval(printed, decimals: decimals, maximum: weight.applied(to: .hundred))
    }
  }
}
