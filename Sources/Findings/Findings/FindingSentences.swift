import Assessment
package import Tabular

extension Finding {
  package var message: Bilingual { message(answeredBy: nil) }

  package var remedy: Bilingual { remedy(answeredBy: nil) }
}

/// The texts of a finding, which change once the unit has explained it.
extension Finding {
  func message(answeredBy explanation: GivenExplanation?) -> Bilingual { message(sentenceValues, explanation) }

  func remedy(answeredBy explanation: GivenExplanation?) -> Bilingual { remedy(sentenceValues, explanation) }

  /// The message and the remedy, for callers that need both.
  ///
  /// - Parameters:
  ///   - explanation: The unit's explanation; nil if it gave none.
  ///   - rows: The rows of all places that the finding stands for; nil if they are not known.
  /// - Returns: The message and the remedy.
  func sentences(
    answeredBy explanation: GivenExplanation?, rows: RowRanges?
  ) -> (message: Bilingual, remedy: Bilingual) {
    let values = sentenceValues
    return (message(values, explanation, rows: rows), remedy(values, explanation))
  }

  /// The sentence about the finding's own place, without the other places that it stands for.
  func sentence(answeredBy explanation: GivenExplanation?) -> Bilingual { sentence(sentenceValues, explanation) }

  /// The sentence without the value of the cell.
  ///
  /// Two findings that differ only in that value share it.
  var sentenceWithoutValue: Bilingual { (onSheet?.sentence ?? check.sentence).filled(values) }

  /// The words of the check for a sheet; nil for a finding in a file.
  private var onSheet: Check.Wording? { check.onSheet.flatMap { Source.isSheet(place.file) ? $0 : nil } }

  private func sentence(_ values: [String: Bilingual], _ explanation: GivenExplanation?) -> Bilingual {
    let sentence = (onSheet?.sentence ?? check.sentence).filled(values)
    guard let explanation else { return sentence }
    let remark = explanation.remark
    return Bilingual("\(sentence.thai) (\(remark.thai))", "\(sentence.english) (\(remark.english))")
  }

  private func message(
    _ values: [String: Bilingual], _ explanation: GivenExplanation?, rows: RowRanges? = nil
  ) -> Bilingual {
    let full = sentence(values, explanation)
    // A sentence with the name "rows" lists its rows already.
    guard count > 1, values["rows"] == nil else { return full }
    let list = rows.map { Bilingual(" (\($0.text.thai))", " (\($0.text.english))") } ?? Bilingual(same: "")
    return Bilingual(
      "พบลักษณะเดียวกันอีก \(count) แห่ง\(list.thai) ซึ่งไม่ได้แสดงทีละแห่ง แห่งแรกคือ \(full.thai)",
      "\(count) more of the same kind\(list.english), not listed one by one; the first: \(full.english)")
  }

  private func remedy(_ values: [String: Bilingual], _ explanation: GivenExplanation?) -> Bilingual {
    if explanation != nil { return Bilingual("ไม่ต้องดำเนินการ (ชี้แจงแล้ว)", "nothing to do: explained") }
    let remedy = (onSheet?.remedy ?? check.remedy).filled(values)
    guard let suggestion else { return remedy }
    return Bilingual(
      "หากหมายถึง “\(suggestion.thai)” โปรดแก้ตามนี้ หากมิใช่ \(remedy.thai)",
      "did you mean '\(suggestion.english)'? if not: \(remedy.english)")
  }

  /// The texts for the names in braces of the sentence, including the value of the cell.
  var sentenceValues: [String: Bilingual] {
    guard let value else { return values }
    return values.merging(["value": Bilingual(same: value)]) { given, _ in given }
  }
}
