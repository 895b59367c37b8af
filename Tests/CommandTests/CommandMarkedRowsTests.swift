import Tabular
import Testing

/// `marked.xlsx`: the rows of a unit with the cells that it has to look at.
struct CommandMarkedRowsTests {
  /// Scores with two faults in one row, and a page with a narrative and a code of another unit.
  private static let season = CommandFolder.announced.merging([
    "data/extracts/2566/5026/2023-09-06/scores.csv": """
    unit_code,fiscal_year,measure,score,level,reference
    5026,2566,I1,878.3,,=1+1
    5026,2566,I2,88.00,,กท 2
    5026,2566,I3,88.123,,กท 3

    """,
    "data/extracts/2566/5026/2023-10-05/kpi.csv": """
    unit_code,fiscal_year,kpi_code,title,target,note
    5026,2566,5030-1087,ความสำเร็จ,95,เรื่องที่ไม่ต้องเล่าซ้ำ

    """,
  ]) { _, given in given }

  static func published(_ formats: String) throws -> CommandFolder {
    let folder = try CommandFolder(season)
    let run = try folder.ita("consolidate", "--format", formats)
    try #require(run.exit == 1, "\(run.error)")
    return folder
  }

  @Test func `a workbook of marked rows has no narrative and no formula`() throws {
    let folder = try Self.published("xlsx")
    let file = "out/2566/internal/units/5026/marked.xlsx"
    let parts = try OpenedWorkbook.opened([file: FileBytes.read("\(folder.path)/\(file)")])
    let texts = parts.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(!texts.contains { $0.contains("เรื่องที่ไม่ต้องเล่าซ้ำ") || $0.contains("<f>") })
    #expect(texts.contains { $0.contains("'=1+1") })
  }

  @Test func `only a unit with a finding in a row gets marked rows, and only if workbooks are published`() throws {
    let files = try Self.published("xlsx").contents(of: "out/2566/internal/units").keys
    #expect(files.sorted() == ["out/2566/internal/units/5026/marked.xlsx"])
    let others = try Self.published("csv,html").contents(of: "out/2566").keys
    #expect(!others.contains { $0.hasSuffix(".xlsx") })
  }
}
