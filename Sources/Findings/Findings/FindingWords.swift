import Assessment
package import Tabular

extension Finding {
  package var message: Bilingual { message(answeredBy: nil) }

  package var remedy: Bilingual { remedy(answeredBy: nil) }
}

/// The words of a finding, and those that it has once the unit has explained it.
extension Finding {
  func message(answeredBy explanation: GivenExplanation?) -> Bilingual { message(sentenceValues, explanation) }

  func remedy(answeredBy explanation: GivenExplanation?) -> Bilingual { remedy(sentenceValues, explanation) }

  /// Both, for callers that write both.
  func words(answeredBy explanation: GivenExplanation?) -> (message: Bilingual, remedy: Bilingual) {
    let values = sentenceValues
    return (message(values, explanation), remedy(values, explanation))
  }

  private func message(_ values: [String: Bilingual], _ explanation: GivenExplanation?) -> Bilingual {
    let sentence = check.sentence.filled(values)
    let said = explanation.map {
      Bilingual("\(sentence.thai) (\($0.said.thai))", "\(sentence.english) (\($0.said.english))")
    }
    let full = said ?? sentence
    // A sentence that lists its rows says of how many it is.
    guard count > 1, values["rows"] == nil else { return full }
    return Bilingual(
      "พบลักษณะเดียวกันอีก \(count) แห่ง ซึ่งไม่ได้แสดงทีละแห่ง แห่งแรกคือ \(full.thai)",
      "\(count) MORE of the same that are not listed one by one, the first of them: \(full.english)")
  }

  private func remedy(_ values: [String: Bilingual], _ explanation: GivenExplanation?) -> Bilingual {
    if explanation != nil { return Bilingual("ไม่ต้องดำเนินการ (ชี้แจงแล้ว)", "nothing to do: explained") }
    let remedy = check.remedy.filled(values)
    guard let suggestion else { return remedy }
    return Bilingual(
      "หากหมายถึง “\(suggestion.thai)” โปรดแก้ตามนี้ หากมิใช่ \(remedy.thai)",
      "did you mean '\(suggestion.english)'? if not: \(remedy.english)")
  }

  /// What the sentence's names in braces stand for, the value among them.
  var sentenceValues: [String: Bilingual] {
    guard let value else { return values }
    return values.merging(["value": Bilingual(same: value)]) { given, _ in given }
  }
}
