import Consolidation
import MakeSample
import Office
import Publication
import Tabular
import Testing

/// A season whose extracts are rewritten in another form, with rows, columns or file names in another order.
struct RewrittenSeason: Sendable {
  /// A part of the extracts that is shuffled; the header row stays first.
  enum Part: CaseIterable {
    case rows
    case columns
    case names
  }

  let folder: String
  /// Forms for the files in turn, from the first again if there are more files.
  let forms: [FileForm]
  var shuffled: Set<Part> = []
  var seed: UInt64 = 0

  /// A publication, and the former name of each extract by its current name.
  struct Publication {
    /// Files below `tables` and `internal` by path, except those that contain digests of the received bytes.
    let files: [String: [UInt8]]
    let formerNames: [String: String]
  }

  func publication() throws -> Publication {
    let season = try SeasonFolder(layers: ["shared", folder])
    let formerNames = try rewrite(in: season.path)
    let data = DataFolder(path: season.path)
    let today = try #require(CalendarDate(year: 2024, month: 6, day: 30))
    let year = try Consolidation(data: data, year: 2566, asOf: nil, today: today, jobs: 1)
      .run(with: ReferenceData(from: data))
    _ = try Publisher(out: "\(season.path)/out", data: data).publish(year)
    let paths = try ["tables", "internal"].flatMap { try Self.files(below: $0, of: "\(season.path)/out/2566") }
      .filter { !Self.withDigests.contains($0) }
    let files = try paths.map { ($0, try FileBytes.read("\(season.path)/out/2566/\($0)")) }
    return Publication(files: Dictionary(uniqueKeysWithValues: files), formerNames: formerNames)
  }

  /// Files that contain digests; they are made from the tables that are compared.
  private static let withDigests: Set<String> = [
    "internal/datapackage.json", "internal/report.html", "internal/units.html", "internal/workbook.xlsx",
  ]

  private func rewrite(in root: String) throws -> [String: String] {
    var random = SplitMix64("rewritten season", "\(seed)")
    let paths = try Self.files(below: "extracts", of: root)
    let numbers = shuffled.contains(.names) ? random.shuffled(Array(paths.indices)) : []
    var formerNames: [String: String] = [:]
    for (index, path) in paths.enumerated() {
      let records = RecordText(DecodedText(decoding: try FileBytes.read("\(root)/\(path)"))).records().records
      let rows = reordered(records.map(\.fields), &random)
      try FolderListing.removeTree("\(root)/\(path)")
      var steps = path.split(separator: "/").map(String.init)
      if !numbers.isEmpty {
        let name = "เอกสาร \(100 + numbers[index]).csv"
        formerNames[name] = steps.removeLast()
        steps.append(name)
      }
      let file = "\(root)/\(steps.joined(separator: "/"))"
      try OutputFile.create(forms[index % forms.count].bytes(of: rows), at: file)
    }
    return formerNames
  }

  private func reordered(_ records: [[String?]], _ random: inout SplitMix64) -> [[String?]] {
    var records = records
    if shuffled.contains(.rows) { records = records.prefix(1) + random.shuffled(Array(records.dropFirst())) }
    guard shuffled.contains(.columns), let header = records.first else { return records }
    let order = random.shuffled(Array(header.indices))
    return records.map { record in order.map { record.indices.contains($0) ? record[$0] : nil } }
  }

  /// Paths of all files below a folder, in the order of their names.
  private static func files(below folder: String, of root: String) throws -> [String] {
    try FolderListing.entries(of: "\(root)/\(folder)").flatMap { entry in
      let path = "\(folder)/\(entry.name)"
      return entry.kind == .folder ? try files(below: path, of: root) : [path]
    }
  }
}
