/// What a table looks like: its columns, its key and what its cells refer to (Table Schema of the Data Package standard).
package struct TableSchema: Hashable, Sendable {
  package let name: String
  /// From 1; raised when a published column is renamed, moved, dropped or changes its type.
  package let version: Int
  /// In Thai.
  package let title: String?
  package let titleEnglish: String?
  /// What the table holds, in a line; in Thai.
  package let description: String?
  package let descriptionEnglish: String?
  package let fields: [Field]
  /// Names of fields; empty: rows may repeat.
  package let primaryKey: [String]
  package let foreignKeys: [ForeignKey]
  /// Cells that mean nothing was written.
  package let missingValues: [String]
  private let places: [String: Int]

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
    self.name = name
    self.version = version
    self.title = title
    self.titleEnglish = titleEnglish
    self.description = description
    self.descriptionEnglish = descriptionEnglish
    self.fields = fields
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.missingValues = missingValues
    places = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// The place of a field among the fields; nil where there is none of that name.
  package func index(of field: String) -> Int? { places[field] }
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
