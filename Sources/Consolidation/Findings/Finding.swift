package import Assessment
package import Tabular

/// Something about one place in what was received that a person has to know: place, rule, fact and cure.
package struct Finding: Sendable {
  /// What was found: the same of all copies, which are passed on, joined and sorted by the million.
  private final class Found: Sendable {
    let check: Check
    let unit: Code<Unit>?
    let place: Place
    let value: String?
    let facts: Facts

    init(_ check: Check, _ unit: Code<Unit>?, _ place: Place, _ value: String?, _ facts: Facts) {
      self.check = check
      self.unit = unit
      self.place = place
      self.value = value
      self.facts = facts
    }
  }

  /// What few findings have.
  private final class Remarks: Sendable {
    let suggestion: Bilingual?
    let explanation: GivenExplanation?

    init(suggestion: Bilingual?, explanation: GivenExplanation?) {
      self.suggestion = suggestion
      self.explanation = explanation
    }
  }

  private let found: Found
  private var remarks: Remarks?
  /// The published figure that it touches, such as `ITA` or `answer_rates`.
  package internal(set) var effect: String
  /// How many it stands for: 1, or itself and all alike behind it that are not listed one by one.
  package internal(set) var count: Int

  package init(
    _ check: Check, unit: Code<Unit>?, place: Place, value: String? = nil, values: [String: Bilingual] = [:],
    effect: String, count: Int = 1
  ) {
    self.init(check, unit: unit, place: place, value: value, facts: .given(values), effect: effect, count: count)
  }

  /// What is wrong with a table, of which `report` knows the words.
  init(
    _ check: Check, unit: Code<Unit>?, place: Place, value: String?, fault: Fault.Kind, of report: FaultReport,
    effect: String, count: Int
  ) {
    self.init(
      check, unit: unit, place: place, value: value, facts: .ofFault(fault, report), effect: effect, count: count)
  }

  private init(
    _ check: Check, unit: Code<Unit>?, place: Place, value: String?, facts: Facts, effect: String, count: Int
  ) {
    found = Found(check, unit, place, value.map(SafeText.quoted), facts)
    self.effect = effect
    self.count = count
  }

  package var check: Check { found.check }

  /// Whose it is to answer; nil where it is the office's.
  package var unit: Code<Unit>? { found.unit }

  package var place: Place { found.place }

  /// The cell as it was written; nil where the finding is about no cell.
  package var value: String? { found.value }

  /// What was probably meant instead of the value; nil where nothing is nearly the same.
  package internal(set) var suggestion: Bilingual? {
    get { remarks?.suggestion }
    set { remarks = Remarks(suggestion: newValue, explanation: explanation) }
  }

  /// What the unit said to it; only what must be explained can be.
  private(set) var explanation: GivenExplanation? {
    get { remarks?.explanation }
    set { remarks = Remarks(suggestion: suggestion, explanation: newValue) }
  }

  private enum Facts: Sendable {
    case given([String: Bilingual])
    /// Put together when somebody reads it: a damaged file has many, of which most are only counted.
    case ofFault(Fault.Kind, FaultReport)
  }

  /// What the sentence's names in braces stand for.
  package var values: [String: Bilingual] {
    switch found.facts {
    case .given(let values): values
    case .ofFault(let kind, let report): report.values(of: kind, in: place.column, of: unit)
    }
  }

  package var severity: Severity { explanation == nil ? check.severity : .note }

  package var message: Bilingual { message(allValues) }

  package var remedy: Bilingual { remedy(allValues) }

  /// Both, for whoever writes both.
  package var words: (message: Bilingual, remedy: Bilingual) {
    let values = allValues
    return (message(values), remedy(values))
  }

  private func message(_ values: [String: Bilingual]) -> Bilingual {
    let sentence = check.sentence.filled(values)
    let said = explanation.map {
      Bilingual("\(sentence.thai) (\($0.said.thai))", "\(sentence.english) (\($0.said.english))")
    }
    let full = said ?? sentence
    guard count > 1 else { return full }
    return Bilingual(
      "พบลักษณะเดียวกันอีก \(count) แห่ง ซึ่งไม่ได้แสดงทีละแห่ง แห่งแรกคือ \(full.thai)",
      "\(count) MORE of the same that are not listed one by one, the first of them: \(full.english)")
  }

  /// The same finding as a note, since the unit has explained it.
  func explained(by explanation: GivenExplanation) -> Self {
    guard check.severity == .mustExplain else { return self }
    var explained = self
    explained.explanation = explanation
    return explained
  }

  private func remedy(_ values: [String: Bilingual]) -> Bilingual {
    if explanation != nil { return Bilingual("ไม่ต้องดำเนินการ (ชี้แจงแล้ว)", "nothing to do: explained") }
    let remedy = check.remedy.filled(values)
    guard let suggestion else { return remedy }
    return Bilingual(
      "หากหมายถึง “\(suggestion.thai)” โปรดแก้ตามนี้ หากมิใช่ \(remedy.thai)",
      "did you mean '\(suggestion.english)'? if not: \(remedy.english)")
  }

  private var allValues: [String: Bilingual] {
    guard let value else { return values }
    return values.merging(["value": Bilingual(same: value)]) { given, _ in given }
  }
}

/// Where a finding stands: a file relative to the data folder, and as much of line, record and column as there is.
package struct Place: Hashable, Sendable {
  package let file: String
  /// The physical line from 1; 0 for the file as a whole.
  package let line: Int
  /// The data row from 1; nil above the data.
  package let record: Int?
  package let column: String?

  package init(file: String, line: Int = 0, record: Int? = nil, column: String? = nil) {
    self.file = file
    self.line = line
    self.record = record
    self.column = column
  }

  package init(_ source: Source) {
    self.init(file: source.file, line: source.line, record: source.record, column: source.column)
  }
}

extension Finding {
  /// By unit, file, line, column and code: the order that findings are published in.
  package static func precedes(_ left: Self, _ right: Self) -> Bool {
    (
      left.unit?.text ?? "", left.place.file, left.place.line, left.place.column ?? "", left.check.code,
      left.value ?? ""
    )
      < (
        right.unit?.text ?? "", right.place.file, right.place.line, right.place.column ?? "", right.check.code,
        right.value ?? ""
      )
  }
}
