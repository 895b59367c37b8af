import Glibc
import Office
import Publication
import Tabular
import Testing

/// The workbooks, read, computed and printed by other programs.
struct SlowWorkbookTests {
  /// A final season of three units, and a provisional one with missing data.
  static let seasons: [(name: String, files: [String: String], exit: Int32)] = [
    ("announced", CommandFolder.announced, 0), ("provisional", CommandDeterminismTests.season, 1),
  ]

  private static func published(_ name: String) throws -> CommandFolder {
    let season = try #require(seasons.first { $0.name == name })
    let folder = try CommandFolder(season.files)
    let run = try folder.ita("consolidate")
    try #require(run.exit == season.exit, "\(run.error)")
    return folder
  }

  static func read(_ script: String, _ arguments: String..., in folder: String) throws -> String {
    let path = "\(Repository.root)/Tests/CommandTests/Readers/\(script)"
    let python = "\(Repository.root)/.build/python/bin/python3"
    let run = try CommandProgram.run(program: [python, path] + arguments, in: folder)
    try #require(run.exit == 0, "\(run.error)")
    return run.output
  }

  @Test(arguments: seasons.map(\.name))
  func `every table is in a workbook with the values and types of its CSV`(season: String) throws {
    let folder = try Self.published(season)
    let output = try Self.read(
      "workbook_values.py", "out/2566", "\(folder.path)/data/schemas/published", in: folder.path)
    #expect(!output.contains("DIFFERS"), "\(output)")
    #expect(output.hasPrefix("\(TableCatalogue.all.count) tables "), "\(output)")
  }

  @Test func `hidden characters and formulas are the same text in the workbook and in the CSV`() throws {
    let title = "=1+1 \u{202E}x\u{7}\u{FFFF}_x000D_ <&>\u{1F600}"
    let folder = try CommandFolder(
      CommandFolder.announced.merging([
        "data/extracts/2566/office/2023-10-05/kpi.csv":
          "unit_code,fiscal_year,kpi_code,title,measure,threshold\n5030,2566,5030-1087,\(title),ITA,95.00\n"
      ]) { old, _ in old })
    #expect(try folder.ita("consolidate").exit == 0)
    #expect(try folder.text(of: "out/2566/internal/kpis.csv").contains(#"'=1+1 \u{202E}x"#))
    let output = try Self.read(
      "workbook_values.py", "out/2566", "\(folder.path)/data/schemas/published", in: folder.path)
    // A spreadsheet program reads _x005F_ as the underscore, but openpyxl does not.
    let differences = output.split(separator: "\n").filter { $0.hasPrefix("DIFFERS") && !$0.contains("_x005F_x000D_") }
    #expect(differences.isEmpty, "\(output)")
  }

  @Test func `computing the formulas changes no cell`() throws {
    let folder = try Self.published("announced")
    try Spreadsheet.convert("out/2566/workbook.xlsx", to: "xlsx", in: folder.path, recomputing: true)
    let output = try Self.read(
      "workbook_cells.py", "out/2566/workbook.xlsx", "converted/workbook.xlsx", in: folder.path)
    #expect(!output.contains("DIFFERS"), "\(output)")
    let counts = output.split(separator: "\n").dropLast().map(String.init)
    #expect(counts == Self.formulas, "\(output)")
  }

  /// The columns with formulas, and the number of formulas in a season of three units and two district groups.
  private static let formulas = [
    "ranking.rank 3",
    "ranking.tied 3",
    "ranking.group_rank 3",
    "ranking.ITA 3",
    "ranking.gap_to_target 3",
    "ranking.IIT_contribution 3",
    "ranking.EIT_contribution 3",
    "ranking.OIT_contribution 3",
    "measures.contribution 9",
    "groups.units_expected 5",
    "groups.units_ranked 5",
    "groups.ITA_mean 5",
    "groups.IIT_mean 5",
    "groups.EIT_mean 5",
    "groups.OIT_mean 5",
    "groups.minimum 5",
    "groups.median 5",
    "groups.maximum 5",
    "groups.units_at_target 5",
    "groups.share_at_target 5",
    "levels.units 42",
    "rollup.kpis 5",
    "rollup.kpis_low 5",
    "rollup.kpis_high 5",
    "rollup.projects 5",
    "rollup.projects_low 5",
    "rollup.projects_high 5",
    "rollup.conflicts 5",
    "summary.value 9",
    "balance.share_at_maximum 4",
  ]

