import FoundationEssentials
import Tabular

/// The files that a publication names in its manifest: those that were received, and those that were published.
///
/// Read apart from `Manifest`, so that the manifest of an older program, which has fewer members, serves as well.
struct NamedFiles: Decodable, Sendable {
  /// The received files of the year and of the years before it that were read.
  let read: [Named]
  /// The paths where something stood that is not read: a file, or a folder of any depth.
  let unread: [String]
  /// The seal of the year, if it was sealed then: a path in the data folder.
  let seal: String?
  /// The files of the publication, without the manifest itself.
  let outputs: [Manifest.Output]
  /// The digest of each of them by path, hexadecimal.
  private let digests: [String: String]

  /// A received file, with its path relative to the data folder.
  struct Named: Decodable, Sendable {
    let file: String
    /// Hexadecimal; empty where the file could not be read.
    let sha256: String
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Manifest.CodingKeys.self)
    let lists = [Manifest.CodingKeys.inputs, .inputsYearBefore, .inputsEarlierYears]
    read = try lists.flatMap { try members.decodeIfPresent([Named].self, forKey: $0) ?? [] }
    unread = try members.decodeIfPresent([String].self, forKey: .notRead) ?? []
    seal = try members.decodeIfPresent([Manifest.FileDigest].self, forKey: .reference)?.map(\.file)
      .first { $0.hasPrefix("seals/") }
    outputs = try members.decodeIfPresent([Manifest.Output].self, forKey: .outputs) ?? []
    digests = Dictionary(outputs.map { ($0.file, $0.sha256) }) { first, _ in first }
  }

  /// Reads the bytes of a `manifest.json`; nil where they are not one.
  init?(json bytes: [UInt8]) {
    guard let files = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = files
  }
}

extension NamedFiles {
  /// Whether the last publication names a file with the same bytes under the same path.
  func holds(_ file: WrittenFile) -> Bool { digests[file.path] == file.sha256 }
}
