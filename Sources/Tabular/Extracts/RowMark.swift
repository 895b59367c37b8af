/// What two cells of a row of one file are known by, which stays when the row is gone.
package struct CellMark: Sendable {
  let source: RowSource
  let first: CellNumber
  let second: CellNumber
}

/// What a row of one file is known by, which stays when it is gone.
package struct RowMark: Sendable {
  let source: RowSource
  let numbers: [CellNumber]
  let isMisaligned: Bool
  let hasExtras: Bool
}

extension Row {
  /// What the cells of two fields are known by.
  package func mark(at first: Int, _ second: Int) -> CellMark {
    CellMark(source: source, first: number(at: first), second: number(at: second))
  }

  /// Whether the cells of two fields are known to read like two others of the file; they may do so unknown.
  package func hasCells(_ mark: CellMark, at first: Int, _ second: Int) -> Bool {
    source === mark.source && number(at: first) == mark.first && number(at: second) == mark.second
  }

  /// Whether the cells of a field are known to read alike in two rows of one file; they may do so unknown.
  func hasSameCell(as other: Row, at field: Int) -> Bool {
    source === other.source && number(at: field) == other.number(at: field)
  }

  /// What the whole row is known by.
  package var mark: RowMark {
    RowMark(source: source, numbers: Array(numbers), isMisaligned: isMisaligned, hasExtras: !extras.isEmpty)
  }

  /// Whether all cells are known to read like those of another row of the file, neither of which has extra columns; they
  /// may do so unknown.
  package func hasCells(_ mark: RowMark) -> Bool {
    source === mark.source && numbers.elementsEqual(mark.numbers) && isMisaligned == mark.isMisaligned
      && !mark.hasExtras && extras.isEmpty
  }
}
