/// Reads a received text as the table that its header says it is.
package enum ExtractReader {
  /// Titles and blank lines above the header are passed over, as far as this record.
  static let headerWithin = 10
  /// In bytes, beyond what is told of a title: a file without line ends may be one cell of megabytes.
  private static let longestTitle = 1 << 14

  /// All rows of a text, faulty ones and repeated keys included; none where the header is of no table.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - fileName: The base name; it decides between tables that the header fits equally well, or hardly.
  ///   - tables: The tables that it may be.
  ///   - fate: What becomes of each row, asked in the order of the file.
  /// - Returns: The rows that are kept in the order of the file, and everything that was wrong.
  package static func read(
    text: DecodedText, fileName: String, tables: TableRecogniser, fate: (Row) -> Row.Fate = { _ in .kept }
  ) -> Extract {
    read(open(text, fileName: fileName, tables: tables), fate: fate)
  }

  /// The rows of a text whose header has been looked for.
  ///
  /// `keepsRows`: whether the rows are kept as they were received, too.
  package static func read(
    _ opened: OpenedText, keepsRows: Bool = false, fate: (Row) -> Row.Fate = { _ in .kept }
  ) -> Extract {
    let records = opened.records
    guard let header = opened.header, let plan = opened.plan else {
      return Extract(
        header: nil, misnamed: nil, separator: records.separator, encoding: records.text.encoding, rows: [],
        faults: opened.faults, subjects: [:], recordCount: 0, filledUnreadColumns: [],
        sheetRows: opened.sheetRows, kept: nil)
    }
    return records.rows(
      plan, from: header.dataStart, line: header.dataLine, below: opened.sheetRows, keepsRows: keepsRows, fate: fate
    ) { reader, quoteFaults in
      Extract(
        header: header, misnamed: plan.misnamed, separator: records.separator, encoding: records.text.encoding,
        rows: reader.rows, faults: (header.faults + opened.faults + quoteFaults + reader.faults).inLineOrder,
        subjects: reader.subjects, recordCount: reader.recordCount, filledUnreadColumns: reader.filledUnreadColumns,
        sheetRows: reader.sheetRows, kept: reader.kept)
    }
  }

  /// The header alone, for a file whose rows are read in another way.
  ///
  /// Its own faults stand in the match; `faults` says
  /// why there is none.
  package static func header(
    of text: DecodedText, fileName: String, tables: TableRecogniser
  ) -> (separator: Separator, header: HeaderMatch?, faults: [Fault]) {
    let opened = open(text, fileName: fileName, tables: tables)
    return (opened.separator, opened.header, opened.faults)
  }

  /// Looks for the header of a text.
  package static func open(_ text: DecodedText, fileName: String, tables: TableRecogniser) -> OpenedText {
    let file = tables.name(of: fileName)
    let end = firstLineEnd(of: text.bytes)
    if let line = end.flatMap({ tellingLine(of: text.bytes, end: $0) }), let end {
      var found: Opening?
      let known = tables.opening(line, file) {
        let opening = opening(of: text, file, tables: tables)
        found = opening
        return opening.isOfFirstLine ? opening.plan.map { .init(separator: opening.records.separator, plan: $0) } : nil
      }
      if let found { return OpenedText(found) }
      if let known {
        return OpenedText(
          records: RecordText(text, separator: known.separator), plan: known.plan,
          header: known.plan.header.moved(toLine: 1, dataStart: end, dataLine: 2), sheetRows: SheetRows(), faults: [])
      }
    }
    return OpenedText(opening(of: text, file, tables: tables))
  }

  /// The first records of a text under one separator, and the header among them.
  fileprivate struct Opening {
    let records: RecordText
    let first: [Record]
    let quoteFaults: [Fault]
    var plan: RowPlan?
    var header: HeaderMatch?

    init(_ records: RecordText, limit: Int = headerWithin) {
      self.records = records
      (first, quoteFaults) = records.records(limit: limit, longestCell: longestTitle)
    }

    /// The rows of the sheet down to the header, or as far as it was looked for.
    var sheetRows: SheetRows {
      var rows = SheetRows(skippedLines: records.firstLine - 1)
      let end = header?.line ?? .max
      for record in first where record.line <= end && record.lastLine > record.line {
        rows.append(record.line...record.lastLine)
      }
      return rows
    }

    /// Whether the first record is the header, and nothing else was looked at to find it.
    var isFirstRecord = false

    /// Whether the first line of the file says all.
    var isOfFirstLine: Bool { isFirstRecord && header?.line == 1 && header?.dataLine == 2 }

    /// What hid records above the header; why there is none.
    var faults: [Fault] { header.map { header in quoteFaults.filter { $0.line < header.line } } ?? noTable }

    /// A broken quote above the first record may be what hides the header; the other faults of a file that is no table
    /// would tell nobody anything.
    private var noTable: [Fault] {
      guard let line = first.first?.line else {
        return quoteFaults.isEmpty ? [Fault(.empty, line: 1)] : Array(quoteFaults.prefix(1))
      }
      return quoteFaults.filter { $0.line < line }.prefix(1) + [Fault(.notATable, line: line)]
    }
  }

  /// The opening with the header of a table, under the separator that the text seems to have, else under another.
  ///
  /// A comma in a title line says nothing of the table below it.
  private static func opening(
    of text: DecodedText, _ file: TableRecogniser.FileName, tables: TableRecogniser
  ) -> Opening {
    let records = RecordText(text)
    // In nearly every file the first record is the header, and no other needs to be read for it.
    if var found = header(in: Opening(records, limit: 1), file, tables.complete) {
      found.isFirstRecord = true
      return found
    }
    let likely = Opening(records)
    if let found = header(in: likely, file, tables.complete) { return found }
    let others = Separator.allCases.filter { $0 != likely.records.separator }
      .map { Opening(RecordText(text, separator: $0)) }
    for opening in others {
      if let found = header(in: opening, file, tables.complete) { return found }
    }
    for opening in [likely] + others {
      if let found = header(in: opening, file, tables.partial) { return found }
    }
    return likely
  }

  private static func header(
    in opening: Opening, _ file: TableRecogniser.FileName,
    _ find: (Record, TableRecogniser.FileName) -> RowPlan?
  ) -> Opening? {
    for (index, record) in opening.first.enumerated() {
      guard let plan = find(record, file) else { continue }
      var match = plan.header.moved(toLine: record.line, dataStart: record.end, dataLine: record.lastLine + 1)
      match.titleRows = opening.first[..<index].count { row in row.fields.contains { $0?.trimmedCell.isEmpty == false }
      }
      var opening = opening
      opening.plan = plan
      opening.header = match
      return opening
    }
    return nil
  }
}

