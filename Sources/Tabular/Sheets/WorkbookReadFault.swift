/// The reason why nothing is read from a received workbook.
package enum WorkbookReadFault: Error, Hashable, Sendable {
  /// The file is not a workbook, or its archive or its XML is broken.
  case damaged
  /// The workbook or one of its parts needs a password.
  case encrypted
  /// The workbook holds macros.
  case macros
  /// A binary workbook (.xlsb).
  case binary
  case tooLarge(WorkbookLimits.Breach)
}

/// The limits for reading a received workbook: a small archive may unpack to any size.
package struct WorkbookLimits: Sendable {
  /// The most files of the archive.
  let parts = 4096
  /// The most bytes of all parts together when they are unpacked.
  let unpacked: Int
  /// The most bytes of text of the whole workbook: its list of texts and all its sheets.
  let held: Int
  /// The most bytes of one tag or of one other piece of XML.
  let token = 1 << 20
  /// The most sheets of a workbook.
  let sheets = 255

  /// Sets the limits for a file of a size.
  ///
  /// A form has 80 kB and unpacks to 1 MB. XML of one repeated row packs to a sixtieth of its size at most; only
  /// archives that were made to fill a disk exceed that.
  ///
  /// - Parameter size: Number of bytes of the file.
  init(ofFile size: Int) {
    unpacked = min(32_000_000 + 60 * size, 2_000_000_000)
    held = min(12_000_000 + 3 * size, 1_000_000_000)
  }

  /// A limit that a workbook exceeds, with its value.
  package enum Breach: Hashable, Sendable {
    case parts(Int)
    case sheets(Int)
    case unpacked(Int)
    case held(Int)
    case token(Int)
  }
}
