import Consolidation
import Findings
import Office
import Publication
import Tabular
import Testing

/// Every column of an office file must be present under its name, required or optional.
@Suite struct ReferenceTableTests {
  static let files = [
    "units.csv", "strategy.csv", "calendar.csv", "methodology/2566/bangkok/measures.csv",
    "methodology/2566/national/scales.csv", "methodology/2566/bangkok/levels.csv",
    "methodology/2566/national/settings.csv",
  ]

  @Test(arguments: files) func `a misspelt header stops the run and is reported at the header`(file: String) throws {
    let office = DataFolder(path: "\(Repository.root)/data")
    let text = String(decoding: try office.reference(file), as: UTF8.self)
    let header = try #require(text.split(separator: "\n").first)
    let columns = header.split(separator: ",").map(String.init)
    let table = try #require(file.split(separator: "/").last?.split(separator: ".").first.map(String.init))
    #expect(try Set(columns) == Set(#require(SchemaLibrary(from: office)[table]).fields.map(\.name)))
    for column in columns {
      let misspelt = columns.map { $0 == column ? "x_\($0)" : $0 }.joined(separator: ",")
      let folder = try ExampleFolder(of: Example(file, misspelt + text.dropFirst(header.count)))
      let error = try #require(folder.outcome(year: 2566).stop)
      #expect(error.exitCode == .configuration)
      let finding = try #require(error.findings.first { $0.check.code == "column-missing" }, "\(column)")
      #expect(finding.place == Place(file: file, line: 1, column: column))
    }
  }

  @Test func `an additional column does not stop the run`() throws {
    let text = "code,parent,kind,name_th,name_en,from_year,to_year,remark\n7,,dimension,x,x,,,seen\n"
    let folder = try ExampleFolder(of: Example("strategy.csv", text))
    let error = folder.outcome(year: 2566).stop
    #expect(error?.message.english == nil)
  }
}
