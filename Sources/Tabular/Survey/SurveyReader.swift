/// Counts the answers of a survey file while it is read, because such files are large.
///
/// A blank cell is neither an answer nor a fault. An answer that the item does not admit is a fault and counts as
/// blank. Of identical responses with one identifier in a group, one counts; of different ones, none. A row with too
/// many or too few cells does not count, because its answers may have shifted.
package struct SurveyReader: Sendable {
  private let text: SurveyText
  private let form: RecordForm
  private let header: HeaderMatch
  private let layout: SurveyLayout
  private let blocks: RowBlocks

  /// Finds the owner of the rows of a spelling of unit and year; with nil their answers are not counted.
  package typealias Assigning = (SurveyTally.Spelling) -> SurveyAssignment?
  /// An `Assigning` that may be called on any thread.
  package typealias AssigningAnywhere = @Sendable (SurveyTally.Spelling) -> SurveyAssignment?

  /// - Parameters:
  ///   - text: The file.
  ///   - separator: The separator that was found with the header.
  ///   - header: The header of the file.
  ///   - layout: A layout for a header with the same columns, shared by all files that have them.
  package init(text: SurveyText, separator: Separator, header: HeaderMatch, layout: SurveyLayout) {
    self.text = text
    form = text.form(separator)
    blocks = RowBlocks(text, form, start: RecordText.start(in: text.decoded.bytes))
    self.header = header
    self.layout = layout
  }

  /// Counts the answers by unit and year, and collects all faults.
  ///
  /// - Parameter formFor: Finds the form of a spelling; called once for each, at its first row.
  /// - Returns: The counts and faults.
  package func tally(_ formFor: @escaping Assigning) -> SurveyTally {
    var sink = sink(of: text.count, lost: text.decoded.faults, formFor)
    defer { sink.deallocate() }
    read(0..<text.count, into: &sink)
    return finished(&sink)
  }

  /// Divides the file into ranges of whole rows, to be read separately and joined in order.
  ///
  /// - Parameter size: The approximate number of bytes of a part.
  /// - Returns: The ranges of the parts.
  package func parts(of size: Int = Self.partSize) -> [Range<Int>] { text.parts(of: size) }

  /// The size of a part: it takes a few milliseconds, and holds a few hundred units of the nation's file.
  package static let partSize = 1 << 21

  /// Reads one of the parts.
  ///
  /// - Parameters:
  ///   - range: The range of the part.
  ///   - formFor: Finds the form of a spelling; called once for each spelling in the part.
  /// - Returns: The counts of the part.
  package func part(_ range: Range<Int>, _ formFor: @escaping AssigningAnywhere) -> SurveyPart {
    let isFirst = range.lowerBound == 0
    var sink = sink(of: range.count, lost: isFirst ? text.decoded.faults : LostBytes(), formFor)
    let next = read(range, into: &sink)
    return SurveyPart(sink, lineCount: next - 1)
  }

  /// Joins all parts into the result of `tally` for the whole file.
  ///
  /// Nil, before `formFor` is called, when a row may be understood differently in its part than in the whole file. Each
  /// part is freed as soon as it is joined.
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

  /// Reads a part and returns the line after its last one, counted from the first line of the text or of a later part.
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

/// The counts of a part of a survey file.
///
/// Unchecked, because a single thread reads the part, and afterwards it is only read from.
package final class SurveyPart: @unchecked Sendable {
  fileprivate var sink: SurveySink
  fileprivate let lineCount: Int

  fileprivate init(_ sink: SurveySink, lineCount: Int) {
    self.sink = sink
    self.lineCount = lineCount
  }

  deinit { sink.deallocate() }
}
