/// A large file that is read piece by piece: rows in ASCII without quotes, below first lines of any kind.
///
/// Nearly every export of answers has this form. Any other file is read whole, because distant bytes may decide the
/// meaning of a byte.
package final class LargeText {
  /// The least size in bytes; smaller files are read whole.
  package static let least = 1 << 19

  /// The first lines, which determine encoding, separator and header.
  ///
  /// They are decoded as in the whole file, because ASCII has the same bytes in all encodings except UTF-16.
  package let head: DecodedText
  private let file: OpenFile
  /// The byte of the file after the first lines.
  private let headEnd: Int
  private let pieceSize: Int
  /// The last error while reading the rest of the file; nil without one.
  private var fault: ReadFault?

  /// Opens a file and reads its beginning.
  ///
  /// Nil when the beginning does not determine how to read the file: it must contain as many records as the search for
  /// a header needs.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - roots: The real paths to which links may lead, as in `FileBytes.read`.
  ///   - headSize: Number of bytes of the beginning.
  ///   - pieceSize: Number of bytes that are read at a time after it.
  /// - Throws: The reason why the file cannot be read.
  package init?(
    _ path: String, inside roots: [String]? = nil, headSize: Int = 1 << 16, pieceSize: Int = 1 << 18
  ) throws(ReadFault) {
    file = try OpenFile.at(path, limit: FileBytes.longest, inside: roots)
    self.pieceSize = pieceSize
    var start = [UInt8](repeating: 0, count: headSize)
    start.removeSubrange(try file.read(into: &start, from: 0)...)
    guard let end = start.lastIndex(of: 0x0A).map({ $0 + 1 }), end < file.size else { return nil }
    headEnd = end
    start.removeSubrange(end...)
    head = DecodedText(decoding: start)
    let isUnambiguous = ByteSearch.first(0, in: start) == nil && ByteSearch.first(0x22, in: start) == nil
    let isOfBytes = head.encoding != .utf16LE && head.encoding != .utf16BE
    guard isUnambiguous, isOfBytes, head.doubleEncoding == nil, ForeignFormat(of: start) == nil,
      Self.hasEnoughRecords(start)
    else {
      return nil
    }
  }

  /// Whether the beginning contains as many records as the search for a header needs.
  private static func hasEnoughRecords(_ start: [UInt8]) -> Bool {
    var records = 0
    var isBlank = true
    for byte in start {
      isBlank = isBlank && byte <= 0x20
      guard byte == 0x0A, !isBlank else { continue }
      records += 1
      if records == RecordText.headerWithin { return true }
      isBlank = true
    }
    return false
  }

  /// Number of bytes of the text.
  var count: Int { head.bytes.count + file.size - headEnd }

  /// The properties of a file that is known after one pass over all its bytes.
  package struct Properties: Sendable {
    /// The SHA-256 of the file; nil when the library lacks it.
    package let digest: SHA256.Digest?
    /// Whether the file has carriage returns, which may also end lines.
    let hasReturns: Bool
  }

  /// Reads the whole file once; nil when it cannot be read piece by piece, or exceeds a limit.
  package func properties(within limits: ReadingLimits = ReadingLimits()) throws(ReadFault) -> Properties? {
    // Smaller limits could be exceeded by a line inside a piece.
    guard min(limits.line, limits.cell) >= pieceSize, let running = try? SHA256.Running() else { return nil }
    var lines = LineCount(within: limits, of: file.size)
    var hasReturns = false
    var bytes = [UInt8](repeating: 0, count: pieceSize)
    var position = 0
    while position < file.size {
      let count = try file.read(into: &bytes, from: position)
      guard count > 0 else { throw .changing }
      if count < bytes.count { bytes.removeSubrange(count...) }
      let rows = bytes[min(count, max(0, headEnd - position))...]
      guard ByteSearch.isPlain(rows), lines.keepsLimits(bytes), (try? running.append(bytes)) != nil else { return nil }
      hasReturns = hasReturns || ByteSearch.first(0x0D, in: bytes) != nil
      position += count
    }
    let digest = try? running.end()
    // The end-of-file byte of an old program is not part of the text.
    return bytes.last == 0x1A ? nil : Properties(digest: digest, hasReturns: hasReturns)
  }

  /// Passes a part of the text to `take` in pieces of whole lines; the first lines are a piece of their own.
  func forEachPiece(of part: Range<Int>, _ take: (TextPiece) -> Void) {
    var start = part.lowerBound
    if start < head.bytes.count {
      unsafe head.bytes.withUnsafeBufferPointer { take(unsafe TextPiece($0)) }
      start = head.bytes.count
    }
    var bytes = [UInt8](repeating: 0, count: min(pieceSize, max(1, part.upperBound - start)))
    // Number of bytes of an unfinished line at the beginning of the buffer; `start` is the offset of the first of them.
    var kept = 0
    while start < part.upperBound {
      let left = part.upperBound - start - kept
      let count = kept + read(into: &bytes, keeping: kept, limit: left, from: start + kept)
      let isEnd = count < bytes.count || count - kept == left
      guard let end = isEnd ? count : bytes.lastIndex(of: 0x0A).map({ $0 + 1 }) else {
        // The line is longer than the buffer.
        kept = count
        bytes.append(contentsOf: repeatElement(0, count: count))
        continue
      }
      unsafe bytes.withUnsafeMutableBufferPointer { buffer in
        take(unsafe TextPiece(UnsafeBufferPointer(rebasing: buffer[..<end]), start: start, hasNoQuotes: true))
        unsafe buffer.baseAddress?.update(from: buffer.baseAddress.unsafelyUnwrapped + end, count: count - end)
      }
      guard !isEnd else { return }
      kept = count - end
      start += end
    }
  }

  /// Reads the record that begins at a position again; nil when it cannot be read.
  func record(at place: RecordPlace, _ form: RecordForm) -> Record? {
    guard place.start >= head.bytes.count else {
      return unsafe head.bytes.withUnsafeBufferPointer { form.record(at: place, in: unsafe TextPiece($0)) }
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 10)
    var count = read(into: &bytes, from: place.start)
    while count == bytes.count, !bytes.contains(0x0A) {
      bytes.append(contentsOf: repeatElement(0, count: count))
      count += read(into: &bytes, keeping: count, from: place.start + count)
    }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      form.record(
        at: place, in: unsafe TextPiece(UnsafeBufferPointer(rebasing: buffer[..<count]), start: place.start))
    }
  }

  /// Reads bytes of the rows after the first lines, from an offset in the text on.
  private func read(
    into bytes: inout [UInt8], keeping kept: Int = 0, limit: Int = .max, from offset: Int
  ) -> Int {
    do throws(ReadFault) {
      return try file.read(into: &bytes, keeping: kept, limit: limit, from: offset - head.bytes.count + headEnd)
    } catch {
      fault = error
      return 0
    }
  }

  /// Checks that no other program changed the file during the reading; must be called after the last byte.
  package func finish() throws(ReadFault) {
    if let fault { throw fault }
    try file.requireUnchanged()
  }
}
