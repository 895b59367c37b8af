import Assessment
import FoundationEssentials
import Tabular

/// The files that the manifest of a publication names: the received files, the office's files, and the published files.
///
/// Decoded separately from `Manifest`, so that the manifest of an older program with fewer members can be read too.
package struct NamedFiles: Decodable, Sendable {
  /// The fiscal year, Buddhist era; nil when the manifest does not name it.
  package let fiscalYear: Int?
  /// The effective date in ISO form; nil before the first receipt or due date.
  package let effectiveDate: String?
  /// The received files of the year itself that were read.
  package let ofYear: [Named]
  /// The received files of the year and of the years before it that were read.
  package let read: [Named]
  /// The paths of entries that were not read: files, and folders of any depth.
  package let unread: [String]
  /// The office's own files, as they were used.
  package let reference: [Manifest.FileDigest]
  /// The files of the publication, without the manifest itself.
  package let outputs: [Manifest.Output]
  /// The digest of each file of the publication in hexadecimal, by path.
  private let digests: [String: String]

  /// A received file, with its path relative to the data folder.
  package struct Named: Decodable, Hashable, Sendable {
    package let file: String
    /// The digest in hexadecimal; empty when the file could not be read.
    package let sha256: String

    package init(file: String, sha256: String) {
      self.file = file
      self.sha256 = sha256
    }
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Manifest.CodingKeys.self)
    fiscalYear = try members.decodeIfPresent(Int.self, forKey: .fiscalYear)
    effectiveDate = try members.decodeIfPresent(String.self, forKey: .effectiveDate)
    let lists = try [Manifest.CodingKeys.inputs, .inputsYearBefore, .inputsEarlierYears].map {
      // The sheets of a workbook follow each other, and the workbook counts once.
      try (members.decodeIfPresent([Named].self, forKey: $0) ?? []).withoutRepeats(by: \.self)
    }
    ofYear = lists[0]
    read = lists.flatMap(\.self)
    reference = try members.decodeIfPresent([Manifest.FileDigest].self, forKey: .reference) ?? []
    unread = try members.decodeIfPresent([String].self, forKey: .notRead) ?? []
    outputs = try members.decodeIfPresent([Manifest.Output].self, forKey: .outputs) ?? []
    digests = Dictionary(outputs.map { ($0.file, $0.sha256) }) { first, _ in first }
  }

  /// Reads the bytes of a `manifest.json`; nil when they are not a manifest.
  package init?(json bytes: [UInt8]) {
    guard let files = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = files
  }
}

extension NamedFiles {
  /// The path of the year's seal in the data folder; nil when the year was not sealed at the time.
  var seal: String? { reference.map(\.file).first { $0.hasPrefix("seals/") } }

  /// Whether the manifest names a file with the same digest under the same path.
  func holds(_ file: WrittenFile) -> Bool { digests[file.path] == file.sha256 }
}

extension NamedFiles {
  /// The formats that the publication was made in.
  package var formats: [OutputFormat] { OutputFormat.allCases.filter { outputs.map(\.file).contains($0.sign) } }
}

extension OutputFormat {
  /// The path of a file that every publication in the format has, and no publication without the format.
  package var sign: String {
    switch self {
    case .csv: "tables/ranking.csv"
    case .xlsx: "workbook.xlsx"
    case .html: "internal/report.html"
    }
  }
}
