/// A group while it is counted: its counters, and where its rows stand.
@safe
struct SurveyGroup {
  var spellings: [SurveyTally.Spelling]
  let form: Int?
  var rows = 0
  var marks: [Mark] = []
  /// An item's counters follow another's, as many as the form's stride; nil without a form.
  let counters: UnsafeMutablePointer<UInt32>?

  /// Enough to find a response again: the bytes themselves stay in the text.
  struct Mark {
    let hash: UInt64
    let start: Int
    let line: Int
    let record: Int
  }

  init(_ spelling: SurveyTally.Spelling, form: Int?, layout: SurveyLayout) {
    spellings = [spelling]
    self.form = form
    guard let form else {
      unsafe counters = nil
      return
    }
    let size = max(1, layout.forms[form].items.count * layout.forms[form].stride)
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
    unsafe memory.initialize(repeating: 0, count: size)
    unsafe counters = memory
  }

  func deallocate() {
    unsafe counters?.deallocate()
  }

  /// A row whose answers are counted.
  mutating func take(_ mark: Mark) {
    marks.append(mark)
    rows += 1
  }

  /// Adds the answers of a row, or takes them away again.
  func count(_ row: SurveyRow, _ form: SurveyLayout.Form, by change: Int32) {
    count(row.answers(form), form, by: change)
  }

  func count(
    _ answers: [(item: SurveyLayout.Item, answer: AnswerCodes.Answer)], _ form: SurveyLayout.Form, by change: Int32
  ) {
    guard let counters = unsafe counters else { return }
    for (place, (_, answer)) in answers.enumerated() {
      guard case .given(let index) = answer else { continue }
      let counter = place * form.stride + index
      unsafe counters[counter] &+= UInt32(bitPattern: change)
    }
  }

  /// The counts by item of the form and answer of the item; an item without a column has none.
  func tally(_ forms: [SurveyForm], _ layout: SurveyLayout) -> SurveyTally.Group {
    var counts: [[Int]] = []
    if let form, let counters = unsafe counters {
      let plan = layout.forms[form]
      counts.reserveCapacity(forms[form].items.count)
      var place = 0
      for (index, item) in forms[form].items.enumerated() {
        let isAsked = place < plan.items.count && plan.items[place].index == index
        counts.append(
          item.answers.indices.map { isAsked ? unsafe Int(counters[place * plan.stride + $0]) : 0 })
        if isAsked { place += 1 }
      }
    }
    return SurveyTally.Group(
      spellings: spellings, form: form, rows: rows, counts: counts)
  }
}