  @Test func `computing the formulas finds a wrong result`() throws {
    let folder = try Self.published("announced")
    let tampered = try Self.read(
      "workbook_cells.py", "--tamper", "out/2566/workbook.xlsx", "workbook.xlsx", in: folder.path)
    #expect(tampered == "tampered\n")
    try Spreadsheet.convert("workbook.xlsx", to: "xlsx", in: folder.path, recomputing: true)
    let output = try Self.read("workbook_cells.py", "workbook.xlsx", "converted/workbook.xlsx", in: folder.path)
    #expect(output.contains("DIFFERS อันดับหน่วยงาน A3 12.34 1"), "\(output)")
  }

  @Test func `a workbook prints with its title, its notice and Thai letters`() throws {
    let folder = try Self.published("provisional")
    try Spreadsheet.convert("out/2566/workbook.xlsx", to: "pdf", in: folder.path, recomputing: false)
    let text = try CommandProgram.run(
      program: ["/usr/bin/pdftotext", "-layout", "converted/workbook.pdf", "-"], in: folder.path)
    #expect(text.exit == 0)
    #expect(text.output.contains("ITA"))
    let pages = text.output.split(separator: "\u{C}").filter { $0.contains("provisional") }
    #expect(pages.count == text.output.split(separator: "\u{C}").count)
    let fonts = try CommandProgram.run(program: ["/usr/bin/pdffonts", "converted/workbook.pdf"], in: folder.path)
    let embedded = fonts.output.split(separator: "\n").dropFirst(2)
    #expect(!embedded.isEmpty && embedded.allSatisfy { $0.contains(" yes ") }, "\(fonts.output)")
  }

  @Test func `a workbook of the sample is smaller than 750 kB`() throws {
    let folder = try CommandFolder()
    let run = try CommandProgram.run(
      ["consolidate", "--data", "\(Repository.root)/data", "--format", "xlsx"], in: folder.path)
    #expect(run.exit == 1, "\(run.error)")
    for file in ["workbook.xlsx", "internal/workbook.xlsx"] {
      let size = try FileBytes.read("\(folder.path)/out/2566/\(file)").count
      #expect((10_000..<750_000).contains(size), "\(file): \(size)")
    }
  }
}

/// LibreOffice, a spreadsheet program.
enum Spreadsheet {
  /// Converts a file into the folder `converted`, and computes every formula again if `recomputing`.
  static func convert(_ file: String, to format: String, in folder: String, recomputing: Bool) throws {
    let output = try run(file, to: format, in: folder, recomputing: recomputing)
    let name = file.split(separator: "/").last.map { $0.split(separator: ".")[0] } ?? ""
    try #require(unsafe access("\(folder)/converted/\(name).\(format)", R_OK) == 0, "\(output)")
  }

  /// The sheets of a workbook with computed formulas, saved as CSV: in UTF-8, with cells as they are shown.
  static func sheets(of file: String, in folder: String) throws -> [String: String] {
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    _ = try run(file, to: filter, in: folder, recomputing: true)
    let prefix = (file.split(separator: "/").last.map { "\($0.split(separator: ".")[0])" } ?? "") + "-"
    let names = try FolderListing.entries(of: "\(folder)/converted").map(\.name)
      .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".csv") }
    return try names.reduce(into: [:]) { sheets, name in
      let bytes = try FileBytes.read("\(folder)/converted/\(name)")
      sheets[String(name.dropFirst(prefix.count).dropLast(4))] = String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func run(
    _ file: String, to format: String, in folder: String, recomputing: Bool
  ) throws -> String {
    let profile = "\(folder)/profile"
    try OutputFile.create(Array(settings(recomputing ? 0 : 1).utf8), at: "\(profile)/user/registrymodifications.xcu")
    defer { try? FolderListing.removeTree(profile) }
    let run = try CommandProgram.run(
      program: [
        "/usr/bin/soffice", "-env:UserInstallation=file://\(profile)", "--headless", "--convert-to", format, "--outdir",
        "converted", file,
      ], in: folder, environment: ["HOME": folder, "LC_ALL": "C.UTF-8"])
    try #require(run.exit == 0, "\(run.error)")
    return run.output + run.error
  }

  /// Settings with a mode: 0 computes all formulas when a workbook is opened, 1 computes none.
  private static func settings(_ mode: Int) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>\(mode)</value></prop></item>
    </oor:items>

    """
  }
}
