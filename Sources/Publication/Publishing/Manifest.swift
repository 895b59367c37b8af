import Assessment
import Tabular

/// The file `manifest.json`: the inputs, the outputs, and the state of every file, each with its digest.
///
/// A publication writes it, and a later command reads it back to verify the publication: reading a written manifest
/// gives an equal value. Digests are hexadecimal SHA-256.
package struct Manifest: Codable, Equatable, Sendable {
  package let program: String
  package let version: String
  package let tablesVersion: Int
  /// The versions of the libraries by name.
  ///
  /// A publication made with other libraries differs only in the bytes of its workbooks.
  package let libraries: [String: String]
  package let fiscalYear: Int
  /// The effective date in ISO form; nil before the first receipt or due date.
  package let effectiveDate: String?
  /// The status of the results, `final` or `provisional`.
  package let status: String
  /// The heading of provisional results; nil once they are final.
  package let heading: String?
  /// The exit code without `--strict`, so that the bytes depend on the input alone.
  package let exitStatus: Int
  package let dataSHA256: String
  package let methodologySHA256: String
  /// The numbers of units, findings, files and rows.
  package let counts: [Count: Int]
  /// The files that the office keeps.
  package let reference: [FileDigest]
  package let inputs: [Input]
  /// The paths of the entries of the inbox that are not read.
  package let notRead: [String]
  package let inputsYearBefore: [Input]
  /// The received files of the years before the year before, oldest first, from which the history is made.
  package let inputsEarlierYears: [Input]
  /// The files of the publication in the order of writing, without the manifest itself.
  package let outputs: [Output]

  /// The members of the file, in their order.
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

  /// The counts in the file, in their order.
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

  /// A received file with its states.
  package struct Input: Codable, Equatable, Sendable {
    /// The path of the file, relative to the data folder.
    package let file: String
    /// The title of the sheet of a workbook; nil for any other file.
    package let sheet: String?
    /// The digest; empty when the file could not be read.
    package let sha256: String
    package let rows: Int
    package let encoding: String
    /// The table of the file; nil when no table was recognised.
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

extension [Manifest.Input] {
  /// The inputs without the second and later sheets of a workbook, which follow its first.
  var ofEachFile: [Manifest.Input] { withoutRepeats(by: \.file) }
}
