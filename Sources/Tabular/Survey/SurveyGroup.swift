/// A group while it is counted: its counters, and how its unit and year are spelt.
@safe
struct SurveyGroup {
  var spellings: [SurveyTally.Spelling]
  let form: Int?
  /// Nil without a form.
  let owner: String?
  /// The rows of a group without a form.
  var uncounted = 0
  /// What its rows come to; nil without a form.
  let counts: SurveyCounts?
  /// Of answers that were looked at by themselves: by item and answer; empty before the first, and below 0 where others
  /// were taken out again.
  private var judged: [Int32] = []

  init(_ spelling: SurveyTally.Spelling, form: Int, owner: String, _ counts: SurveyCounts) {
    spellings = [spelling]
    self.form = form
    self.owner = owner
    self.counts = counts
  }

  /// One without a form.
  init(_ spelling: SurveyTally.Spelling) {
    spellings = [spelling]
    form = nil
    owner = nil
    counts = nil
  }

  var rows: Int { counts.map { unsafe $0.sums.pointee.responses } ?? uncounted }

  /// Adds an answer, or takes it out again; `item`: its place among the items that have a column.
  mutating func count(_ answer: Int, ofItem item: Int, _ form: SurveyLayout.Form, isTakenOut: Bool = false) {
    if judged.isEmpty { judged = Array(repeating: 0, count: form.items.count * form.stride) }
    judged[item * form.stride + answer] &+= isTakenOut ? -1 : 1
  }

  /// Adds the answers of a row, one for each item that has a column, or takes them out again.
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

  /// Takes in what other rows of the group come to; both have one form, or none.
  ///
  /// They may have the same counts already.
  mutating func add(_ other: SurveyGroup, _ layout: SurveyLayout) {
    uncounted += other.uncounted
    guard let form, let counts, let others = other.counts else { return }
    if unsafe counts.counters != others.counters {
      unsafe counts.sums.pointee.add(others.sums.pointee)
      for place in 0..<layout.forms[form].plan.counterCount {
        unsafe counts.counters[place] &+= others.counters[place]
      }
    }
    guard !other.judged.isEmpty else { return }
    if judged.isEmpty { judged = Array(repeating: 0, count: other.judged.count) }
    for (place, count) in other.judged.enumerated() { judged[place] &+= count }
  }

  /// The counts by item of the form and answer of the item; an item without a column has none.
  func tally(_ layout: SurveyLayout) -> SurveyTally.Group {
    guard let number = form, let counts else {
      return SurveyTally.Group(spellings: spellings, form: nil, rows: rows)
    }
    let form = layout.forms[number]
    var given = [UInt32](repeating: 0, count: form.itemCount * form.stride)
    unsafe given.withUnsafeMutableBufferPointer { given in
      for (counter, count) in form.plan.answers { unsafe given[count] &+= counts.counters[counter] }
    }
    for (place, item) in form.items.enumerated() where !judged.isEmpty {
      for answer in 0..<form.stride {
        given[item.index * form.stride + answer] &+= UInt32(bitPattern: judged[place * form.stride + answer])
      }
    }
    return SurveyTally.Group(
      spellings: spellings, form: number, owner: owner, rows: rows, asked: layout.asked[number], given: given,
      stride: form.stride, sums: form.isWeighed ? unsafe counts.sums.pointee : nil)
  }
}
