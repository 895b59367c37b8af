import Assessment
import Findings
import Intake
import Office
import Tabular

/// The lists of values for the cells of a unit's form: the codes of its edition and of the city plan, and the words of
/// the schemas.
struct FormLists {
  let methodology: Methodology
  let plan: CityPlan
  let language: Language

  init(of methodology: Methodology, plan: CityPlan, in language: Language) {
    self.methodology = methodology
    self.plan = plan
    self.language = language
  }

  /// The kind of entry that a cell of a column accepts.
  func entry(of field: Field, in table: TableSchema) -> FormWorkbook.Entry {
    if let list = list(of: field, in: table), !list.entries.isEmpty {
      // A title may follow the code of a goal, and an item's code may be typed in several ways.
      return .choice(of: list.name, isClosed: !["goal", "strategy", "item"].contains(field.name))
    }
    switch field.type {
    case .number: return .number(field.constraints.minimum, field.constraints.maximum)
    case .integer: return .whole(field.constraints.minimum, field.constraints.maximum)
    case .date: return .date
    case .year: return .code
    case .boolean, .string:
      return field.constraints.pattern != nil || table.primaryKey.contains(field.name) ? .code : .text
    }
  }

  /// All lists, each once, in the order of the columns that use them; the answers to questions come last.
  func all(of tables: [TableSchema]) -> [FormWorkbook.Codes.List] {
    let lists = tables.flatMap { table in table.fields.compactMap { list(of: $0, in: table) } } + scales
    var names: Set<String> = []
    return lists.filter { names.insert($0.name).inserted }
  }

  static func name(of scale: Scale) -> String { "scale \(scale.code)" }

  private func list(of field: Field, in table: TableSchema) -> FormWorkbook.Codes.List? {
    let title = field.title ?? field.name
    let made = { (name: String, entries: [(code: String, meaning: String)]) in
      FormWorkbook.Codes.List(name: name, title: title, entries: entries)
    }
    let key = table.foreignKeys.first { $0.fields == [field.name] }?.resource
    switch (table.extractTable, field.name, key) {
    case (.oit, "score", _): return made("oit score", checkScores)
    case (.participation, "instrument", _): return made("instruments", measures(surveys))
    case (let extract?, "item", _):
      return made("\(extract.rawValue) items", items(of: extract).map { ($0.code.text, $0.nameThai) })
    case (_, _, "measures"): return made("measures", measures(announced))
    case (_, _, "strategy"):
      return made(field.name, plan.nodes.filter { $0.kind == field.name }.map { ($0.code.text, $0.nameThai) })
    case (.scores, "level", _):
      return made("levels", methodology.schemes.flatMap(\.levels).map { ($0.name, "") })
    case _:
      if field.type == .boolean {
        return FormWorkbook.Codes.List(name: "yes or no", title: "ใช่หรือไม่ใช่", entries: Self.yesOrNo)
      }
      return field.constraints.list.map { values in
        made("\(table.name) \(field.name)", values.map { word(for: $0, of: field) })
      }
    }
  }

  /// A word in the language of the form, with the word of the other language beside it; intake reads both.
  private func word(for value: String, of field: Field) -> (code: String, meaning: String) {
    guard let category = field.categories.first(where: { $0.value == value }) else { return (value, "") }
    return language == .thai ? (category.label, value) : (value, category.label)
  }

  private func items(of table: ExtractTable) -> [Measure] { IntakeContext.items(of: table, in: methodology) }

  private static let yesOrNo = [(code: "ใช่", meaning: ""), (code: "ไม่ใช่", meaning: "")]

  private var tree: MeasureTree { methodology.tree }

  /// The measures with announced scores: the total, the instruments, their parts and their indicators.
  private var announced: [Int] {
    let below = tree.instruments.flatMap { [$0] + tree[$0].children + tree.indicators(under: $0) }
    return ([0] + below.sorted()).uniqued.filter { tree[$0].scale == nil }
  }

  private var surveys: [Int] {
    tree.instruments.filter { ExtractTable(instrument: tree[$0].code)?.isSurvey == true }
  }

  private func measures(_ indices: [Int]) -> [(code: String, meaning: String)] {
    indices.map { (tree[$0].code.text, tree[$0].nameThai) }
  }

  /// The scores that items of the web-site check can have, with their meanings.
  private var checkScores: [(code: String, meaning: String)] {
    let answers = items(of: .oit).flatMap { $0.scale?.answers ?? [] }
    return answers.map(\.score).uniqued.sorted().map { score in
      (
        Numeral(score, decimals: methodology.settings.decimals).withoutTrailingZeros.description,
        answers.filter { $0.score == score }.map(\.nameThai).uniqued.joined(separator: ", ")
      )
    }
  }

  private var scales: [FormWorkbook.Codes.List] {
    ExtractTable.surveys.flatMap(items).compactMap(\.scale)
      .map { scale in
        FormWorkbook.Codes.List(
          name: Self.name(of: scale), title: "คำตอบ \(scale.code)", entries: scale.answers.map { ($0.code, $0.nameThai) }
        )
      }
  }
}
