/// A form as the row loop wants it: what each byte means in each item, and what it is worth.
///
/// Bytes that all scales take alike are of one class, and an item has a counter a class.
struct SurveyPlan: Sendable {
  /// The counters of an item: the ten digits, nothing, and all other bytes, of which a cell is looked at by itself.
  static let classCount = 12
  /// A form of more items has rows that no sum can tell.
  static let mostItems = 255

  /// The class of each byte; 0 where a cell is looked at by itself.
  let classes: [UInt8]
  /// Items one behind the other in the file; all of them together are the plan's.
  let stretches: [Stretch]
  /// Of each item of the plan, its place among the form's.
  let items: [Int]
  /// Of each item of the plan and each class: points, weight and whether it is neither a plain answer nor blank, each in
  /// bits of its own, so that all items of a row are added up in one.
  let values: [UInt64]
  /// Which counters are of an answer, and where it stands among the counts by item of the form and answer; what the
  /// others count means nothing.
  let answers: [(counter: Int, count: Int)]
  /// The same in memory, for the row loop.
  let counting: SurveyCounting.Memory

  struct Stretch {
    let column: Int
    fileprivate(set) var count: Int
  }

  /// `stride`: as many counts of an item as the longest scale has answers.
  init(_ form: [SurveyLayout.Item], _ scales: [AnswerCodes], stride: Int) {
    items = form.indices.sorted { form[$0].column < form[$1].column }
    stretches = items.map { form[$0].column }.reduce(into: []) { stretches, column in
      if let last = stretches.last, last.column + last.count == column {
        stretches[stretches.count - 1].count += 1
      } else {
        stretches.append(Stretch(column: column, count: 1))
      }
    }
    let (classes, meanings) = Self.classes(of: scales)
    values = items.flatMap { item in meanings.map { Self.value(of: $0[form[item].scale], form[item]) } }
    answers = items.enumerated().flatMap { place, item in
      meanings.enumerated().compactMap { byteClass, meaning in
        guard case .given(let answer) = meaning[form[item].scale] else { return nil }
        return (place * Self.classCount + byteClass, form[item].index * stride + answer)
      }
    }
    self.classes = classes
    counting = SurveyCounting.Memory(stretches, classes, values)
  }

  var counterCount: Int { values.count }

  /// The class of each byte, and what each class is in each scale.
  private static func classes(of scales: [AnswerCodes]) -> (ofBytes: [UInt8], meanings: [[AnswerCodes.Answer]]) {
    let unknown = Array(repeating: AnswerCodes.Answer.unknown, count: scales.count)
    var meanings = [unknown]
    let classes = (0..<256).map { byte -> UInt8 in
      let meaning = scales.map { $0.answer(ofByte: UInt8(byte)) }
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
    case .unknown: SurveyCounting.Row.odd
    }
  }
}
