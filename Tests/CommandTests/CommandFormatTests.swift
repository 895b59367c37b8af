import Consolidation
import Tabular
import Testing

/// `--format`: the formats that are published.
struct CommandFormatTests {
  @Test(arguments: [
    (list: "csv", there: ["tables", "internal", "datapackage.json"], away: ["workbook.xlsx"]),
    (list: "xlsx", there: ["workbook.xlsx", "internal"], away: ["tables", "datapackage.json"]),
    (list: "html", there: ["internal"], away: ["tables", "workbook.xlsx"]),
    (list: "XLSX, csv,csv", there: ["tables", "workbook.xlsx", "datapackage.json"], away: []),
  ])
  func `the listed formats are written, with the manifest and the method`(
    list: String, there: [String], away: [String]
  ) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try folder.ita("consolidate", "--format", list)
    #expect(run.exit == 0, "\(run.error)")
    let names = Set(try FolderListing.entries(of: "\(folder.path)/out/2566").map(\.name))
    #expect(names.isSuperset(of: there + ["manifest.json", "method"]))
    #expect(names.isDisjoint(with: away))
  }

  @Test(arguments: ["html", "csv,html", "xlsx,html", "csv,xlsx,html"])
  func `a letter names only files that are published with it`(list: String) throws {
    let row = "unit_code,fiscal_year,measure,score\n5026,2566,I2,878.3\n"
    let folder = try CommandFolder(
      CommandFolder.announced.merging([ChatuchakSeason.scores: row]) { _, given in given })
    #expect(try folder.ita("consolidate", "--format", list).exit == 1)
    let unit = "out/2566/internal/units/5026"
    let names = Set(try FolderListing.entries(of: "\(folder.path)/\(unit)").map(\.name))
    for letter in ["letter.html", "letter.txt"] {
      let text = try folder.text(of: "\(unit)/\(letter)")
      #expect(text.contains("findings.csv") && names.contains("findings.csv"))
      #expect(text.contains("marked.xlsx") == names.contains("marked.xlsx"))
      #expect(names.contains("marked.xlsx") == list.contains("xlsx"))
    }
  }

  @Test(arguments: ["pdf", "csv,", "", "csv;xlsx"])
  func `an unknown format is wrong usage`(list: String) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try folder.ita("consolidate", "--format", list)
    #expect(run.exit == 64)
    #expect(run.error.contains("--format ต้องเป็นรายการจาก csv,xlsx,html / --format takes a list of: csv,xlsx,html"))
    #expect(try folder.contents(of: "out").isEmpty)
  }
}
