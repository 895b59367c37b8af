/// A published table read from its CSV: the names of its columns, and rows of texts.
package struct CSVRows: Sendable {
  package let columns: [String]
  /// Every row has exactly as many cells as there are columns; an empty cell is an empty text.
  package let rows: [[String]]

  /// Reads bytes that `CSVFormat` wrote, and removes the apostrophes that neutralised texts.
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
