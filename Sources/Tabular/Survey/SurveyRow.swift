/// A survey row that is read cell by cell: the slow way, for rows that are not regular.
struct SurveyRow {
  let layout: SurveyLayout
  let record: Record

  private var fields: [String?] { record.fields }

  var unit: String { layout.text(layout.unit, in: fields) }
  var year: String { layout.text(layout.year, in: fields) }
  var identifier: String { layout.identifier(in: fields) }

  /// Whether the identifier of the response is blank.
  var hasBlankIdentifier: Bool { layout.response != nil && identifier.isEmpty }

  var isBlank: Bool { record.filledCount == 0 }

  /// Whether only the unit and the year are filled in, as in an unused row of a form.
  var isNotFilledIn: Bool {
    hasBlankIdentifier && !unit.isEmpty && !year.isEmpty
      && fields.indices.allSatisfy { column in
        column == layout.unit || column == layout.year || fields[column]?.trimmedCell.isEmpty ?? true
      }
  }

  /// The answers that count, one for each item that has a column.
  func answers(_ form: SurveyLayout.Form) -> [AnswerCodes.Answer] {
    form.items.map { item in
      form.scales[item.scale].answer(item.column < fields.count ? fields[item.column] ?? "" : "")
    }
  }

  /// The faults of cells that are not admissible answers, and of those that had to be repaired.
  ///
  /// A cell with lost bytes is left out, because the lost bytes are reported.
  func faults(
    in answers: [AnswerCodes.Answer], of form: SurveyLayout.Form, line: Int, record: Int, group: Int?
  ) -> [Fault] {
    zip(form.items, answers).compactMap { item, answer in
      guard item.column < fields.count, let cell = fields[item.column] else { return nil }
      return form.scales[item.scale].fault(of: cell, answer)
        .map { Fault($0, line: line, record: record, column: item.name, value: cell, group: group) }
    }
  }

  /// Whether two responses of one group are equal in every known column.
  ///
  /// Answers are compared by their meaning. Unit, year and identifier are left out: they are the same for both.
  func hasSameAnswers(as other: SurveyRow, _ form: SurveyLayout.Form) -> Bool {
    let answers = zip(answers(form), other.answers(form))
    let agreed = Set(zip(form.items, answers).filter { $1.0 == $1.1 && $1.0 != .unknown }.map(\.0.column))
    let identity = [layout.unit, layout.year, layout.response]
    return layout.known.allSatisfy { column in
      agreed.contains(column) || identity.contains(column)
        || layout.text(column, in: fields) == layout.text(column, in: other.record.fields)
    }
  }
}

extension AnswerCodes {
  /// The fault of a cell with the given meaning; nil for a plain answer and a blank cell.
  func fault(of cell: String, _ answer: Answer) -> Fault.Kind? {
    switch answer {
    case .blank: nil
    case .marked: .blankMark
    case .given: mended(cell).map { .repairedCode(understood: $0) }
    case .unknown: cell.unicodeScalars.contains("\u{FFFD}") ? nil : .answerNotInScale(answers)
    }
  }
}
