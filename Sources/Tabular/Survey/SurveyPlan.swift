/// A form as the row loop wants it: what each byte means in each item, and what it is worth.
///
/// Bytes that all scales take alike are of one class, and an item has a counter a class.
struct SurveyPlan {
  /// The counters of an item.
  static let classCount = 16

  let stretches: [Stretch]
  /// The class of each byte.
  let classes: [UInt8]
  /// Of each item and class: points, weight and whether it is no answer, each in bits of its own, so that all items of a
  /// row are added up in one.
  let values: [UInt64]
  /// Which counters are of an answer, and where it stands among the counts by item of the form and answer.
  let answers: [(counter: Int, count: Int)]

  /// Items one behind the other in the form and in the file.
  struct Stretch {
    let column: Int
    fileprivate(set) var count: Int
  }

  /// Nil for a form with more ways to answer than there are classes, or more items than a sum can tell.
  init?(_ form: SurveyLayout.Form) {
    guard form.items.count < 256, let found = Self.classes(of: form.scales) else { return nil }
    var stretches: [Stretch] = []
    for item in form.items {
      if let last = stretches.last, last.column + last.count == item.column {
        stretches[stretches.count - 1].count += 1
      } else {
        stretches.append(Stretch(column: item.column, count: 1))
      }
    }
    let unknown = Array(repeating: AnswerCodes.Answer.unknown, count: form.scales.count)
    let meanings = found.meanings + Array(repeating: unknown, count: Self.classCount - found.meanings.count)
    self.stretches = stretches
    classes = found.ofBytes
    values = form.items.flatMap { item in meanings.map { Self.value(of: $0[item.scale], item) } }
    answers = form.items.enumerated().flatMap { place, item in
      meanings.enumerated().compactMap { byteClass, meaning in
        guard case .given(let answer) = meaning[item.scale] else { return nil }
        return (place * Self.classCount + byteClass, item.index * form.stride + answer)
      }
    }
  }

  var counterCount: Int { values.count }

  /// The class of each byte, and what each class is in each scale.
  private static func classes(of scales: [AnswerCodes]) -> (ofBytes: [UInt8], meanings: [[AnswerCodes.Answer]])? {
    var meanings: [[AnswerCodes.Answer]] = []
    let classes = (0..<256).map { byte in
      let meaning = scales.map { $0.answer(ofByte: UInt8(byte)) }
      if let known = meanings.firstIndex(of: meaning) { return known }
      meanings.append(meaning)
      return meanings.count - 1
    }
    return meanings.count <= classCount ? (classes.map { UInt8($0) }, meanings) : nil
  }

  private static func value(of answer: AnswerCodes.Answer, _ item: SurveyLayout.Item) -> UInt64 {
    switch answer {
    case .blank: 0
    case .given(let answer): item.points[answer] | item.weight << 32
    case .unknown: SurveyCounting.Row.odd
    }
  }
}
