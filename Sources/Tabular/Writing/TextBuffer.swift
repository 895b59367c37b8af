/// The buffer into which a file is written, piece by piece.
///
/// The files of the nation have twenty million cells; each is written directly into the buffer, without a String.
@safe
struct TextBuffer: ~Copyable {
  /// Number of bytes so far.
  private(set) var count = 0
  private var buffer: UnsafeMutableRawBufferPointer

  /// Makes an empty buffer.
  ///
  /// - Parameter capacity: The expected number of bytes; the buffer grows beyond it.
  init(capacity: Int = 64) {
    unsafe buffer = .allocate(byteCount: capacity + Self.margin, alignment: 8)
  }

  deinit {
    unsafe buffer.deallocate()
  }

  /// Readable and writable bytes after the content, so that a number or eight bytes need no check for room.
  private static let margin = 64

  /// Returns the bytes so far and empties the buffer.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return unsafe Array(buffer[..<count])
  }

  /// Removes the bytes from an index on.
  mutating func remove(from start: Int) {
    count = min(count, start)
  }

  /// The text from an index on.
  func text(from start: Int = 0) -> String {
    unsafe String(decoding: buffer[start..<count], as: UTF8.self)
  }

  /// Whether `isOfKind` holds for the bytes from an index on; eight more bytes after them are readable.
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

  /// Appends a number with its own decimals.
  mutating func append(_ number: Numeral) {
    count += unsafe number.write(to: room(for: 0))
  }

  /// Appends the first `more` of sixteen bytes, the lowest first.
  @inline(__always)
  mutating func append(_ start: UInt64, _ rest: UInt64, count more: Int) {
    let room = unsafe room(for: 0)
    unsafe room.storeBytes(of: start.littleEndian, toByteOffset: 0, as: UInt64.self)
    unsafe room.storeBytes(of: rest.littleEndian, toByteOffset: 8, as: UInt64.self)
    count &+= more
  }

  /// Appends spaces.
  mutating func append(spaces: Int) {
    var left = spaces
    while left > 0 {
      append(0x2020_2020_2020_2020, 0x2020_2020_2020_2020, count: min(left, 16))
      left -= 16
    }
  }

  /// The free part of the buffer, with room for `more` bytes and the margin.
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
