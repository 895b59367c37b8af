/// Reads a survey file, which is large, straight into counts of answers.
///
/// A blank cell is no answer and no fault; an answer that the item does not admit is a fault and counts as blank. Of
/// responses that repeat an identifier within their group one counts if they are identical, none if they differ. A row
/// with too many cells or too few does not count: its answers may have shifted.
package struct SurveyReader: Sendable {
  private let text: SurveyText
  private let form: RecordForm
  private let header: HeaderMatch
  private let layout: SurveyLayout
  private let blocks: RowBlocks

  /// Whose the rows of a spelling of unit and year are; nil: they are counted, their answers are not.
  package typealias Assigning = (SurveyTally.Spelling) -> SurveyAssignment?
  /// The same, asked on any thread.
  package typealias AssigningAnywhere = @Sendable (SurveyTally.Spelling) -> SurveyAssignment?

  /// - Parameters:
  ///   - text: The file.
  ///   - separator: As it was found with the header.
  ///   - header: The header of the file.
  ///   - layout: Made for a header with the same columns, and kept for all files with them.
  package init(text: SurveyText, separator: Separator, header: HeaderMatch, layout: SurveyLayout) {
    self.text = text
    form = text.form(separator)
    blocks = RowBlocks(text, form, start: RecordText.start(in: text.decoded.bytes))
    self.header = header
    self.layout = layout
  }

  /// The counts by unit and year, and everything that was wrong.
  ///
  /// `formFor`: asked once for each spelling, where it stands first.
  package func tally(_ formFor: @escaping Assigning) -> SurveyTally {
    var sink = sink(of: text.count, lost: text.decoded.faults, formFor)
    defer { sink.deallocate() }
    read(0..<text.count, into: &sink)
    return finished(&sink)
  }

  /// Where the file can be parted into stretches of rows, to be read by themselves and joined in their order: `size`, in
  /// bytes, is about that of one.
  package func parts(of size: Int = Self.partSize) -> [Range<Int>] { text.parts(of: size) }

  /// A few milliseconds' work, and of a nation's file a few hundred units.
  package static let partSize = 1 << 21

  /// One of the parts.
  ///
  /// `formFor`: asked once for each spelling in the part.
  package func part(_ place: Range<Int>, _ formFor: @escaping AssigningAnywhere) -> SurveyPart {
    let isFirst = place.lowerBound == 0
    var sink = sink(of: place.count, lost: isFirst ? text.decoded.faults : LostBytes(), formFor)
    let next = read(place, into: &sink)
    return SurveyPart(sink, lineCount: next - 1)
  }

  /// What `tally` says of the file, from all of its parts; nil, before anything is asked, where a row may say something
  /// else when its part is read by itself.
  ///
  /// They are given up: each is let go of when it is known.
  package func tally(joining parts: consuming [SurveyPart], _ formFor: @escaping Assigning) -> SurveyTally? {
    guard SurveySink.canJoin(parts.map(\.sink)) else { return nil }
    var sink = sink(of: text.count, lost: LostBytes(), formFor)
    defer { sink.deallocate() }
    var lines = 0
    parts.reverse()
    while let part = parts.popLast() {
      sink.join(&part.sink, lines: lines)
      lines += part.lineCount
    }
    return finished(&sink)
  }

  private func sink(of size: Int, lost: LostBytes, _ formFor: @escaping Assigning) -> SurveySink {
    SurveySink(form: form, blocks: blocks, size: size, lost: lost, layout: layout, formFor: formFor)
  }

  /// The line behind the last one; the first part's lines are counted from the text's first, any other's from its own.
  @discardableResult
  private func read(_ part: Range<Int>, into sink: inout SurveySink) -> Int {
    let isFirst = part.lowerBound == 0
    var start = isFirst ? header.dataStart : part.lowerBound
    var line = isFirst ? header.dataLine : 1
    text.forEachPiece(of: part) { piece in
      sink.piece = piece
      let feed = RecordFeed(piece: piece, form: form, start: start, line: line)
      unsafe withUnsafeMutablePointer(to: &sink) { unsafe feed.read(into: $0) }
      start = unsafe piece.start + piece.bytes.count
      line = sink.place.lastLine + 1 + form.lineCount(of: piece, from: sink.place.end)
    }
    return line
  }

  private func finished(_ sink: inout SurveySink) -> SurveyTally {
    sink.finish { text.record(at: $0, form) }
    return sink.tally()
  }
}

/// The rows of a part of a survey file, counted by themselves.
///
/// Unchecked: whoever reads a part has it alone, and then it is only read.
package final class SurveyPart: @unchecked Sendable {
  fileprivate var sink: SurveySink
  fileprivate let lineCount: Int

  fileprivate init(_ sink: SurveySink, lineCount: Int) {
    self.sink = sink
    self.lineCount = lineCount
  }

  deinit { sink.deallocate() }
}
