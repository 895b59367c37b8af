/// Reads survey files, which are large, straight into counts of answers.
package enum SurveyReader {
  /// Counts the answers below a header.
  ///
  /// A blank cell is no answer and no fault; an answer that the item does not admit is a fault and counts as blank. Of
  /// responses that repeat an identifier within their group one counts if they are identical, none if they differ. A row
  /// with too many cells does not count: its answers may have shifted.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - separator: As it was found with the header.
  ///   - header: The header of the file.
  ///   - layout: Made for a header with the same columns, and kept for all files with them.
  ///   - formFor: Whose the rows are, asked once for each spelling of a unit and year, where it stands first; nil: rows are counted,
  ///     answers are not.
  /// - Returns: The counts by unit and year, and everything that was wrong.
  package static func tally(
    text: DecodedText, separator: Separator, header: HeaderMatch, layout: SurveyLayout,
    formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?
  ) -> SurveyTally {
    let records = RecordText(text, separator: separator)
    var sink = SurveySink(text: records, layout: layout, formFor: formFor)
    defer { sink.deallocate() }
    let feed = records.feed(from: header.dataStart, line: header.dataLine)
    unsafe withUnsafeMutablePointer(to: &sink) { unsafe feed.read(into: $0) }
    sink.finish()
    return SurveyTally(
      groups: sink.groups.list.map { $0.tally(layout) }, faults: sink.faults.faults.inLineOrder,
      recordCount: sink.recordCount, filledUnreadColumns: sink.unread.columns,
      repeatedHeaders: sink.repeatedHeaders, secondTable: sink.second)
  }
}
