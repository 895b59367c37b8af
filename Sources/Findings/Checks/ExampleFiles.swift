package import Tabular

/// The files of the examples of the checks, mostly those of Chatuchak District for fiscal year 2566.
extension Example {
  package static let scoresHeader = "unit_code,fiscal_year,measure,score"
  package static let basisHeader = scoresHeader + ",basis"
  package static let participationHeader = "unit_code,fiscal_year,instrument,as_of,required,answered"
  package static let kpiHeader = "unit_code,fiscal_year,kpi_code"
  package static let projectsHeader = "unit_code,fiscal_year,project_code,round"

  /// Makes one table from one deliverer on one day; `lines` begin with the header row.
  package static func received(
    _ table: String, _ lines: String..., from deliverer: String = "5026", on day: String = "2023-09-06"
  ) -> Self {
    Self(path(table, from: deliverer, on: day), text(lines))
  }

  /// Makes a file of scores with the usual header row.
  package static func scores(_ rows: String..., from deliverer: String = "5026", on day: String = "2023-09-06") -> Self
  {
    Self(path("scores", from: deliverer, on: day), text([scoresHeader] + rows))
  }

  /// Makes one file of the methodology for the districts' edition; `lines` begin with the header row.
  package static func methodology(_ file: String, _ lines: String...) -> Self {
    Self("methodology/2566/bangkok/\(file).csv", text(lines))
  }

  /// The path of a received table, relative to the data folder.
  package static func path(_ table: String, from deliverer: String = "5026", on day: String = "2023-09-06") -> String {
    "extracts/2566/\(deliverer)/\(day)/\(table).csv"
  }

  /// Joins lines to a text in which each line ends with a line feed.
  package static func text(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }

  /// The header row of scores in a workbook.
  package static let scoresTitles: [MinimalWorkbook.Cell] = ["unit_code", "fiscal_year", "measure", "score"]

  /// The setting by which workbooks count.
  package static let workbooksCount = File(
    path: "office.csv", bytes: Array("key,value\nworkbooks_from,2023-01-01\n".utf8))

  /// The path of a received workbook, relative to the data folder.
  package static let workbookPath = "extracts/2566/5026/2023-09-06/form-5026.xlsx"

  /// Makes a received workbook, on a day from which workbooks count, and other files beside it.
  package static func workbook(
    _ sheets: [MinimalWorkbook.Sheet], with others: [File] = []
  ) -> Self {
    let workbook = MinimalWorkbook(sheets)
    let file = File(path: workbookPath, bytes: workbook.bytes, shown: workbook.description)
    return Self([workbooksCount, file] + others)
  }

  /// Makes a received file of any bytes that is named like a workbook, on a day from which workbooks count.
  package static func workbookBytes(_ bytes: [UInt8], shown: String) -> Self {
    Self([workbooksCount, File(path: workbookPath, bytes: bytes, shown: shown)])
  }

  /// Makes a text file of an example.
  package static func file(_ path: String, _ lines: [String]) -> File {
    File(path: path, bytes: Array(text(lines).utf8))
  }
}
