/// A cell that has been read: its index among the known cells, and two flags, in 32 bits for each cell of a row.
struct CellNumber: Equatable, Sendable {
  private var bits: UInt32

  init(index: Int, isFaulty: Bool, hasFaults: Bool) {
    bits = UInt32(truncatingIfNeeded: index) | (isFaulty ? Self.faulty : 0) | (hasFaults ? Self.withFaults : 0)
  }

  private static let faulty: UInt32 = 1 << 30
  private static let withFaults: UInt32 = 1 << 31

  var index: Int { Int(bits & ~(Self.faulty | Self.withFaults)) }

  /// Whether the cell must be corrected.
  var isFaulty: Bool { bits & Self.faulty != 0 }

  /// Whether the cell has a fault, or a remark that it is doubtful.
  var hasFaults: Bool { bits & Self.withFaults != 0 }

  /// A blank cell that may be blank.
  static let blank = Self(index: 0, isFaulty: false, hasFaults: false)
  /// An unknown cell of a column that the file lacks; the missing column is reported at the header.
  static let absent = Self(index: 1, isFaulty: true, hasFaults: false)
  /// A blank cell of a required column.
  static let missing = Self(index: 2, isFaulty: true, hasFaults: true)
}
