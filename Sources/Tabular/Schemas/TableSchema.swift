/// The columns, key and references of a table (Table Schema of the Data Package standard).
package struct TableSchema: Hashable, Sendable {
  package var name: String { content.name }
  /// The version from 1 on, raised when a published column is renamed, moved, dropped or changes its type.
  package var version: Int { content.version }
  /// The title in Thai.
  package var title: String? { content.title }
  package var titleEnglish: String? { content.titleEnglish }
  /// The content of the table in one line of Thai.
  package var description: String? { content.description }
  package var descriptionEnglish: String? { content.descriptionEnglish }
  package var fields: [Field] { content.fields }
  /// The names of the key fields; empty when rows may repeat.
  package var primaryKey: [String] { content.primaryKey }
  package var foreignKeys: [ForeignKey] { content.foreignKeys }
  /// The words for a missing value.
  package var missingValues: [String] { content.missingValues }
  /// The content, shared by every row of the table.
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

  /// The index of a field; nil when no field has the name.
  package func index(of field: String) -> Int? { shared.indices[field] }
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
    let indices: [String: Int]

    init(content: Content) {
      self.content = content
      indices = Dictionary(content.fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    static func == (left: Shared, right: Shared) -> Bool { left === right || left.content == right.content }

    func hash(into hasher: inout Hasher) { hasher.combine(content) }
  }
}

/// The reason why a schema cannot be used.
package struct SchemaFault: Error, Hashable, Sendable {
  package let file: String
  package let problem: Problem

  package enum Problem: Hashable, Sendable {
    /// The file is not JSON, or a key is missing or has the wrong type; with the message of the JSON reader.
    case unreadable(String)
    case noFields
    case repeatedField(String)
    /// A key contains the name of a field that does not exist.
    case unknownField(String)
    case badPattern(field: String, pattern: String)
    /// A minimum or maximum is not a value of the field's type.
    case badBound(field: String, bound: String)
  }
}

extension SchemaFault: CustomStringConvertible {
  package var description: String {
    switch problem {
    case .unreadable(let reason): "\(file): \(reason)"
    case .noFields: "\(file): the schema has no fields"
    case .repeatedField(let name): "\(file): the field '\(name)' is listed twice"
    case .unknownField(let name): "\(file): a key names the field '\(name)', which does not exist"
    case .badPattern(let field, let pattern):
      "\(file): the pattern '\(pattern)' of '\(field)' is not a regular expression"
    case .badBound(let field, let bound): "\(file): the limit '\(bound)' of '\(field)' is not a value of its type"
    }
  }
}
