import ArgumentParser
import Assessment
import Consolidation
import Findings
import Judging
import Office
import Publication
import Tabular

/// `ita explain`: shows the arithmetic of a published figure, down to file and row.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "แสดงที่มาของคะแนน อันดับ หรือตัวเลขใด ๆ ที่เผยแพร่ / derive a published figure: its arithmetic, down to file and row",
    discussion: """
      ita explain 5030 IIT                          คะแนนของหน่วยงาน / a score of a unit
      ita explain 5030 rank                         อันดับ / a rank
      ita explain กลุ่มกรุงเทพใต้ OIT                 ค่าเฉลี่ยของกลุ่มเขต / a mean of a district group
      ita explain 7.3.1                             เป้าหมายหรือกลยุทธ์ / a goal or strategy
      ita explain summary                           สรุปภาพรวม / the headline figures
      ita explain changes 5030,I10 change           ช่องใดก็ได้ของตารางที่เผยแพร่ / any cell of a published table: TABLE KEY COLUMN
      """)

  @Argument(
    help: ArgumentHelp(
      """
      หน่วยงาน กลุ่มเขต เป้าหมาย กลยุทธ์ summary หรือชื่อตาราง \
      / a unit, a district group, a goal or strategy, summary, or the name of a table
      """, valueName: "what"))
  var subject: String
  @Argument(
    help: ArgumentHelp(
      """
      ตัววัด เช่น ITA, I1, o1 หรือ rank (อันดับ) หรือคีย์ของแถว คั่นด้วยจุลภาค \
      / a measure, such as ITA, I1, o1, or rank; for a table, the key of a row, separated by commas
      """, valueName: "measure|key"))
  var measure: String?
  @Argument(help: ArgumentHelp("คอลัมน์ของตาราง / the column of a table", valueName: "column"))
  var column: String?
  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.answer { results throws(RunError) in try derivation(of: results) }
  }

  /// The derivation that the arguments ask for.
  private func derivation(of results: Results) throws(RunError) -> String {
    let derivations = Derivations(of: results, in: options.language.language)
    if let measure, let column { return try derivations.cell(subject, measure, column) }
    if subject.lowercased() == "summary" { return try derivations.summary(measure) }
    guard !derivations.isTable(subject) else {
      throw .usage(
        Bilingual(
          "โปรดระบุแถวและคอลัมน์ของตาราง \(subject) เช่น ita explain ranking 5030 ITA",
          "give a row and a column of the table \(subject), as in: ita explain ranking 5030 ITA"))
    }
    if derivations.isGroup(subject) {
      guard !asksForRank else {
        throw .usage(
          Bilingual(
            "กลุ่มเขตไม่มีอันดับ โปรดระบุตัววัด เช่น ita explain \(subject) OIT",
            "a district group has no rank: give a measure, as in: ita explain \(subject) OIT"))
      }
      return derivations.group(subject, try code(measure, derivations, results)) ?? ""
    }
    if let text = derivations.node(subject) {
      guard measure == nil else {
        throw .usage(
          Bilingual(
            "เป้าหมายและกลยุทธ์ระบุได้เพียงรหัส เช่น ita explain 7.3.1 หรือคอลัมน์ของตาราง เช่น ita explain rollup 7.3.1 kpis",
            "give only the code of a goal or strategy, as in: ita explain 7.3.1; for a column: ita explain rollup 7.3.1 kpis"
          ))
      }
      return text
    }
    return try derivation(of: results.registry.named(subject), derivations, results)
  }

  private var asksForRank: Bool {
    measure.map { ["rank", "อันดับ", "อันดับที่"].contains($0.lowercased()) } ?? false
  }

  /// The derivation of a figure or of the rank of a unit.
  private func derivation(
    of unit: Unit, _ derivations: Derivations, _ results: Results
  ) throws(RunError) -> String {
    if asksForRank, let text = derivations.rank(of: unit.code) { return text }
    let code = try code(measure, derivations, results)
    guard let text = derivations.text(of: code, for: unit.code) else {
      throw .usage(
        Bilingual(
          "\(unit.nameThai) ไม่มีตัววัด '\(code)' โปรดระบุตัววัด เช่น ITA, IIT, I1, o1 หรือ rank",
          "\(unit.nameEnglish) has no measure '\(code)': give one such as ITA, IIT, I1, o1, or rank"))
    }
    return text
  }

  /// The named measure; the total when none is named.
  private func code(
    _ text: String?, _ derivations: Derivations, _ results: Results
  ) throws(RunError) -> Code<Measure> {
    guard let text else { return results.total }
    if let code = derivations.measure(text) { return code }
    throw .usage(derivations.unknown(measure: text))
  }
}
