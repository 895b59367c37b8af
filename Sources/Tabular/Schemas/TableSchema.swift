/// What a table looks like: its columns, its key and what its cells refer to (Table Schema of the Data Package standard).
package struct TableSchema: Hashable, Sendable {
  package var name: String { content.name }
  /// From 1; raised when a published column is renamed, moved, dropped or changes its type.
  package var version: Int { content.version }
  /// In Thai.
  package var title: String? { content.title }
  package var titleEnglish: String? { content.titleEnglish }
  /// What the table holds, in a line; in Thai.
  package var description: String? { content.description }
  package var descriptionEnglish: String? { content.descriptionEnglish }
  package var fields: [Field] { content.fields }
  /// Names of fields; empty: rows may repeat.
  package var primaryKey: [String] { content.primaryKey }
  package var foreignKeys: [ForeignKey] { content.foreignKeys }
  /// Cells that mean nothing was written.
  package var missingValues: [String] { content.missingValues }
  /// Shared by every row of the table.
  private let shared: Shared
  private var content: Content { shared.content }

  /// Fields whose cells are keys of another table.
  package struct ForeignKey: Hashable, Sendable {
    package let fields: [String]
    package let resource: String
    package let reference: [String]

    package init(fields: [String], resource: String, reference: [String]) {
      self.fields = fields
      self.resource = resource
      self.reference = reference
    }
  }

  package init(
    name: String, version: Int = 1, title: String? = nil, titleEnglish: String? = nil, description: String? = nil,
    descriptionEnglish: String? = nil, fields: [Field], primaryKey: [String] = [], foreignKeys: [ForeignKey] = [],
    missingValues: [String] = [""]
  ) {
    shared = Shared(
      content: Content(
        name: name, version: version, title: title, titleEnglish: titleEnglish, description: description,
        descriptionEnglish: descriptionEnglish, fields: fields, primaryKey: primaryKey, foreignKeys: foreignKeys,
        missingValues: missingValues))
  }

  /// The place of a field among the fields; nil where there is none of that name.
  package func index(of field: String) -> Int? { shared.places[field] }
}

extension TableSchema {
  private struct Content: Hashable {
    let name: String
    let version: Int
    let title: String?
    let titleEnglish: String?
    let description: String?
    let descriptionEnglish: String?
    let fields: [Field]
    let primaryKey: [String]
    let foreignKeys: [ForeignKey]
    let missingValues: [String]
  }

  private final class Shared: Hashable, Sendable {
    let content: Content
    let places: [String: Int]

    init(content: Content) {
      self.content = content
      places = Dictionary(content.fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    static func == (left: Shared, right: Shared) -> Bool { left === right || left.content == right.content }

    func hash(into hasher: inout Hasher) { hasher.combine(content) }
  }
}

/// Why a schema cannot be used.
package struct SchemaFault: Error, Hashable, Sendable {
  package let file: String
  package let problem: Problem

  package enum Problem: Hashable, Sendable {
    /// Not JSON, or a key is absent or of the wrong kind; the reader's words.
    case unreadable(String)
    case noFields
    case repeatedField(String)
    /// A key names a field that is not there.
    case unknownField(String)
    case badPattern(field: String, pattern: String)
    /// A minimum or maximum that is no value of the field's type.
    case badBound(field: String, bound: String)
  }
}

extension SchemaFault: CustomStringConvertible {
  package var description: String {
    switch problem {
    case .unreadable(let reason): "\(file): \(reason)"
    case .noFields: "\(file): the schema has no fields"
    case .repeatedField(let name): "\(file): the field '\(name)' stands twice"
    case .unknownField(let name): "\(file): a key names the field '\(name)', which the schema lacks"
    case .badPattern(let field, let pattern): "\(file): the pattern '\(pattern)' of '\(field)' is no regular expression"
    case .badBound(let field, let bound): "\(file): the limit '\(bound)' of '\(field)' is no value of its type"
    }
  }
}
