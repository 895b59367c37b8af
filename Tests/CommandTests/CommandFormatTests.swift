import Consolidation
import Tabular
import Testing

/// `--format`: what is published, and in which forms.
struct CommandFormatTests {
  @Test(arguments: [
    (list: "csv", there: ["tables", "internal", "datapackage.json"], away: ["workbook.xlsx"]),
    (list: "xlsx", there: ["workbook.xlsx", "internal"], away: ["tables", "datapackage.json"]),
    (list: "html", there: ["internal"], away: ["tables", "workbook.xlsx"]),
    (list: "XLSX, csv,csv", there: ["tables", "workbook.xlsx", "datapackage.json"], away: []),
  ])
  func `what is listed is written, beside the manifest and the method`(
    list: String, there: [String], away: [String]
  ) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try folder.ita("consolidate", "--format", list)
    #expect(run.exit == 0, "\(run.error)")
    let names = Set(try FolderListing.entries(of: "\(folder.path)/out/2566").map(\.name))
    #expect(names.isSuperset(of: there + ["manifest.json", "method"]))
    #expect(names.isDisjoint(with: away))
  }

  @Test(arguments: ["pdf", "csv,", "", "csv;xlsx"])
  func `an unknown format is wrong usage`(list: String) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try folder.ita("consolidate", "--format", list)
    #expect(run.exit == 64)
    #expect(run.error.contains("--format ต้องเป็นรายการจาก csv,xlsx,html / --format is a list of some of csv,xlsx,html"))
    #expect(try folder.contents(of: "out").isEmpty)
  }
}
