/// Finds the row of another table that a cell names.
package protocol ReferenceResolver: Sendable {
  /// - Parameters:
  ///   - text: The cell without the white space around it; never empty.
  ///   - resource: The table that the schema's foreign key names.
  ///   - field: The column of the cell.
  /// - Returns: The key of the row, or the reason why none was found.
  func resolve(_ text: String, in resource: String, field: Field) -> ReferenceResult
}

/// The result of looking up a cell in another table.
package enum ReferenceResult: Hashable, Sendable {
  /// The key of the row in its canonical form.
  case key(String)
  /// The key, after removing what a spreadsheet had added to the cell.
  case repaired(String)
  /// The keys that the cell may mean, and the reason for the doubt; the cell counts.
  case doubtful([String], ReferenceProblem)
  case problem(ReferenceProblem)
  /// The resolver does not know the table: the cell is read by its type alone.
  case notChecked
}

/// A resolver that knows no other table.
package struct NoReferences: ReferenceResolver {
  package init() {}

  package func resolve(_ text: String, in resource: String, field: Field) -> ReferenceResult { .notChecked }
}
