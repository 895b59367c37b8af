/// A cell that has been read, as its place among all that were: what a row holds of it.
struct CellNumber: Equatable, Sendable {
  private var bits: UInt32

  init(place: Int, isFaulty: Bool, hasFaults: Bool) {
    bits = UInt32(truncatingIfNeeded: place) | (isFaulty ? Self.faulty : 0) | (hasFaults ? Self.told : 0)
  }

  private static let faulty: UInt32 = 1 << 30
  private static let told: UInt32 = 1 << 31

  var place: Int { Int(bits & ~(Self.faulty | Self.told)) }

  /// Whether the cell must be mended.
  var isFaulty: Bool { bits & Self.faulty != 0 }

  /// Whether something is wrong or doubtful in it.
  var hasFaults: Bool { bits & Self.told != 0 }

  /// A cell in which nothing stands, and none needs to.
  static let blank = Self(place: 0, isFaulty: false, hasFaults: false)
  /// One that is not there although it must be filled, which is told elsewhere.
  static let absent = Self(place: 1, isFaulty: true, hasFaults: false)
  /// A blank one that must be filled.
  static let missing = Self(place: 2, isFaulty: true, hasFaults: true)
}
