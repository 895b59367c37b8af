import Assessment
package import Tabular

extension Finding {
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
