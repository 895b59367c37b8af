import Consolidation
import Findings
import Glibc
import Judging
import Office
import Publication
import Tabular
import Testing

/// The office's files overlaid with one example, in a temporary folder that is removed with the value.
struct ExampleFolder: ~Copyable {
  private let path: String

  /// Makes the folder without the office's files named in `omitting`.
  init(of example: Example, omitting: Set<String> = []) throws {
    path = try Self.filled(with: example, omitting: omitting)
  }

  var data: DataFolder { DataFolder(path: path) }

  private static func filled(with example: Example, omitting: Set<String>) throws -> String {
    var template = Array("/tmp/check-examples-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let replaced = omitting.union(example.files.map(\.path))
    for file in try OfficeData.files.get() where !replaced.contains(file.path) {
      try OutputFile.create(file.bytes, at: "\(path)/\(file.path)")
    }
    for file in example.files {
      let filePath = "\(path)/\(file.path)"
      try OutputFile.create(file.bytes, at: filePath)
      if file.isNamedInWindows874 { try Self.renameInWindows874(filePath) }
      guard let target = file.link else { continue }
      try #require(unsafe unlink(filePath) == 0 && symlink(target, filePath) == 0)
    }
    return path
  }

  /// Renames a file to its name in Windows-874, which no program that expects UTF-8 can open.
  private static func renameInWindows874(_ path: String) throws {
    let name = path.unicodeScalars.map { scalar -> CChar in
      CChar(bitPattern: scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0xE00 + 0xA0))
    }
    try #require(unsafe rename(path, name + [0]) == 0)
  }

  deinit {
    try? FolderListing.removeTree(path)
  }

  /// Findings of a run over fiscal year 2566, or those in the office's own files that stop it.
  func findings(asOf text: String?) throws -> [Finding] {
    let asOf = try text.map { try #require(CalendarDate.read($0)) }
    switch outcome(year: 2566, asOf: asOf) {
    case .success(let results): return results.officeFindings.map(\.finding)
    case .failure(.invalidReference(let findings)): return findings
    case .failure(let error): throw error
    }
  }

  /// Results of a run over the folder, or the error that stops it; `year` nil means the newest year.
  func outcome(year: Int?, asOf: CalendarDate? = nil) -> Result<Results, RunError> {
    let today = CalendarDate(year: 2026, month: 1, day: 1)
    return Result { () throws(RunError) in
      guard let today else { throw .fault("no such day") }
      let run = Consolidation(data: data, year: year, asOf: asOf, today: today, jobs: 1)
      return try run.run(with: ReferenceData(from: data)).results
    }
  }
}

/// The office's files of this repository, without the extracts.
private enum OfficeData {
  /// Paths and bytes, read once for all examples.
  static let files = Result { try read(["calendar.csv", "strategy.csv", "units.csv", "schemas", "methodology/2566"]) }

  private static func read(_ names: [String]) throws -> [(path: String, bytes: [UInt8])] {
    let data = DataFolder(path: "\(Repository.root)/data")
    return try names.flatMap { name -> [(path: String, bytes: [UInt8])] in
      guard !name.contains(".") else { return [(name, try data.reference(name))] }
      return try read(FolderListing.entries(of: data.absolute(name)).map { "\(name)/\($0.name)" })
    }
  }
}
