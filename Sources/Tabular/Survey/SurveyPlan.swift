/// A form prepared for the row loop: the meaning of each byte in each item, and its points.
///
/// Bytes with the same meaning in all scales form a class. Columns are taken in blocks of eight slots, and a slot has
/// one counter for each class. The counters of a slot without an item are ignored.
struct SurveyPlan: Sendable {
  /// The counters of a slot: ten digits, an empty cell, and all other bytes, whose cells are judged one by one.
  static let classCount = 12
  static let blockSize = 8
  /// The most items of a form: with more, the sum over a row could overflow.
  static let mostItems = 255

  /// For each slot the index of its item in the form; nil for a slot without an item.
  let items: [Int?]
  /// The counters that belong to an answer, and the index of each among the counts by item and answer.
  ///
  /// The values of all other counters are ignored.
  let answers: [(counter: Int, count: Int)]
  let counterCount: Int
  /// The raw memory with which rows are counted.
  let counting: SurveyCounting.Memory

  /// Makes the plan of a form.
  ///
  /// - Parameters:
  ///   - form: The items of the form that have a column.
  ///   - scales: The scales of the items.
  ///   - stride: Number of counts for each item, which is the number of answers of the longest scale.
  init(_ form: [SurveyLayout.Item], _ scales: [AnswerCodes], stride: Int) {
    let blocks = Self.blocks(of: form)
    let itemOfColumn = Dictionary(form.indices.map { (form[$0].column, $0) }) { first, _ in first }
    let items = blocks.flatMap { first in (first..<first + Self.blockSize).map { itemOfColumn[$0] } }
    let (classes, meanings) = Self.classes(of: scales)
    self.items = items
    answers = items.enumerated().flatMap { slot, item in
      meanings.enumerated().compactMap { byteClass, meaning in
        guard let item, case .given(let answer) = meaning[form[item].scale] else { return nil }
        return (slot * Self.classCount + byteClass, form[item].index * stride + answer)
      }
    }
    counterCount = items.count * Self.classCount
    counting = SurveyCounting.Memory(
      blocks: blocks, classes: classes,
      values: items.flatMap { item in
        meanings.map { meaning in item.map { Self.value(of: meaning[form[$0].scale], form[$0]) } ?? 0 }
      })
  }

  /// The first column of each block in ascending order; the blocks cover the columns of all items.
  private static func blocks(of form: [SurveyLayout.Item]) -> [Int] {
    form.map(\.column).sorted().reduce(into: []) { blocks, column in
      if blocks.last.map({ column >= $0 + blockSize }) ?? true { blocks.append(column) }
    }
  }

  /// The class of each byte (0: the cell is judged by itself), and the meaning of each class in each scale.
  private static func classes(of scales: [AnswerCodes]) -> (ofBytes: [UInt8], meanings: [[AnswerCodes.Answer]]) {
    let unknown = Array(repeating: AnswerCodes.Answer.unknown, count: scales.count)
    var meanings = [unknown]
    let classes = (0..<256).map { byte -> UInt8 in
      let meaning = scales.map { $0.answer(ofByte: UInt8(byte)) }
      // A byte without a plain meaning gets no class, so that the classes suffice for the digits.
      guard meaning.contains(where: { $0 != .unknown && $0 != .marked }) || scales.isEmpty else { return 0 }
      if let known = meanings.firstIndex(of: meaning) { return UInt8(known) }
      guard meanings.count < classCount else { return 0 }
      meanings.append(meaning)
      return UInt8(meanings.count - 1)
    }
    return (classes, meanings + Array(repeating: unknown, count: classCount - meanings.count))
  }

  private static func value(of answer: AnswerCodes.Answer, _ item: SurveyLayout.Item) -> UInt64 {
    switch answer {
    case .blank: 0
    case .given(let answer): item.points[answer] | item.weight << 32
    case .marked, .unknown: SurveyCounting.Row.irregular
    }
  }
}
