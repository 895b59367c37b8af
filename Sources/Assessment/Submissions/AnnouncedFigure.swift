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

  /// Those of all figures that were sent together; nearly every measure of a unit has none, and then pays for none.
  private let prints: [Print]
  private let place: Int32

  var print: Print { prints[Int(place)] }

  /// The figure at a place among those that were sent together.
  init(_ prints: [Print], at place: Int) {
    self.prints = prints
    self.place = Int32(truncatingIfNeeded: place)
  }

  /// As printed, on the scale of `basis`.
  package var printed: Quantity { print.printed }
  package var basis: Basis { print.basis }
  /// Whether the file says which scale it is, or leaves it to the reader.
  package var isBasisDeclared: Bool { print.isBasisDeclared }
  package var stage: Stage { print.stage }
  /// The level printed with a total, in either vocabulary.
  package var level: String? { print.level?.name }
  package var announcedOn: Day? { print.announcement.announcedOn }
  /// The document that announced it.
  package var reference: String? { print.announcement.reference }
  /// Why it differs from the one before.
  package var reason: String? { print.announcement.reason }
  package var receivedOn: Day { print.announcement.receivedOn }
  package var source: Source {
    Source(
      file: print.announcement.file, line: Int(print.line), record: Int(print.record),
      column: print.announcement.column)
  }
  /// Where the level stands; nil without one.
  package var levelSource: Source? { print.level?.source }
  /// Whether it may stand for a hundred times itself, so that it can be held against nothing.
  package var mayBeFraction: Bool { print.mayBeFraction }

  /// `neighbour`: a figure that may be of the same announcement; what both say of it is kept once.
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
  /// The same announcement with another figure, or with its figure on another scale.
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

  /// The contribution to the total: as it was printed, or the weight times the printed score, unrounded.
  package func contribution(weight: Weight) -> Quantity {
    let part = part(weight: weight)
    return part.weight.applied(to: part.figure)
  }

  /// The figure with the weight that makes it a contribution: a contribution that was sent has been weighted already.
  func part(weight: Weight) -> (figure: Quantity, weight: Weight) {
    switch basis {
    case .score: (printed, weight)
    case .contribution: (printed, .equal(among: 1))
    }
  }

  /// Every figure that the print may stand for, under a reading of prints as rounded or as cut off, with that weight.
  ///
  /// A print with more decimals than are published stands for what it is published as.
  func part(weight: Weight, decimals: Int, print: Printing) -> (interval: Interval, weight: Weight) {
    let maximum = basis == .score ? Quantity.hundred : weight.applied(to: .hundred)
    let interval = print.interval(printed.rounded(to: decimals), decimals: decimals, maximum: maximum)
    return (interval, part(weight: weight).weight)
  }
}
