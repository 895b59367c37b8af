/// The sample extracts are the output of the sample program and contain the real figures.
import Consolidation
import MakeSample
import Office
import Tabular
import Testing

@Suite struct `Sample extracts` {
  private static let data = DataFolder(
    path: "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/data")
  private static let made = Result { try Sample.files(from: data) }

  @Test func `the sample in the data folder equals the output of the sample program byte by byte`() throws {
    let made = try Self.made.get()
    let stored = try [SampleYear.before, SampleYear.assessed].flatMap { try Self.files(below: "extracts/\($0)") }
    #expect(made.map(\.path) == stored.sorted())
    for file in made {
      let bytes = try FileBytes.read(Self.data.absolute(file.path))
      #expect(bytes == file.bytes, "\(file.path) differs: run make-sample")
    }
  }

  @Test func `the seal of the year before equals the seal that the sample program makes`() throws {
    let file = try FileBytes.read(Self.data.absolute(YearSeal.path(of: SampleYear.before)))
    #expect(try Sample.sealing(in: Self.data).firstSeal() == file, "run make-sample")
  }

  @Test func `every real figure of a unit is in a file of its fiscal year as it was published`() throws {
    let files = try Self.made.get().map { file in
      (path: file.path, text: String(decoding: DecodedText(decoding: file.bytes).bytes, as: UTF8.self))
    }
    let records = RecordText(DecodedText(decoding: try FileBytes.read(Self.data.absolute("sample/real.csv"))))
      .records().records
    for record in records.dropFirst() {
      let cells = record.fields.map { $0 ?? "" }
      try #require(cells.count == 7)
      // A real figure of the 50 districts together is a sum or a mean of the figures of the districts.
      guard !cells[0].isEmpty else { continue }
      let isPresent = files.contains { file in
        let isOfUnit = ["/\(cells[0])/", "/office/"].contains { file.path.hasPrefix("extracts/\(cells[1])\($0)") }
        return isOfUnit && file.text.contains(cells[5])
      }
      #expect(isPresent, "data/sample/real.csv:\(record.line): \(cells[4]) \(cells[5])")
    }
  }

  /// Independent answers would let a person's number of best answers vary by the sum of p (1 - p) over the items.
  @Test(arguments: [SampleYear.before, SampleYear.assessed])
  func `people who give one best answer tend to give others`(year: Int) throws {
    let file = try #require(
      try Self.made.get().first {
        $0.path.hasPrefix("extracts/\(year)/") && $0.path.hasSuffix("eit-central-administration.csv")
      })
    let people = RecordText(DecodedText(decoding: file.bytes)).records().records.dropFirst()
      .map { $0.fields.dropFirst(3).map { $0 == "4" ? 1.0 : 0 } }
    let mean = { (values: [Double]) in values.reduce(0, +) / Double(values.count) }
    let best = people.map { $0.reduce(0, +) }
    let variance = mean(best.map { $0 * $0 }) - mean(best) * mean(best)
    let shares = try #require(people.first).indices.map { item in mean(people.map { $0[item] }) }
    #expect(variance > 3 * shares.map { $0 * (1 - $0) }.reduce(0, +))
  }

  /// The paths of the files in a folder and its folders, relative to the data folder.
  private static func files(below folder: String) throws -> [String] {
    try FolderListing.entries(of: data.absolute(folder)).flatMap { entry -> [String] in
      let path = "\(folder)/\(entry.name)"
      return entry.kind == .folder ? try files(below: path) : [path]
    }
  }
}
