/// Counts the answers of a survey file while it is read, because such files are large.
///
/// A blank cell is neither an answer nor a fault. An answer that the item does not admit is a fault and counts as
/// blank. Of identical responses with one identifier in a group, one counts; of different ones, none. A row with too
/// many or too few cells does not count, because its answers may have shifted.
package struct SurveyReader {
  private let text: SurveyText
  private let form: RecordForm
  private let header: HeaderMatch
  private let layout: SurveyLayout

  /// Finds the owner of the rows of a spelling of unit and year; with nil their answers are not counted.
  package typealias Assigning = (SurveyTally.Spelling) -> SurveyAssignment?

  /// - Parameters:
  ///   - text: The file.
  ///   - separator: The separator that was found with the header.
  ///   - header: The header of the file.
  ///   - layout: A layout for a header with the same columns, shared by all files that have them.
  package init(text: SurveyText, separator: Separator, header: HeaderMatch, layout: SurveyLayout) {
    self.text = text
    form = text.form(separator)
    self.header = header
    self.layout = layout
  }

  /// Counts the answers by unit and year, and collects all faults.
  ///
  /// - Parameter formFor: Finds the form of a spelling; called once for each, at its first row.
  /// - Returns: The counts and faults.
  package func tally(_ formFor: @escaping Assigning) -> SurveyTally {
    let blocks = RowBlocks(text, form, start: RecordText.start(in: text.decoded))
    var sink = SurveySink(
      form: form, blocks: blocks, size: text.count, lost: text.decoded.faults, header: header,
      layout: layout, formFor: formFor)
    defer { sink.deallocate() }
    var (start, line) = (header.dataStart, header.dataLine)
    text.forEachPiece(of: 0..<text.count) { piece in
      sink.piece = piece
      let feed = RecordFeed(piece: piece, form: form, start: start, line: line)
      unsafe withUnsafeMutablePointer(to: &sink) { unsafe feed.read(into: $0) }
      start = unsafe piece.start + piece.bytes.count
      line = sink.place.lastLine + 1 + form.lineCount(of: piece, from: sink.place.end)
    }
    sink.finish { text.record(at: $0, form) }
    return sink.tally()
  }
}
