import Consolidation
import Findings
import Glibc
import Judging
import Office
import Publication
import Tabular
import Testing

/// The office's data with one example laid over it, in a folder that goes with it.
struct ExampleFolder: ~Copyable {
  private let path: String

  /// `lacking`: files of the office that the folder goes without.
  init(of example: Example, lacking: Set<String> = []) throws {
    path = try Self.filled(with: example, lacking: lacking)
  }

  var data: DataFolder { DataFolder(path: path) }

  private static func filled(with example: Example, lacking: Set<String>) throws -> String {
    var template = Array("/tmp/check-examples-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let laidOver = lacking.union(example.files.map(\.path))
    for file in try OfficeData.files.get() where !laidOver.contains(file.path) {
      try OutputFile.create(file.bytes, at: "\(path)/\(file.path)")
    }
    for file in example.files {
      let place = "\(path)/\(file.path)"
      try OutputFile.create(file.bytes, at: place)
      if file.isNamedInWindows874 { try Self.renameInWindows874(place) }
      guard let target = file.link else { continue }
      try #require(unsafe unlink(place) == 0 && symlink(target, place) == 0)
    }
    return path
  }

  /// Gives a file the bytes of its name in Windows-874, by which nothing that expects UTF-8 opens it.
  private static func renameInWindows874(_ place: String) throws {
    let name = place.unicodeScalars.map { scalar -> CChar in
      CChar(bitPattern: scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0xE00 + 0xA0))
    }
    try #require(unsafe rename(place, name + [0]) == 0)
  }

  deinit {
    try? FolderListing.removeTree(path)
  }

  /// What a run over fiscal year 2566 finds, or what it stops for in the office's own files.
  func findings(asOf text: String?) throws -> [Finding] {
    let asOf = try text.map { try #require(CalendarDate.read($0)) }
    switch outcome(year: 2566, asOf: asOf) {
    case .success(let results): return results.officeFindings.map(\.finding)
    case .failure(.invalidReference(let findings)): return findings
    case .failure(let error): throw error
    }
  }

  /// What a run makes of the folder, or why it stops; `year` nil: the newest.
  func outcome(year: Int?, asOf: CalendarDate? = nil) -> Result<Results, RunError> {
    let today = CalendarDate(year: 2026, month: 1, day: 1)
    return Result { () throws(RunError) in
      guard let today else { throw .fault("no such day") }
      let run = Consolidation(data: data, year: year, asOf: asOf, today: today, jobs: 1)
      return try run.run(with: ReferenceData(from: data)).results
    }
  }
}

/// What the office keeps in this repository, without the extracts.
private enum OfficeData {
  /// Read once for all examples.
  static let files = Result { try read(["calendar.csv", "strategy.csv", "units.csv", "schemas", "methodology/2566"]) }

  private static func read(_ names: [String]) throws -> [(path: String, bytes: [UInt8])] {
    let data = DataFolder(path: "\(Repository.root)/data")
    return try names.flatMap { name -> [(path: String, bytes: [UInt8])] in
      guard !name.contains(".") else { return [(name, try data.reference(name))] }
      return try read(FolderListing.entries(of: data.absolute(name)).map { "\(name)/\($0.name)" })
    }
  }
}
