import Consolidation
import Findings
import Office
import Publication
import Tabular
import Testing

/// One small inbox with faulty or unusual files, and the expected findings of a check.
///
/// `Corpus/<case>/extracts/2566/<unit or office>/<received date>/` has the layout of the data folder. `expected.csv`
/// beside `extracts` has a line for each finding, in the published order.
struct CorpusCase: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let folder = "\(Repository.root)/Tests/ConsolidationTests/Corpus"
  static let year = 2566

  /// Every folder of the corpus: a new case needs no other entry.
  static let all = names.map { CorpusCase(name: $0) }

  private static var names: [String] {
    ((try? FolderListing.entries(of: folder)) ?? []).filter { $0.kind == .folder }.map(\.name).sorted()
  }

  /// Folder of the case.
  var inbox: String { "\(Self.folder)/\(name)" }

  var expected: SeasonGoldenFile { SeasonGoldenFile(path: "\(inbox)/expected.csv") }

  /// Codes of the expected findings.
  func expectedCodes() throws -> [String] {
    let text = String(decoding: try FileBytes.read(expected.path), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
  }

  /// Findings of `ita check` in the inbox.
  func findings() throws -> [AnsweredFinding] {
    try Self.findings(in: inbox)
  }

  /// Findings of `ita check` in the extracts of a data folder, with the office's files of this repository.
  static func findings(in folder: String) throws -> [AnsweredFinding] {
    let today = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    return try Inspection(
      of: ["\(folder)/extracts/\(year)"], with: office.get(), year: nil, today: today, jobs: 1
    ).findings
  }

  /// The office's files of this repository, read once for all cases.
  static let office = Result { try ReferenceData(from: DataFolder(path: "\(Repository.root)/data")) }

  /// One line for each finding, with files relative to the year's folder.
  static func lines(of findings: [AnsweredFinding], in folder: String) -> [UInt8] {
    let root = "\(folder)/extracts/\(year)/"
    let lines = findings.map { finding in
      let place = finding.place
      let file = place.file.hasPrefix(root) ? String(place.file.dropFirst(root.count)) : place.file
      return [
        finding.check.code, finding.severity.text.english, file, String(place.line),
        place.record.map { String($0) } ?? "", place.column ?? "",
      ]
      .joined(separator: ",")
    }
    return Array((["code,severity,file,line,record,column"] + lines).map { $0 + "\n" }.joined().utf8)
  }
}
