/// The bytes of a cell that identifies the row, such as the unit, kept without a String.
@safe
struct SurveyKeyCell {
  /// The column in the file; -1 when the file lacks it.
  let column: Int
  private(set) var count = 0
  /// Whether the cell has changed since `markKnown`.
  private(set) var isNew = true
  /// The first eight bytes, the first in the lowest bits, padded with zeros.
  private var word: UInt64 = 0
  /// All bytes of a cell with more than eight.
  private var long: [UInt8] = []

  /// The most bytes of a cell; a row with a longer one is read cell by cell.
  private static let capacity = 64
  private static let wordSize = 8

  init(column: Int?) {
    self.column = column ?? -1
  }

  /// Takes a cell of more than one byte.
  @inline(__always)
  mutating func take(_ cell: UnsafeMutableRawPointer, _ count: Int) {
    guard count <= Self.wordSize else { return unsafe takeLong(cell, count) }
    // The parser passes the beginning of its buffer, which always has more than eight bytes.
    let unused = UInt64(truncatingIfNeeded: (Self.wordSize &- count) &* 8)
    let word = unsafe UInt64(littleEndian: cell.loadUnaligned(as: UInt64.self)) & (.max &>> unused)
    read(word, count)
  }

  @inline(never)
  private mutating func takeLong(_ cell: UnsafeMutableRawPointer, _ count: Int) {
    isNew = true
    self.count = count
    long = count > Self.capacity ? [] : unsafe Array(UnsafeRawBufferPointer(start: cell, count: count))
  }

  /// Takes the cell from the row, unless it has several bytes.
  @inline(__always)
  mutating func read(_ cells: SurveyCells) {
    guard column >= 0 else { return }
    let byte = cells[column]
    if byte != SurveyCells.long { read(UInt64(byte), byte == 0 ? 0 : 1) }
  }

  @inline(__always)
  private mutating func read(_ word: UInt64, _ count: Int) {
    guard word != self.word || count != self.count else { return }
    isNew = true
    self.word = word
    self.count = count
  }

  /// Whether the cell has at most eight digits and nothing else, as nearly every code, year and number.
  var isOfDigits: Bool {
    guard count <= Self.wordSize else { return false }
    let bytes = unsafe withUnsafeBytes(of: word.littleEndian) { unsafe $0.loadUnaligned(as: SIMD8<UInt8>.self) }
    for index in 0..<count where !(0x30...0x39).contains(bytes[index]) { return false }
    return true
  }

  var isTooLong: Bool { count > Self.capacity }

  mutating func markKnown() { isNew = false }

  var text: String {
    guard count > Self.wordSize else {
      return unsafe withUnsafeBytes(of: word.littleEndian) { word in
        unsafe String(cell: UnsafeBufferPointer(rebasing: word.bindMemory(to: UInt8.self)[..<count]))
      }
    }
    return unsafe long.withUnsafeBufferPointer { unsafe String(cell: $0) }
  }

  // Mutating, although they change nothing, because a nonmutating call would copy the cell.

  /// The hash of a plain ASCII text without white space to trim; nil for any other cell.
  @inline(__always)
  mutating func plainHash() -> UInt64? {
    guard count > 0, count <= Self.wordSize else { return longHash() }
    let last = word &>> UInt64(truncatingIfNeeded: (count &- 1) &* 8)
    guard word & 0xFF > 0x20, last > 0x20, word & 0x8080_8080_8080_8080 == 0 else { return nil }
    return Self.mixed(Self.seed, word)
  }

  @inline(never)
  private mutating func longHash() -> UInt64? {
    let text = text
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 } && text.utf8.first.map { $0 > 0x20 } == true
    guard !isTooLong, isPlain, text.utf8.last.map({ $0 > 0x20 }) == true else { return nil }
    return Self.hash(text)
  }

  /// The hash of a text, equal to `plainHash` of its cell.
  static func hash(_ text: String) -> UInt64 {
    var hash = seed
    var (word, size): (UInt64, UInt64) = (0, 0)
    for byte in text.utf8 {
      if size == 8 {
        hash = mixed(hash, word)
        (word, size) = (0, 0)
      }
      word |= UInt64(byte) << (8 * size)
      size += 1
    }
    return mixed(hash, word)
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Mixes a word into a hash; the last step improves the low bits, which select the slot of a hash table.
  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }
}
