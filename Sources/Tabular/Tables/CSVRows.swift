/// A published table as its CSV has it: the names of its columns, and rows of texts.
package struct CSVRows: Sendable {
  package let columns: [String]
  /// Every row has exactly as many cells as there are columns; an empty cell is an empty text.
  package let rows: [[String]]

  /// Reads the bytes that `CSVFormat` writes; an apostrophe that it put before a text is taken off.
  package init(csv bytes: [UInt8]) {
    let text = RecordText(DecodedText(decoding: bytes), separator: .comma)
    let records = text.records().records.map { record in record.fields.map { SafeText.restored($0 ?? "") } }
    let columns = records.first ?? []
    self.columns = columns
    rows = records.dropFirst().map { cells in
      Array((cells + repeatElement("", count: max(0, columns.count - cells.count))).prefix(columns.count))
    }
  }
}
