import ArgumentParser
import Assessment
import Consolidation
import Findings
import Judging
import Office
import Publication
import Tabular

/// `ita explain`: the arithmetic behind one figure, or a unit's place in the ranking.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "แสดงที่มาของคะแนนหรืออันดับ / the arithmetic behind one figure, down to file and row")

  @Argument(help: "รหัสหรือชื่อหน่วยงาน เช่น 5030 หรือ บางคอแหลม / a unit's code or name, such as 5030")
  var unit: String
  @Argument(help: "ตัววัด เช่น ITA, IIT, I1, o1 หรือ rank ซึ่งหมายถึงอันดับ / a measure, or 'rank'")
  var measure = "ITA"
  @OptionGroup var data: DataOption
  @OptionGroup var year: YearOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let reference = try data.reference(in: language.chosen)
    let text = try stopping(in: language.chosen) { () throws(RunError) in
      let results = try Consolidation(
        data: data.folder, year: year.year, asOf: asOf.asOf, today: SystemClock.today(), jobs: Processors.count
      )
      .run(with: reference).results
      return try explanation(of: results)
    }
    StandardOutput.write(text)
  }

  private func explanation(of results: Results) throws(RunError) -> String {
    let unit = try results.registry.named(unit)
    let explanation = Explanation(of: results, in: language.language)
    if measure.lowercased() == "rank", let text = explanation.rank(of: unit.code) { return text }
    guard let code = explanation.measure(measure), let text = explanation.text(of: code, for: unit.code) else {
      throw .usage(
        Bilingual(
          "\(unit.nameThai) ไม่มีตัววัด '\(measure)' โปรดระบุตัววัด เช่น ITA, IIT, I1, o1 หรือ rank",
          "'\(measure)' is no measure of \(unit.nameEnglish): name one such as ITA, IIT, I1, o1, or rank"))
    }
    return text
  }
}
