import Tabular
import Testing

/// The public files are a Data Package that an independent validator accepts: they keep every column, type, limit and
/// key that the package declares.
struct SlowDataPackageTests {
  /// A publication of the sample, in a folder of its own.
  private static func publication(asOf day: String?) throws -> CommandFolder {
    let folder = try CommandFolder()
    let asOf = day.map { ["--as-of", $0] } ?? []
    let run = try CommandProgram.run(
      ["consolidate", "--data", "\(Repository.root)/data", "--out", "out"] + asOf, in: folder.path)
    try #require([0, 1].contains(run.exit), "\(run.error)")
    return folder
  }

  @Test(arguments: [nil, "2023-08-20", "2023-09-06"])
  func `the tables of a final and of a provisional publication are valid`(asOf: String?) throws {
    let folder = try Self.publication(asOf: asOf)
    let run = try PythonProgram.run("frictionless", "validate", "datapackage.json", in: "\(folder.path)/out/2566")
    #expect(run.exit == 0, "\(run.output)")
    for table in ["ranking", "measures", "indicators", "rollup_members", "summary"] {
      #expect(run.output.contains("tables/\(table).csv"))
    }
  }

  @Test(arguments: [
    (file: "ranking", written: "5001,สำนักงานเขตพระนคร", instead: ",สำนักงานเขตพระนคร", error: "constraint-error"),
    (file: "indicators", written: "\r\n5001,", instead: "\r\n9999,", error: "foreign-key"),
    (file: "years", written: "\r\n5001,", instead: "\r\n5002,", error: "primary-key"),
    (file: "ranking", written: ",final,", instead: ",finished,", error: "constraint-error"),
    (file: "groups", written: "ITA_mean", instead: "ITA_average", error: "incorrect-label"),
  ])
  func `a table that was changed after publication is not valid`(
    file: String, written: String, instead: String, error: String
  ) throws {
    let folder = try Self.publication(asOf: nil)
    let path = "\(folder.path)/out/2566/tables/\(file).csv"
    let text = String(decoding: try FileBytes.read(path), as: UTF8.self)
    try #require(text.contains(written))
    try FolderListing.removeTree(path)
    try OutputFile.create(Array(text.replacing(written, with: instead, maxReplacements: 1).utf8), at: path)
    let run = try PythonProgram.run(
      "frictionless", "validate", "datapackage.json", "--json", in: "\(folder.path)/out/2566")
    #expect(run.exit == 1)
    #expect(run.output.contains(error), "\(run.output)")
  }
}
