/// The answer codes of a scale, prepared so that a cell of one byte is looked up in an array.
struct AnswerCodes: Sendable {
  private let list: ListedValues
  /// The codes as they are written, which covers nearly every cell; folding costs ten times as much.
  private let spellings: [String: Int]
  /// The codes as programs pad them: 4.0, 4.00 and 04 for 4.
  ///
  /// Looking up only in the list doubles the instructions of a run (43 instead of 21 billion, callgrind) when each
  /// answer of 130,000 responses ends in ".0".
  private let padded: [String: Int]
  private let missing: Set<String>
  /// The meaning of each cell of one ASCII byte, by that byte; nearly every wrong cell has one byte, too.
  private var bytes: [Answer] = []

  init(_ answers: [String], missing: [String]) {
    let list = ListedValues(answers)
    self.list = list
    self.missing = Set(missing + [""])
    spellings = Dictionary(answers.enumerated().map { ($1.trimmedCell, $0) }) { first, _ in first }
    let forms = answers.flatMap { ["\($0).0", "\($0).00", "0\($0)"] }
    padded = Dictionary(
      forms.compactMap { form in list.reading(form).flatMap { $0.isRepaired ? (form, $0.index) : nil } }
    ) { first, _ in first }
    bytes = (0..<0x80).map { judged(String(Unicode.Scalar(UInt8($0)))) }
  }

  var answers: [String] { list.values }

  /// The meaning of a cell.
  enum Answer: Hashable {
    case blank
    /// A mark for a blank cell, such as N/A: treated as blank, but reported.
    case marked
    /// One of the answers, by its index.
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
    if let index = padded[text] ?? list.reading(text)?.index { return .given(index) }
    return BlankMark.isOne(text) ? .marked : .unknown
  }

  /// The answer of a cell with added zeros, "4.0" or "04" for 4; nil for any other cell.
  func mended(_ cell: String) -> String? {
    // Return early: nearly no cell contains a point, a zero or a Thai zero (whose last byte is 90).
    guard cell.utf8.contains(0x2E) || cell.utf8.contains(where: { $0 == 0x30 || $0 == 0x90 }) && spellings[cell] == nil
    else { return nil }
    if let index = padded[cell] { return answers[index] }
    guard let (index, isRepaired) = list.reading(cell), isRepaired else { return nil }
    return answers[index]
  }

  /// The meaning of a cell of one byte; 0 means an empty cell.
  ///
  /// A byte above 7F is never a whole character.
  func answer(ofByte byte: UInt8) -> Answer {
    byte == 0 ? .blank : byte < 0x80 ? bytes[Int(byte)] : .unknown
  }
}
