/// The answer codes of a scale, ready to be told apart by one byte.
struct AnswerCodes: Sendable {
  let answers: [String]
  private let indices: [FoldedKey: Int]
  /// The codes letter by letter, for nearly every cell; folding costs ten times as much.
  private let spellings: [String: Int]
  private let missing: Set<String>
  /// What each cell of one byte of ASCII says, by that byte: nearly every wrong cell is one, too.
  private var bytes: [Answer] = []

  init(_ answers: [String], missing: [String]) {
    self.answers = answers
    self.missing = Set(missing + [""])
    indices = Dictionary(answers.enumerated().map { (FoldedKey($1), $0) }) { first, _ in first }
    spellings = Dictionary(answers.enumerated().map { ($1.trimmedCell, $0) }) { first, _ in first }
    bytes = (0..<0x80).map { judged(String(Unicode.Scalar(UInt8($0)))) }
  }

  /// What a cell says.
  enum Answer: Hashable {
    case blank
    /// The place among the answers.
    case given(Int)
    case unknown
  }

  func answer(_ cell: String) -> Answer {
    let utf8 = cell.utf8
    if let byte = utf8.first, byte < 0x80, utf8.count == 1 { return bytes[Int(byte)] }
    return judged(cell)
  }

  private func judged(_ cell: String) -> Answer {
    let text = cell.trimmedCell
    guard !missing.contains(text) else { return .blank }
    if let index = spellings[text] ?? spellings[ThaiDigits.folded(text)] { return .given(index) }
    if let index = indices[FoldedKey(text)] { return .given(index) }
    return text.withoutIdleFraction.flatMap { spellings[$0] }.map { .given($0) } ?? .unknown
  }

  /// The answer of a cell that a spreadsheet gave idle zeros, "4.0" for 4; nil for any other cell.
  func mended(_ cell: String) -> String? {
    guard cell.utf8.contains(0x2E), let whole = cell.withoutIdleFraction, let index = spellings[whole] else {
      return nil
    }
    return indices[FoldedKey(cell)] == nil ? answers[index] : nil
  }

  /// What a cell of one byte says; 0 stands for a cell without any, and no text has a byte above 7F of its own.
  func answer(ofByte byte: UInt8) -> Answer {
    byte == 0 ? .blank : byte < 0x80 ? bytes[Int(byte)] : .unknown
  }
}