extension ExtractReader {
  private static func firstLineEnd(of bytes: [UInt8]) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      let end = unsafe ByteSearch.lineEnd(in: bytes, from: 0, hasReturns: true)
      return end < bytes.count ? end : nil
    }
  }

  /// The first line, without its end, if it tells the separator and is one record: it has a separator and no quote, and
  /// is no "sep=" line.
  private static func tellingLine(of bytes: [UInt8], end: Int) -> ArraySlice<UInt8>? {
    var lineEnd = end
    while lineEnd > 0, bytes[lineEnd - 1] == 0x0A || bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    guard lineEnd > 5, ByteSearch.first(0x22, in: bytes, to: end) == nil else { return nil }
    let isTelling = Separator.allCases.contains { ByteSearch.first($0.rawValue, in: bytes, to: end) != nil }
    return isTelling ? bytes[..<lineEnd] : nil
  }
}

/// A text and the header that was found in it.
package struct OpenedText {
  let records: RecordText
  let plan: RowPlan?
  /// Nil where it is of no table that is known.
  package let header: HeaderMatch?
  /// The rows of the sheet down to the header, or as far as it was looked for.
  package let sheetRows: SheetRows
  /// Of quotes above the header; why there is none.
  package let faults: [Fault]

  package var separator: Separator { records.separator }

  /// In bytes.
  package var size: Int { records.text.bytes.count }

  fileprivate init(
    records: RecordText, plan: RowPlan?, header: HeaderMatch?, sheetRows: SheetRows, faults: [Fault]
  ) {
    self.records = records
    self.plan = plan
    self.header = header
    self.sheetRows = sheetRows
    self.faults = faults
  }

  fileprivate init(_ opening: ExtractReader.Opening) {
    self.init(
      records: opening.records, plan: opening.plan, header: opening.header, sheetRows: opening.sheetRows,
      faults: opening.faults)
  }
}

extension [Fault] {
  /// By line; the faults of a line in the order they were found.
  var inLineOrder: [Fault] {
    // As they are found, nearly always.
    if indices.dropFirst().allSatisfy({ self[$0 - 1].line <= self[$0].line }) { return self }
    return enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}
