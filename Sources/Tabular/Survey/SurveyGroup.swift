/// A group during the counting: its counters, and the spellings of its unit and year.
@safe
struct SurveyGroup {
  var spellings: [SurveyTally.Spelling]
  let form: Int?
  /// The owner of the group; nil without a form.
  let owner: String?
  /// Number of rows of a group without a form.
  var uncounted = 0
  /// The counts of the group's rows; nil without a form.
  let counts: SurveyCounts?
  /// The counts of answers that were judged cell by cell, by item and answer.
  ///
  /// Empty before the first such answer; negative where counted answers were removed again.
  private var judged: [Int32] = []

  init(_ spelling: SurveyTally.Spelling, form: Int, owner: String, _ counts: SurveyCounts) {
    spellings = [spelling]
    self.form = form
    self.owner = owner
    self.counts = counts
  }

  /// A group without a form.
  init(_ spelling: SurveyTally.Spelling) {
    spellings = [spelling]
    form = nil
    owner = nil
    counts = nil
  }

  var rows: Int { counts.map { unsafe $0.sums.pointee.responses } ?? uncounted }

  /// Adds or removes an answer; `item`: the index among the items that have a column.
  mutating func count(_ answer: Int, ofItem item: Int, _ form: SurveyLayout.Form, isTakenOut: Bool = false) {
    if judged.isEmpty { judged = Array(repeating: 0, count: form.items.count * form.stride) }
    judged[item * form.stride + answer] &+= isTakenOut ? -1 : 1
  }

  /// Adds or removes the answers of a row, one for each item that has a column.
  mutating func count(_ answers: [AnswerCodes.Answer], _ form: SurveyLayout.Form, isTakenOut: Bool = false) {
    var (points, weight): (UInt64, UInt64) = (0, 0)
    for (item, answer) in answers.enumerated() {
      guard case .given(let answer) = answer else { continue }
      count(answer, ofItem: item, form, isTakenOut: isTakenOut)
      points += form.items[item].points[answer]
      weight += form.items[item].weight
    }
    if let counts { unsafe counts.sums.pointee.add(points: points, weight: weight, isTakenOut: isTakenOut) }
  }

  /// The counts by item of the form and answer of the item; 0 for an item without a column.
  func tally(_ layout: SurveyLayout) -> SurveyTally.Group {
    guard let number = form, let counts else {
      return SurveyTally.Group(spellings: spellings, form: nil, rows: rows)
    }
    let form = layout.forms[number]
    var given = [UInt32](repeating: 0, count: form.itemCount * form.stride)
    unsafe given.withUnsafeMutableBufferPointer { given in
      for (counter, count) in form.plan.answers { unsafe given[count] &+= counts.counters[counter] }
    }
    for (index, item) in form.items.enumerated() where !judged.isEmpty {
      for answer in 0..<form.stride {
        given[item.index * form.stride + answer] &+= UInt32(bitPattern: judged[index * form.stride + answer])
      }
    }
    return SurveyTally.Group(
      spellings: spellings, form: number, owner: owner, rows: rows, asked: layout.asked[number], given: given,
      stride: form.stride, sums: form.isWeighed ? unsafe counts.sums.pointee : nil)
  }
}
