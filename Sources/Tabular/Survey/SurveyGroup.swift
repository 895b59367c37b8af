/// A group while it is counted: its counters, and how its unit and year are spelt.
@safe
struct SurveyGroup {
  var spellings: [SurveyTally.Spelling]
  let form: Int?
  /// Nil without a form.
  let owner: String?
  /// The rows of a group without a form.
  var uncounted = 0
  /// Of plain rows: the counters of an item follow another's, one for each class of the plan; nil without a plan.
  let counters: UnsafeMutablePointer<UInt32>?
  /// Nil without a form.
  let sums: UnsafeMutablePointer<ResponseSums>?
  /// Of rows that were looked at cell by cell: by item and answer; empty before the first, and below 0 where a plain row
  /// was taken out again.
  private var judged: [Int32] = []

  init(_ spelling: SurveyTally.Spelling, form: Int?, owner: String?, plan: SurveyPlan?) {
    spellings = [spelling]
    self.form = form
    self.owner = owner
    guard form != nil else {
      unsafe counters = nil
      unsafe sums = nil
      return
    }
    let sums = UnsafeMutablePointer<ResponseSums>.allocate(capacity: 1)
    unsafe sums.initialize(to: ResponseSums())
    unsafe self.sums = sums
    guard let plan else {
      unsafe counters = nil
      return
    }
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, plan.counterCount))
    unsafe memory.initialize(repeating: 0, count: plan.counterCount)
    unsafe counters = memory
  }

  func deallocate() {
    unsafe counters?.deallocate()
    unsafe sums?.deallocate()
  }

  var rows: Int { unsafe sums?.pointee.responses ?? uncounted }

  /// Adds the answers of a row, one for each item that has a column, or takes them out again.
  mutating func count(_ answers: [AnswerCodes.Answer], _ form: SurveyLayout.Form, isTakenOut: Bool = false) {
    if judged.isEmpty { judged = Array(repeating: 0, count: form.items.count * form.stride) }
    var (points, weight): (UInt64, UInt64) = (0, 0)
    for (place, answer) in answers.enumerated() {
      guard case .given(let answer) = answer else { continue }
      judged[place * form.stride + answer] &+= isTakenOut ? -1 : 1
      points += form.items[place].points[answer]
      weight += form.items[place].weight
    }
    unsafe sums?.pointee.add(points: points, weight: weight, isTakenOut: isTakenOut)
  }

  /// The counts by item of the form and answer of the item; an item without a column has none.
  func tally(_ layout: SurveyLayout) -> SurveyTally.Group {
    guard let number = form else {
      return SurveyTally.Group(spellings: spellings, form: nil, rows: rows)
    }
    let form = layout.forms[number]
    var given = [UInt32](repeating: 0, count: form.itemCount * form.stride)
    if let plan = form.plan, let counters = unsafe counters {
      for (counter, count) in plan.answers { unsafe given[count] &+= counters[counter] }
    }
    for (place, item) in form.items.enumerated() where !judged.isEmpty {
      for answer in 0..<form.stride {
        given[item.index * form.stride + answer] &+= UInt32(bitPattern: judged[place * form.stride + answer])
      }
    }
    return SurveyTally.Group(
      spellings: spellings, form: number, owner: owner, rows: rows, asked: layout.asked[number], given: given,
      stride: form.stride, sums: form.isWeighed ? unsafe sums?.pointee : nil)
  }
}
