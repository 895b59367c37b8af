import Tabular

/// `manifest.json`: what went in, what came out, and what became of every file, each with its digest.
///
/// The value that a publication writes and that a later command reads back to verify it: reading what was written gives
/// the same value. Digests are hexadecimal SHA-256.
package struct Manifest: Codable, Equatable, Sendable {
  package let program: String
  package let version: String
  package let tablesVersion: Int
  /// Versions by name.
  ///
  /// A publication made with other libraries differs in the bytes of its workbooks alone.
  package let libraries: [String: String]
  package let fiscalYear: Int
  /// ISO; nil before anything was received or due.
  package let effectiveDate: String?
  /// `final` or `provisional`.
  package let status: String
  /// The heading of provisional results; nil once they are final.
  package let heading: String?
  /// Without `--strict`, so that the bytes depend on the input alone.
  package let exitStatus: Int
  package let dataSHA256: String
  package let methodologySHA256: String
  /// How many there are, by what is counted.
  package let counts: [Count: Int]
  /// What the office keeps.
  package let reference: [FileDigest]
  package let inputs: [Input]
  /// What stands in the inbox where nothing is read, by path.
  package let notRead: [String]
  package let inputsYearBefore: [Input]
  /// Those of the years before the year before, oldest first, from which the history is made.
  package let inputsEarlierYears: [Input]
  /// In the order of writing, without the manifest itself.
  package let outputs: [Output]

  /// The members of the file, in its order.
  enum CodingKeys: String, CodingKey, CaseIterable {
    case program
    case version
    case tablesVersion = "tables_version"
    case libraries
    case fiscalYear = "fiscal_year"
    case effectiveDate = "effective_date"
    case status
    case heading
    case exitStatus = "exit_status"
    case dataSHA256 = "data_sha256"
    case methodologySHA256 = "methodology_sha256"
    case counts
    case reference
    case inputs
    case notRead = "not_read"
    case inputsYearBefore = "inputs_year_before"
    case inputsEarlierYears = "inputs_earlier_years"
    case outputs
  }

  /// The counts of the file, in its order.
  package enum Count: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case unitsExpected = "units_expected"
    case unitsFinal = "units_final"
    case unitsProvisional = "units_provisional"
    case unitsHeldBack = "units_held_back"
    case unitsMissing = "units_missing"
    case unitsNotDue = "units_not_due"
    case mustMend = "must_mend"
    case mustExplain = "must_explain"
    case note
    case filesReceived = "files_received"
    case rowsReceived = "rows_received"
  }

  /// A file that the office keeps.
  package struct FileDigest: Codable, Equatable, Sendable {
    package let file: String
    package let sha256: String
  }

  /// A file that was received, and what became of it.
  package struct Input: Codable, Equatable, Sendable {
    package let file: String
    /// Empty where the file could not be read.
    package let sha256: String
    package let rows: Int
    package let encoding: String
    /// Nil where no table was recognised.
    package let table: String?
    package let states: [String]
  }

  /// A file of the publication.
  package struct Output: Codable, Equatable, Sendable {
    package let file: String
    package let bytes: Int
    package let sha256: String
  }
}
