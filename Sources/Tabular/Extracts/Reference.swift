/// What a cell that names a thing of another table names.
package protocol ReferenceResolver: Sendable {
  /// - Parameters:
  ///   - text: The cell without the white space around it; never empty.
  ///   - resource: The table that the schema's foreign key names.
  ///   - field: The column of the cell.
  /// - Returns: The key of the thing, or why there is none.
  func resolve(_ text: String, in resource: String, field: Field) -> ReferenceResult
}

/// What became of looking a cell up.
package enum ReferenceResult: Hashable, Sendable {
  /// The key of the thing in its canonical form.
  case key(String)
  /// The same, after what a spreadsheet had added to the cell was taken away.
  case repaired(String)
  /// The keys of what it names, and why it is in doubt which of them is meant, or whether it is: the cell counts.
  case doubtful([String], ReferenceProblem)
  case problem(ReferenceProblem)
  /// The table is not known here: the cell is read by its type alone.
  case notChecked
}

/// Knows no other table.
package struct NoReferences: ReferenceResolver {
  package init() {}

  package func resolve(_ text: String, in resource: String, field: Field) -> ReferenceResult { .notChecked }
}
