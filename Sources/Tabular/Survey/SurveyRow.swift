/// A survey row that is looked at cell by cell: the slow way, for rows that are not plainly right.
struct SurveyRow {
  let layout: SurveyLayout
  let record: Record

  private var fields: [String?] { record.fields }

  var unit: String { layout.text(layout.unit, in: fields) }
  var year: String { layout.text(layout.year, in: fields) }
  var identifier: String { layout.identifier(in: fields) }

  /// Whether the cell of the response is blank.
  var hasBlankIdentifier: Bool { layout.response != nil && identifier.isEmpty }

  var isBlank: Bool { record.filledCount == 0 }

  /// Whether nothing stands in it but a unit and a year, as in a row of a form.
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

  /// The cells that are no admissible answers, and those that had to be mended to be one.
  ///
  /// A cell of which bytes were lost is reported with those bytes.
  func faults(
    in answers: [AnswerCodes.Answer], of form: SurveyLayout.Form, line: Int, record: Int, group: Int?
  ) -> [Fault] {
    zip(form.items, answers).compactMap { item, answer in
      guard item.column < fields.count, let cell = fields[item.column] else { return nil }
      return form.scales[item.scale].fault(of: cell, answer)
        .map { Fault($0, line: line, record: record, column: item.name, value: cell, group: group) }
    }
  }

  /// Whether two responses of one group say the same in every column that is known: the same answers however they are
  /// written, of one unit and year however they are spelt.
  func says(sameAs other: SurveyRow, _ form: SurveyLayout.Form) -> Bool {
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
  /// What is wrong with a cell that says so much; nil of one that says an answer or nothing.
  func fault(of cell: String, _ answer: Answer) -> Fault.Kind? {
    switch answer {
    case .blank: nil
    case .marked: .blankMark
    case .given: mended(cell).map { .repairedCode(understood: $0) }
    case .unknown: cell.unicodeScalars.contains("\u{FFFD}") ? nil : .answerNotInScale(answers)
    }
  }
}
