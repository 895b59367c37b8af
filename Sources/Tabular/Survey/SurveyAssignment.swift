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
