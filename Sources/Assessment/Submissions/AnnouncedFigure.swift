/// An announced figure: the office's announcement, or a figure that a unit states about itself.
package struct AnnouncedFigure: Sendable {
  /// The scale of the figure.
  package enum Basis: String, Sendable, CaseIterable {
    /// The figure is a score, 0...100.
    case score
    /// The figure is the score times the instrument's weight.
    case contribution
  }

  /// The stage of the announcement.
  package enum Stage: String, Sendable, CaseIterable {
    case preliminary
    case afterAppeal = "after appeal"
    case announced
  }

  /// The records of all figures that were sent together, shared by these figures; `place` is the index of this one.
  private let prints: [Print]
  private let place: Int32

  var print: Print { prints[Int(place)] }

  /// Makes the figure at an index among those that were sent together.
  init(_ prints: [Print], at place: Int) {
    self.prints = prints
    self.place = Int32(truncatingIfNeeded: place)
  }

  /// The figure as written, on the scale of `basis`.
  package var printed: Quantity { print.printed }
  package var basis: Basis { print.basis }
  /// Whether the file declares the scale; otherwise the figure is read as a score.
  package var isBasisDeclared: Bool { print.isBasisDeclared }
  package var stage: Stage { print.stage }
  /// The level that was sent with a total, in either level scheme.
  package var level: String? { print.level?.name }
  package var announcedOn: Day? { print.announcement.announcedOn }
  /// The document that announced the figure.
  package var reference: String? { print.announcement.reference }
  /// The reason why the figure differs from the one before.
  package var reason: String? { print.announcement.reason }
  package var receivedOn: Day { print.announcement.receivedOn }
  package var source: Source {
    Source(
      file: print.announcement.file, line: Int(print.line), record: Int(print.record),
      column: print.announcement.column)
  }
  /// The source of the level; nil without one.
  package var levelSource: Source? { print.level?.source }
  /// Whether the figure may be a fraction of 1 instead of a percentage, so that checks skip it.
  package var mayBeFraction: Bool { print.mayBeFraction }

  /// Makes a figure.
  ///
  /// `neighbour` may be of the same announcement, whose data both figures then share.
  package init(
    printed: Quantity, basis: Basis, isBasisDeclared: Bool, stage: Stage, level: String?, announcedOn: Day?,
    reference: String?,
    reason: String?, receivedOn: Day, source: Source, levelSource: Source?, mayBeFraction: Bool = false,
    besides neighbour: Self? = nil
  ) {
    let shared = neighbour.map(\.print.announcement).flatMap {
      $0.says(announcedOn, reference, reason, receivedOn, source) ? $0 : nil
    }
    let announcement =
      shared
      ?? Announcement(
        announcedOn: announcedOn, reference: reference, reason: reason, receivedOn: receivedOn, file: source.file,
        column: source.column)
    let print = Print(
      printed: printed, basis: basis, isBasisDeclared: isBasisDeclared, stage: stage, mayBeFraction: mayBeFraction,
      source: source, announcement: announcement,
      level: level == nil && levelSource == nil ? nil : PrintedLevel(name: level, source: levelSource))
    self.init([print], at: 0)
  }
}

extension AnnouncedFigure {
  /// Returns the same announcement with another figure, or with its figure on another scale.
  package func read(as printed: Quantity, on basis: Basis? = nil) -> Self {
    Self(
      printed: printed, basis: basis ?? self.basis, isBasisDeclared: isBasisDeclared, stage: stage, level: level,
      announcedOn: announcedOn, reference: reference, reason: reason, receivedOn: receivedOn, source: source,
      levelSource: levelSource, besides: self)
  }

  /// The figure as a score: a contribution divided by its weight and rounded (26.53 of 0.30 is 88.43).
  package func score(weight: Weight, decimals: Int) -> Quantity {
    switch basis {
    case .score: printed
    case .contribution: (weight.undone(on: printed) ?? .zero).rounded(to: decimals)
    }
  }

  /// The contribution to the total: as written, or the weight times the written score, unrounded.
  package func contribution(weight: Weight) -> Quantity {
    let part = part(weight: weight)
    return part.weight.applied(to: part.figure)
  }

  /// The figure with the weight that makes it a contribution: 1 for a figure that is a contribution already.
  func part(weight: Weight) -> (figure: Quantity, weight: Weight) {
    switch basis {
    case .score: (printed, weight)
    case .contribution: (printed, .equal(among: 1))
    }
  }

  /// The true values that the figure may stand for if it was rounded, or cut off, with the weight from `part(weight:)`.
  ///
  /// A figure with more decimals than are published is rounded to the published decimals first.
  func part(weight: Weight, decimals: Int, print: Printing) -> (interval: Interval, weight: Weight) {
    let maximum = basis == .score ? Quantity.hundred : weight.applied(to: .hundred)
    let interval = print.interval(printed.rounded(to: decimals), decimals: decimals, maximum: maximum)
    return (interval, part(weight: weight).weight)
  }
}
