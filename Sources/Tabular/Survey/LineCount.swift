/// Checks the line limits of a large file that is read in pieces, each shorter than a line may be.
struct LineCount {
  private let limits: ReadingLimits
  /// Whether the file is large enough to exceed the number of lines.
  private let isCounted: Bool
  /// Number of line feeds so far.
  private var count = 0
  /// Number of bytes of the unfinished line so far.
  private var unfinished = 0

  /// Makes a value for a whole file.
  ///
  /// - Parameters:
  ///   - limits: The limits.
  ///   - size: Number of bytes of the file.
  init(within limits: ReadingLimits, of size: Int) {
    self.limits = limits
    isCounted = size > limits.lines
  }

  /// Takes the next piece; false when the lines so far exceed a limit.
  mutating func keepsLimits(_ bytes: [UInt8]) -> Bool {
    let first = ByteSearch.first(0x0A, in: bytes) ?? bytes.count
    guard unfinished + first <= min(limits.line, limits.cell) else { return false }
    let last = bytes.lastIndex(of: 0x0A)
    unfinished = last.map { bytes.count - $0 - 1 } ?? unfinished + bytes.count
    if isCounted { count += bytes.count { $0 == 0x0A } }
    return count < limits.lines
  }
}
