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
}
