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

  /// The figure as written, on the scale of `basis`.
  package let value: Quantity
  package let basis: Basis
  /// Whether the file declares the scale; otherwise the figure is read as a score.
  package let isBasisDeclared: Bool
  package let stage: Stage
  /// Whether the figure may be a fraction of 1 instead of a percentage, so that checks skip it.
  package let mayBeFraction: Bool
  private let announcement: Announcement
  private let line: Int
  private let record: Int
  private let announcedLevel: AnnouncedLevel?

  /// The level that was sent with a total, in either level scheme.
  package var level: String? { announcedLevel?.name }
  /// The source of the level; nil without one.
  package var levelSource: Source? { announcedLevel?.source }
  package var announcedOn: Day? { announcement.announcedOn }
  /// The document that announced the figure.
  package var reference: String? { announcement.reference }
  /// The reason why the figure differs from the one before.
  package var reason: String? { announcement.reason }
  package var receivedOn: Day { announcement.receivedOn }
  package var source: Source {
    Source(file: announcement.file, line: line, record: record, column: announcement.column)
  }

  /// Makes a figure.
  ///
  /// `neighbour` may be of the same announcement, whose data both figures then share.
  package init(
    value: Quantity, basis: Basis, isBasisDeclared: Bool, stage: Stage, level: String?, announcedOn: Day?,
    reference: String?,
    reason: String?, receivedOn: Day, source: Source, levelSource: Source?, mayBeFraction: Bool = false,
    sharing neighbour: Self? = nil
  ) {
    self.value = value
    self.basis = basis
    self.isBasisDeclared = isBasisDeclared
    self.stage = stage
    self.mayBeFraction = mayBeFraction
    (line, record) = (source.line, source.record)
    announcedLevel = level == nil && levelSource == nil ? nil : AnnouncedLevel(name: level, source: levelSource)
    let announcement = Announcement(
      announcedOn: announcedOn, reference: reference, reason: reason, receivedOn: receivedOn, file: source.file,
      column: source.column)
    self.announcement = neighbour.map(\.announcement).flatMap { $0.isSame(as: announcement) ? $0 : nil } ?? announcement
  }
}

/// The data that the figures of one announcement share.
private final class Announcement: Sendable {
  let announcedOn: Day?
  let reference: String?
  let reason: String?
  let receivedOn: Day
  let file: String
  let column: String?

  init(announcedOn: Day?, reference: String?, reason: String?, receivedOn: Day, file: String, column: String?) {
    self.announcedOn = announcedOn
    self.reference = reference
    self.reason = reason
    self.receivedOn = receivedOn
    self.file = file
    self.column = column
  }

  /// Compares texts byte by byte, since they are quoted exactly as they were sent.
  func isSame(as other: Announcement) -> Bool {
    let texts = [(reference, other.reference), (reason, other.reason), (file, other.file), (column, other.column)]
    return announcedOn == other.announcedOn && receivedOn == other.receivedOn
      && texts.allSatisfy { $0.map { Array($0.utf8) } == $1.map { Array($0.utf8) } }
  }
}

/// The level that was sent with a total.
private final class AnnouncedLevel: Sendable {
  let name: String?
  let source: Source?

  init(name: String?, source: Source?) {
    self.name = name
    self.source = source
  }
}

extension AnnouncedFigure {
  /// Returns the same announcement with another figure, or with its figure on another scale.
  package func read(as value: Quantity, on basis: Basis? = nil) -> Self {
    Self(
      value: value, basis: basis ?? self.basis, isBasisDeclared: isBasisDeclared, stage: stage, level: level,
      announcedOn: announcedOn, reference: reference, reason: reason, receivedOn: receivedOn, source: source,
      levelSource: levelSource, sharing: self)
  }

  /// The figure as a score: a contribution divided by its weight and rounded (26.53 of 0.30 is 88.43).
  package func score(weight: Weight, decimals: Int) -> Quantity {
    switch basis {
    case .score: value
    case .contribution: (weight.undone(on: value) ?? .zero).rounded(to: decimals)
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
    case .score: (value, weight)
    case .contribution: (value, .equal(among: 1))
    }
  }

  /// The true values that the figure may stand for if it was rounded, or cut off, with the weight from `part(weight:)`.
  ///
  /// A figure with more decimals than are published is rounded to the published decimals first.
  func part(weight: Weight, decimals: Int, mode: RoundingMode) -> (interval: Interval, weight: Weight) {
    let maximum = basis == .score ? Quantity.hundred : weight.applied(to: .hundred)
    let interval = mode.interval(value.rounded(to: decimals), decimals: decimals, maximum: maximum)
    return (interval, part(weight: weight).weight)
  }
}
