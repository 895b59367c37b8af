/// The data of a single announced figure.
struct Print: Sendable {
  let printed: Quantity
  let basis: AnnouncedFigure.Basis
  let isBasisDeclared: Bool
  let stage: AnnouncedFigure.Stage
  let mayBeFraction: Bool
  /// The line of the file; no file has more lines than 32 bits can count.
  let line: Int32
  let record: Int32
  let announcement: Announcement
  let level: PrintedLevel?

  init(
    printed: Quantity, basis: AnnouncedFigure.Basis, isBasisDeclared: Bool, stage: AnnouncedFigure.Stage,
    mayBeFraction: Bool, source: Source, announcement: Announcement, level: PrintedLevel?
  ) {
    self.printed = printed
    self.basis = basis
    self.isBasisDeclared = isBasisDeclared
    self.stage = stage
    self.mayBeFraction = mayBeFraction
    line = Int32(clamping: source.line)
    record = Int32(clamping: source.record)
    self.announcement = announcement
    self.level = level
  }
}

/// The data that the figures of one announcement share.
final class Announcement: Sendable {
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

  func says(
    _ announcedOn: Day?, _ reference: String?, _ reason: String?, _ receivedOn: Day, _ source: Source
  ) -> Bool {
    self.announcedOn == announcedOn && self.receivedOn == receivedOn && column == source.column
      && Self.areSame(self.reference, reference) && Self.areSame(self.reason, reason) && file == source.file
  }

  /// Compares byte by byte, since texts are quoted exactly as they were sent.
  private static func areSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    let (bytes, others) = (left.utf8Span.span, right.utf8Span.span)
    guard bytes.count == others.count else { return false }
    // The figures of one file mostly share the storage of a text: compare the addresses first.
    if unsafe bytes.withUnsafeBufferPointer({ own in
      unsafe others.withUnsafeBufferPointer { unsafe own.baseAddress == $0.baseAddress }
    }) {
      return true
    }
    for place in bytes.indices where bytes[place] != others[place] { return false }
    return true
  }
}

/// The level that was sent with a total.
final class PrintedLevel: Sendable {
  let name: String?
  let source: Source?

  init(name: String?, source: Source?) {
    self.name = name
    self.source = source
  }
}
