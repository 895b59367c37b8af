import Assessment
import Intake
import Office
package import Tabular

/// The templates as one workbook with a description of each cell, for a clerk who does not want to edit CSV.
///
/// Each sheet of a table is an extract: in the workbook as it is, or saved as CSV in UTF-8.
extension Template {
  package func workbook(in language: Language) -> FormWorkbook {
    let forms = ExtractTable.forms.compactMap { form in schemas[form].map { (table: form, schema: $0) } }
    let lists = FormLists(of: methodology, plan: plan, in: language)
    let tables = forms.map { form, schema in
      let columns = self.columns(of: form, schema, lists, in: language)
      return FormWorkbook.Table(
        name: schema.name,
        title: (language == .thai ? schema.title : schema.titleEnglish) ?? schema.name, columns: columns,
        rows: rows(of: form).map { row in
          FormWorkbook.Row(cells: columns.map { row[$0.name] }, subject: subject(of: row))
        })
    }
    let used = tables.flatMap(\.columns).compactMap { column in
      if case .choice(let list, _) = column.entry { list } else { nil }
    }
    let guide = TemplateGuide(
      unit: unit, fiscalYear: methodology.fiscalYear, tables: tables, due: due, returned: returned)
    return FormWorkbook(
      title: guide.title, guide: guide.page, links: guide.links, tables: tables,
      codes: FormWorkbook.Codes(
        name: GuidanceSheets.codes, lists: lists.all(of: forms.map(\.schema)).filter { used.contains($0.name) }),
      computedName: GuidanceSheets.totalCheck
    ) { ranges in
      TotalCheck(methodology: methodology, ranges: ranges, basis: schemas[.scores]?.field(named: "basis")).page
    }
  }

  /// The due date of each table in Thai words, by the name of the table.
  private var due: [String: String] {
    ExtractTable.forms.reduce(into: [:]) { dates, table in
      guard let day = calendar.dueDate(of: table, for: unit) else { return }
      dates[table.rawValue] = day.text.thai + (table.isSurvey ? " (สำนักงาน ก.ก. เป็นผู้นำเข้า)" : "")
    }
  }

  /// The subject of a prepared row, such as an item's question; nil for a row about the unit alone.
  private func subject(of row: [String: String]) -> String? {
    let code = row["measure"] ?? row["item"] ?? row["instrument"]
    return code.flatMap { methodology.tree.index(of: Code($0)) }.map { index in
      let measure = methodology.tree[index]
      return "\(measure.code) \(measure.nameThai)"
    }
  }

  private func columns(
    of form: ExtractTable, _ schema: TableSchema, _ lists: FormLists, in language: Language
  ) -> [FormWorkbook.Column] {
    let fields = schema.fields.map { field in
      FormWorkbook.Column(
        name: field.name, title: language == .thai ? field.title ?? field.name : field.name,
        entry: lists.entry(of: field, in: schema), prompt: field.description, isRequired: field.constraints.required)
    }
    guard form.isSurvey else { return fields }
    let items = IntakeContext.items(of: form, in: methodology).map { item in
      FormWorkbook.Column(
        name: item.code.text, title: item.code.text,
        entry: item.scale.map { .choice(of: FormLists.name(of: $0), isClosed: true) } ?? .code,
        prompt: [question(of: item), item.scale.map(Self.answers)].compactMap(\.self).joined(separator: "\n"),
        isRequired: false)
    }
    return fields + items
  }

  /// The meaning of each answer code of a scale.
  private static func answers(of scale: Scale) -> String {
    scale.answers.map { $0.nameThai.isEmpty ? $0.code : "\($0.code) = \($0.nameThai)" }.joined(separator: ", ")
  }

  /// The question of an item; a part of a question follows the question itself.
  private func question(of item: Measure) -> String {
    let parent = item.parent.map { methodology.tree[$0] }
    guard let parent, let above = parent.parent, methodology.tree[above].depth > 1 || parent.depth > 2 else {
      return item.nameThai
    }
    return "\(parent.nameThai): \(item.nameThai)"
  }
}
