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
