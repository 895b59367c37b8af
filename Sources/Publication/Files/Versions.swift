/// The versions that every publication names.
enum Versions {
  /// The version of the program; raised when a published figure can change.
  static let program = "1.0.0"
  /// The version of the published tables; raised when a column is renamed, moved or dropped.
  static let tables = 1
}
