/// The reason why a row has more or fewer cells than its header.
///
/// Extra blank cells at the end of a row are not ragged, nor are blank cells that Excel leaves off.
enum Raggedness: Hashable {
  /// The row continues after the last column.
  case tooLong(found: Int)
  /// A separator is missing; `row`: the row of the sheet, from 1.
  case tooShort(found: Int, row: Int)
  /// The file ends in the middle of the row.
  case cutOff(found: Int)
  /// The row is alone in its block of 16, so that Excel may have left off its blank cells.
  case leftOff(found: Int)

  /// Compares a row with the header and its block; nil for a row that is not ragged.
  ///
  /// - Parameters:
  ///   - cells: Number of cells of the row.
  ///   - filled: Number of cells up to the last that is not blank.
  ///   - place: The position of the row.
  ///   - isCut: Whether the text ends with the row, and without a line end.
  ///   - header: The header of the text.
  ///   - blocks: The blocks of the text.
  init?(
    cells: Int, filled: Int, at place: RecordPlace, isCut: Bool, _ header: HeaderMatch,
    _ blocks: RowBlocks
  ) {
    if filled > header.width {
      self = .tooLong(found: filled)
      return
    }
    guard cells < header.columns.count else { return nil }
    let short = blocks.shortRow(at: place, needed: header.neededCells)
    switch short.shortness {
    case .ofBlock: return nil
    case _ where isCut: self = .cutOff(found: cells)
    case .alone: self = .leftOff(found: cells)
    case .unexplained: self = .tooShort(found: cells, row: short.row)
    }
  }

  /// Whether the file ends in the middle of the row.
  var isCut: Bool {
    if case .cutOff = self { true } else { false }
  }

  /// Whether cells may be under a wrong column, so that the row does not count.
  var isMisaligned: Bool {
    switch self {
    case .tooLong, .tooShort, .cutOff: true
    case .leftOff: false
    }
  }

  /// The fault of this row; nil for a row that is too short, since all such rows share one fault.
  func kind(_ header: HeaderMatch) -> Fault.Kind? {
    let expected = header.columns.count
    return switch self {
    case .tooLong(let found): .tooManyCells(expected: expected, found: found)
    case .tooShort: nil
    case .cutOff(let found): .cutOff(expected: expected, found: found)
    case .leftOff(let found): .cellsLeftOff(expected: expected, found: found)
    }
  }

  /// Whether lost bytes explain the missing cells: one of the bytes may have been a separator.
  ///
  /// A file that was cut off may end in half a letter, which does not explain missing cells. If its last row has only
  /// one cell, more bytes than half a letter are lost.
  func isExplained(byLostBytes isLost: Bool) -> Bool {
    switch self {
    case .tooShort, .cutOff(found: 1): isLost
    case .tooLong, .cutOff, .leftOff: false
    }
  }
}
