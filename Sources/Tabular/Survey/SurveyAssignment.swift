/// The form and owner of the responses under one spelling of a unit and a year.
package struct SurveyAssignment: Hashable, Sendable {
  /// The index of the form among the forms.
  package let form: Int
  /// An identifier of unit and year, equal for all their spellings, so that repeated responses are found under any.
  package let owner: String

  package init(form: Int, owner: String) {
    self.form = form
    self.owner = owner
  }
}
