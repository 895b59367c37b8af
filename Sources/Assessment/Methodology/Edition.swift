/// An edition of the assessment: whose items a unit answers.
///
/// Its name is a folder of the methodology.
package struct Edition: Hashable, Sendable {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  /// The edition of the district offices.
  package static let bangkok = Self("bangkok")
  /// The edition of the centre.
  package static let national = Self("national")
}
