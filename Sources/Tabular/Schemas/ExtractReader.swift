/// Reads a received text as the table that its header says it is.
package enum ExtractReader {
  /// Titles and blank lines above the header are passed over, as far as this record.
  private static let headerWithin = 10

  /// All rows of a text, faulty ones and repeated keys included; none where the header is of no table.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - fileName: The base name; it decides between tables that the header fits equally well, or hardly.
  ///   - tables: The tables that it may be.
  ///   - resolver: Knows what the foreign keys of the schemas refer to.
  /// - Returns: The rows in the order of the file, and everything that was wrong.
  package static func read(
    text: DecodedText, fileName: String, tables: TableRecogniser, resolver: some ReferenceResolver
  ) -> Extract {
    let records = RecordText(text)
    let (all, quoteFaults) = records.records()
    let found = header(in: all, fileName: fileName, tables: tables)
    guard let found, let header = found.match else {
      return Extract(
        header: nil, separator: records.separator, encoding: text.encoding, rows: [],
        faults: noTable(all, quoteFaults), recordCount: 0)
    }
    var reader = RowReader(header: header, undecoded: UndecodedCells(text.faults), resolver: resolver)
    for record in all[(found.index + 1)...] {
      reader.read(record)
    }
    reader.rejectRepeats()
    let faults = header.faults + quoteFaults + reader.faults + reader.undecoded.rest
    return Extract(
      header: header, separator: records.separator, encoding: text.encoding, rows: reader.rows,
      faults: faults.inLineOrder, recordCount: reader.recordCount)
  }

  /// The header alone, for a file whose rows are read in another way.
  ///
  /// Its own faults stand in the match; `faults` says
  /// why there is none.
  package static func header(
    of text: DecodedText, fileName: String, tables: TableRecogniser
  ) -> (separator: Separator, header: HeaderMatch?, faults: [Fault]) {
    let records = RecordText(text)
    let (first, quoteFaults) = records.records(limit: headerWithin)
    let found = header(in: first, fileName: fileName, tables: tables)
    guard let match = found?.match else { return (records.separator, nil, noTable(first, quoteFaults)) }
    return (records.separator, match, quoteFaults.filter { $0.line < match.line })
  }

  private static func header(
    in records: [Record], fileName: String, tables: TableRecogniser
  ) -> (index: Int, match: HeaderMatch?)? {
    let file = FoldedKey(fileName)
    let candidates = records.prefix(headerWithin).map { HeaderRecord($0) }.enumerated()
    for find in [tables.complete, tables.partial] {
      for (index, record) in candidates {
        if let match = find(record, file) { return (index, match) }
      }
    }
    return nil
  }

  /// A broken quote above the first record may be what hides the header; the other faults of a file that is no table
  /// would tell nobody anything.
  private static func noTable(_ records: [Record], _ faults: [Fault]) -> [Fault] {
    guard let first = records.first else { return faults.isEmpty ? [Fault(.empty, line: 1)] : Array(faults.prefix(1)) }
    return faults.filter { $0.line < first.line }.prefix(1) + [Fault(.notATable, line: first.line)]
  }
}

extension [Fault] {
  /// By line; the faults of a line in the order they were found.
  var inLineOrder: [Fault] {
    enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}
