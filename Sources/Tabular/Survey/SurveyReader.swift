/// Reads survey files, which are large, straight into counts of answers.
package enum SurveyReader {
  /// Counts the answers below a header.
  ///
  /// A blank cell is no answer and no fault; an answer that the item does not admit is a fault and counts as blank. Of
  /// responses that repeat an identifier within their group one counts if they are identical, none if they differ. A row
  /// with too many cells does not count: its answers may have shifted.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - separator: As it was found with the header.
  ///   - header: The header of the file.
  ///   - layout: Made for a header with the same columns, and kept for all files with them.
  ///   - formFor: Whose the rows are, asked once for each spelling of a unit and year, where it stands first; nil: rows are counted,
  ///     answers are not.
  /// - Returns: The counts by unit and year, and everything that was wrong.
  package static func tally(
    text: SurveyText, separator: Separator, header: HeaderMatch, layout: SurveyLayout,
    formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?
  ) -> SurveyTally {
    let form = text.form(separator)
    var sink = SurveySink(form: form, size: text.count, lost: text.decoded.faults, layout: layout, formFor: formFor)
    defer { sink.deallocate() }
    var start = header.dataStart
    var line = header.dataLine
    text.forEachPiece { piece in
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
