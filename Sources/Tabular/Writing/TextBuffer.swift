/// The one buffer that a file grows in, a piece at a time.
///
/// A nation's files have twenty million cells: each is written where it is to stand, without a String in between.
@safe
struct TextBuffer: ~Copyable {
  /// Bytes so far.
  private(set) var count = 0
  private var buffer: UnsafeMutableRawBufferPointer

  /// `capacity`: bytes that it is likely to hold; it grows where they are not enough.
  init(capacity: Int = 64) {
    unsafe buffer = .allocate(byteCount: capacity + Self.margin, alignment: 8)
  }

  deinit {
    unsafe buffer.deallocate()
  }

  /// Bytes behind the last that may be read and written: a number, or a word of eight bytes, needs no second look.
  private static let margin = 64

  /// What there is, which is handed over: afterwards there is nothing.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return unsafe Array(buffer[..<count])
  }

  /// Forgets what stands there from a place on.
  mutating func remove(from start: Int) {
    count = min(count, start)
  }

  /// What stands there from a place on.
  func text(from start: Int = 0) -> String {
    unsafe String(decoding: buffer[start..<count], as: UTF8.self)
  }

  /// Whether what stands there from a place on, with eight bytes behind it that may be read, is of a kind.
  @inline(__always)
  func isAll(from start: Int, _ isOfKind: (UnsafeMutableRawBufferPointer, Range<Int>) -> Bool) -> Bool {
    unsafe isOfKind(buffer, start..<count)
  }
}

extension TextBuffer {
  @inline(__always)
  mutating func append(byte: UInt8) {
    reserve(1)
    unsafe buffer[count] = byte
    count += 1
  }

  mutating func append(_ text: String) {
    let isAppended: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe room(for: bytes.count).copyMemory(from: UnsafeRawBufferPointer(bytes))
      count &+= bytes.count
    }
    if isAppended == nil { for byte in text.utf8 { append(byte: byte) } }
  }

  /// The number with the decimals that it carries.
  mutating func append(_ number: Numeral) {
    count += unsafe number.write(to: room(for: 0))
  }

  /// So many of sixteen bytes, the lowest first.
  @inline(__always)
  mutating func append(_ start: UInt64, _ rest: UInt64, count more: Int) {
    let room = unsafe room(for: 0)
    unsafe room.storeBytes(of: start.littleEndian, toByteOffset: 0, as: UInt64.self)
    unsafe room.storeBytes(of: rest.littleEndian, toByteOffset: 8, as: UInt64.self)
    count &+= more
  }

  /// So many spaces.
  mutating func append(spaces: Int) {
    var left = spaces
    while left > 0 {
      append(0x2020_2020_2020_2020, 0x2020_2020_2020_2020, count: min(left, 16))
      left -= 16
    }
  }

  /// Where so many bytes and the margin have room.
  @inline(__always)
  private mutating func room(for more: Int) -> UnsafeMutableRawBufferPointer {
    reserve(more)
    return unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if unsafe count + more + Self.margin > buffer.count { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * (count + more) + Self.margin, alignment: 8)
    unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    unsafe buffer.deallocate()
    unsafe buffer = larger
  }
}
