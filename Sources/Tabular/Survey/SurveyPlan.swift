/// A form as the row loop wants it: what each byte means in each item, and what it is worth.
///
/// Bytes that all scales take alike are of one class. The columns are taken in blocks of eight, each of which has a slot
/// of so many counters as there are classes; a slot whose column holds no item counts for nobody.
struct SurveyPlan: Sendable {
  /// The counters of a slot: the ten digits, nothing, and all other bytes, of which a cell is looked at by itself.
  static let classCount = 12
  static let blockSize = 8
  /// A form of more items has rows that no sum can tell.
  static let mostItems = 255

  /// Of each slot the place of its item among the form's; nil of one without.
  let items: [Int?]
  /// Which counters are of an answer, and where it stands among the counts by item of the form and answer; what the
  /// others count means nothing.
  let answers: [(counter: Int, count: Int)]
  let counterCount: Int
  /// What a row is counted by.
  let counting: SurveyCounting.Memory

  /// `stride`: as many counts of an item as the longest scale has answers.
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

  /// The first column of each block, in order; every item's column is in one of them.
  private static func blocks(of form: [SurveyLayout.Item]) -> [Int] {
    form.map(\.column).sorted().reduce(into: []) { blocks, column in
      if blocks.last.map({ column >= $0 + blockSize }) ?? true { blocks.append(column) }
    }
  }

  /// The class of each byte, 0 where a cell is looked at by itself, and what each class is in each scale.
  private static func classes(of scales: [AnswerCodes]) -> (ofBytes: [UInt8], meanings: [[AnswerCodes.Answer]]) {
    let unknown = Array(repeating: AnswerCodes.Answer.unknown, count: scales.count)
    var meanings = [unknown]
    let classes = (0..<256).map { byte -> UInt8 in
      let meaning = scales.map { $0.answer(ofByte: UInt8(byte)) }
      // A class of its own would be one less for the digits.
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
    case .marked, .unknown: SurveyCounting.Row.odd
    }
  }
}
