import Glibc
import Synchronization

/// A large file of which a piece at a time is in memory: rows in ASCII without quotes, below first lines of any kind.
///
/// Nearly every export of answers is one. Any other file is read whole, since what a byte means in it may be told by what
/// stands far from it.
package final class LargeText: Sendable {
  /// Smaller files are read whole.
  package static let least = 1 << 19

  /// The first lines, of which encoding, separator and header are told: as they are in the whole file, since ASCII means
  /// the same in all encodings of bytes.
  package let head: DecodedText
  private let file: OpenFile
  /// The byte of the file behind the first lines.
  private let headEnd: Int
  private let pieceSize: Int
  /// Why the file could not be read on.
  private let fault: Mutex<ReadFault?> = Mutex(nil)

  /// Opens a file and reads its beginning.
  ///
  /// Nil where that does not tell how the file is to be read: a header is looked for in the first records.
  ///
  /// `headSize`, `pieceSize`: in bytes, how many are read at a time.
  /// `roots`: as `FileBytes.read` takes them.
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
    let hasNoRiddle = ByteSearch.first(0, in: start) == nil && ByteSearch.first(0x22, in: start) == nil
    let isOfBytes = head.encoding != .utf16LE && head.encoding != .utf16BE
    guard hasNoRiddle, isOfBytes, head.doubleEncoding == nil, ForeignFormat(of: start) == nil, Self.tells(start) else {
      return nil
    }
  }

  /// Whether there are as many records as a header is looked for in.
  private static func tells(_ start: [UInt8]) -> Bool {
    var records = 0
    var isBlank = true
    for byte in start {
      isBlank = isBlank && byte <= 0x20
      guard byte == 0x0A, !isBlank else { continue }
      records += 1
      if records == ExtractReader.headerWithin { return true }
      isBlank = true
    }
    return false
  }

  /// How many bytes the text has.
  var count: Int { head.bytes.count + file.size - headEnd }

  /// What is known of a file of which all was read once.
  package struct Nature: Sendable {
    /// Nil where the library has none.
    package let digest: SHA256.Digest?
    /// Whether carriage returns end lines too.
    let hasReturns: Bool
  }

  /// Reads all of the file once; nil where it cannot be read a piece at a time, or goes beyond a limit.
  package func nature(within limits: ReadingLimits = ReadingLimits()) throws(ReadFault) -> Nature? {
    // Then a line inside a piece may be too long.
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
    // An old program's end of file is no part of the text.
    return bytes.last == 0x1A ? nil : Nature(digest: digest, hasReturns: hasReturns)
  }

  /// Where the text can be parted: stretches of whole lines of about so many bytes, the first lines in the first of them.
  func parts(of size: Int) -> [Range<Int>] {
    var starts = [0]
    while let last = starts.last, count - last > size, let start = lineStart(from: last + size), start < count {
      starts.append(start)
    }
    return zip(starts, starts.dropFirst() + [count]).map { $0..<$1 }
  }

  /// The first place from one on, behind the first lines, where a line begins; nil where none does.
  private func lineStart(from place: Int) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 1 << 12)
    var place = max(place, head.bytes.count) - 1
    guard place >= head.bytes.count else { return head.bytes.count }
    while case let count = read(into: &bytes, from: place), count > 0 {
      if let end = bytes[..<count].firstIndex(of: 0x0A) { return place + end + 1 }
      place += count
    }
    return nil
  }

  /// Hands over what stands in a part of the text: the first lines, then the others, in pieces of whole lines.
  func forEachPiece(of part: Range<Int>, _ take: (TextPiece) -> Void) {
    var start = part.lowerBound
    if start < head.bytes.count {
      unsafe head.bytes.withUnsafeBufferPointer { take(unsafe TextPiece($0)) }
      start = head.bytes.count
    }
    var bytes = [UInt8](repeating: 0, count: min(pieceSize, max(1, part.upperBound - start)))
    // The bytes of an unfinished line at the buffer's beginning, and the place of the first of them in the text.
    var kept = 0
    while start < part.upperBound {
      let left = part.upperBound - start - kept
      let count = kept + read(into: &bytes, keeping: kept, limit: left, from: start + kept)
      let isEnd = count < bytes.count || count - kept == left
      guard let end = isEnd ? count : bytes.lastIndex(of: 0x0A).map({ $0 + 1 }) else {
        // A line longer than the buffer.
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

  /// The row that begins at a place, read once more; nil where it cannot be read.
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

  /// `place`: in the text, behind the first lines.
  private func read(
    into bytes: inout [UInt8], keeping kept: Int = 0, limit: Int = .max, from place: Int
  ) -> Int {
    do throws(ReadFault) {
      return try file.read(into: &bytes, keeping: kept, limit: limit, from: place - head.bytes.count + headEnd)
    } catch {
      fault.withLock { $0 = error }
      return 0
    }
  }

  /// Looks at the file once more when all is read: what was read counts only if nobody wrote meanwhile.
  package func finish() throws(ReadFault) {
    if let fault = fault.withLock({ $0 }) { throw fault }
    try file.requireUnchanged()
  }
}
