import Assessment
package import Judging
import Office
package import Tabular

/// The published tables of a run with their schemas, described once for all formats.
extension PublishedTable {
  package func described(_ results: Results) -> DescribedTable {
    let schema = schema(results)
    return DescribedTable(table(results), schema: schema, added: { results.field(of: $0, in: schema) })
  }

  fileprivate func schema(_ results: Results) -> TableSchema {
    results.schemas.published(name) ?? TableSchema(name: name, fields: [])
  }
}

extension TypedTable {
  /// The rows of a run with the columns that pages show.
  func page(_ results: Results) -> PageRows<Row> {
    let columns = columns(results)
    let described = erased.schema(results)
    let schema = described.covering(columns.map(\.column), added: { results.field(of: $0, in: described) })
    return PageRows(rows(results), columns: columns, schema: schema)
  }
}

extension Results {
  /// The description of a column that the schema lacks.
  ///
  /// A column of an instrument is described like the same column of an instrument that the schema has. A column named
  /// after a measure has its published scores.
  fileprivate func field(of column: String, in schema: TableSchema) -> Field? {
    for code in instruments.map(\.text) where column.split(separator: "_").contains(Substring(code)) {
      let own = instruments.lazy.map(\.text).compactMap { other -> Field? in
        let name = column.split(separator: "_").map { $0 == code ? other : String($0) }.joined(separator: "_")
        return schema.index(of: name).map { schema.fields[$0].renamed(other, to: code) }
      }.first
      if let own, column != code { return own }
    }
    return methodologies.field(of: column)
  }
}

extension MethodologyLibrary {
  /// The description of a measure's published scores, from 0 to 100; nil when no edition has the measure.
  fileprivate func field(of column: String) -> Field? {
    let code = Code<Measure>(column)
    guard
      let measure = all.lazy.compactMap({ edition in edition.tree.index(of: code).map { edition.tree[$0] } }).first
    else { return nil }
    return Field(
      name: code.text, title: "\(code) \(measure.nameThai)", titleEnglish: "\(code) \(measure.nameEnglish)",
      description: "คะแนนที่เผยแพร่ของ \(measure.nameThai) ว่างหากยังไม่มีคะแนน",
      descriptionEnglish: "Published score of \(measure.nameEnglish), from 0 to 100; empty without one", type: .number,
      constraints: Field.Constraints(
        minimum: Field.Bound("0", for: .number), maximum: Field.Bound("100", for: .number)))
  }
}

extension Methodology {
  /// The tone of a level: good from the target on, bad when it does not pass, and otherwise fine or fair.
  ///
  /// It is fair when a better level has the same minimum total: an instrument keeps the unit from the better level.
  fileprivate func tone(of level: Level) -> Field.Tone {
    if level.minimumTotal >= settings.targetScore { return .good }
    guard level.passes else { return .bad }
    let scheme = schemes.first { $0.level(named: level.name) != nil }
    let equal = scheme?.levels.first { $0.minimumTotal == level.minimumTotal }
    return equal.map { $0.name == level.name } ?? true ? .fine : .fair
  }
}

extension Results {
  /// The words of a column of levels: all levels of all schemes in use, the most demanding first.
  var levelCategories: [Field.Category] { categories(ofLevelsIn: methodologies.all) }

  /// The words of the levels of all years, the latest year first.
  var levelWordsOfAllYears: [Field.Category] {
    categories(ofLevelsIn: methodologies.all + earlierYears.reversed().flatMap(\.methodologies.all))
  }

  private func categories(ofLevelsIn methodologies: [Methodology]) -> [Field.Category] {
    let categories = methodologies.flatMap { methodology in
      methodology.schemes.flatMap(\.levels)
        .map { level in
          Field.Category(
            value: level.name, label: level.nameThai, labelEnglish: level.nameEnglish, tone: methodology.tone(of: level)
          )
        }
    }
    let byValue = Dictionary(categories.map { ($0.value, $0) }) { first, _ in first }
    return categories.map(\.value).uniqued.compactMap { byValue[$0] } + [
      Field.Category(
        value: LevelReading.cannotTell.name, label: "ยังสรุปไม่ได้", labelEnglish: "Cannot tell", tone: .quiet)
    ]
  }
}
