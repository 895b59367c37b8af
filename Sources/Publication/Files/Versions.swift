/// The versions that every publication names.
package enum Versions {
  /// The version of the program; raised when a published figure can change.
  package static let program = "1.1.0"
  /// The version of the published tables; raised when a column is renamed, moved or dropped.
  static let tables = 2
}
