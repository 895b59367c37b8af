/// An edition of the assessment, such as the one for district offices.
///
/// A unit is assessed by the items of its edition.
///
/// The name of the edition is the name of a folder of the methodology.
package struct Edition: Hashable, Sendable {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  /// The edition of the district offices.
  package static let bangkok = Self("bangkok")
  /// The edition of the city administration as a whole.
  package static let national = Self("national")
}
