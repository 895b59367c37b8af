/// The identity of two cells of a row in one file; it stays valid after the row is gone.
package struct CellMark: Sendable {
  let source: RowSource
  let first: CellNumber
  let second: CellNumber
}

/// The identity of a row in one file; it stays valid after the row is gone.
package struct RowMark: Sendable {
  let source: RowSource
  let numbers: [CellNumber]
  let isMisaligned: Bool
  let hasExtras: Bool
}

extension Row {
  /// The identity of the cells of two fields.
  package func mark(at first: Int, _ second: Int) -> CellMark {
    CellMark(source: source, first: number(at: first), second: number(at: second))
  }

  /// Whether the cells of two fields surely equal two others of the file; false does not mean that they differ.
  package func hasCells(_ mark: CellMark, at first: Int, _ second: Int) -> Bool {
    source === mark.source && number(at: first) == mark.first && number(at: second) == mark.second
  }

  /// Whether the cells of a field surely equal each other in two rows; false does not mean that they differ.
  func hasSameCell(as other: Row, at field: Int) -> Bool {
    source === other.source && number(at: field) == other.number(at: field)
  }

  /// The identity of the whole row.
  package var mark: RowMark {
    RowMark(source: source, numbers: Array(numbers), isMisaligned: isMisaligned, hasExtras: !extras.isEmpty)
  }

  /// Whether all cells surely equal those of another row of the file, and neither row has extra columns.
  ///
  /// False does not mean that the rows differ.
  package func hasCells(_ mark: RowMark) -> Bool {
    source === mark.source && numbers.elementsEqual(mark.numbers) && isMisaligned == mark.isMisaligned
      && !mark.hasExtras && extras.isEmpty
  }
}
