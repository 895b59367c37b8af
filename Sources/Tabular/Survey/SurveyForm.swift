/// The questions of a survey as one edition asks them, with the codes that may be answered.
package struct SurveyForm: Hashable, Sendable {
  package let items: [Item]

  package struct Item: Hashable, Sendable {
    /// The name of the item's column.
    package let name: String
    /// The admissible answer codes.
    package let answers: [String]

    package init(name: String, answers: [String]) {
      self.name = name
      self.answers = answers
    }
  }

  package init(items: [Item]) {
    self.items = items
  }
}

/// Whose the responses under one spelling of a unit and a year are.
package struct SurveyAssignment: Hashable, Sendable {
  /// The place of their form among the forms.
  package let form: Int
  /// The same for every spelling of one unit and year, so that a response that repeats is found under any.
  package let owner: String

  package init(form: Int, owner: String) {
    self.form = form
    self.owner = owner
  }
}
