import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// A cell of a published table as a person names it: the table, the key of its row, and a column.
struct CellAddress {
  let published: PublishedTable
  let described: DescribedTable
  let cells: [Cell]
  let column: Int

  /// The columns that identify a row.
  var keys: [String] { described.namingKeys }

  /// Finds the cell that a person names.
  ///
  /// - Parameters:
  ///   - table: The name of the table.
  ///   - key: The values of the naming columns, joined with commas, without the fiscal year at the end.
  ///   - column: The name of the column, or its Thai title.
  ///   - results: The results of a run.
  /// - Throws: `usage` with a suggestion when the table, row or column is not known.
  init(_ table: String, _ key: String, _ column: String, in results: Results) throws(RunError) {
    guard let published = PublishedTable.named(table) else { throw Self.unknownTable(table) }
    let described = published.described(results)
    self.published = published
    self.described = described
    self.column = try Self.index(of: column, in: described)
    cells = try Self.row(key, in: described, results)
  }

  private static func index(of column: String, in described: DescribedTable) throws(RunError) -> Int {
    let fields = described.schema.fields
    if let exact = fields.firstIndex(where: { $0.name == column }) { return exact }
    let key = FoldedKey(column)
    let titles = fields.map { field in [field.name, field.title, field.titleEnglish].compactMap(\.self) }
    if let index = titles.firstIndex(where: { $0.contains { FoldedKey($0) == key } }) { return index }
    let near = NearMiss(titles.enumerated().flatMap { index, names in names.map { ($0, fields[index].name) } })
    let names = fields.map(\.name).joined(separator: ", ")
    throw .usage(
      Suggestion.sentence(
        Bilingual(
          "ตาราง \(described.table.name) ไม่มีคอลัมน์ '\(column)'",
          "the table \(described.table.name) has no column '\(column)'"),
        meant: near.meaning(of: column), among: names))
  }

  /// The first row with the key, in which units may be named in any form.
  private static func row(
    _ key: String, in described: DescribedTable, _ results: Results
  ) throws(RunError) -> [Cell] {
    let (names, columns) = (described.namingKeys, described.table.columns)
    var given = key.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let isYearRedundant = names.last == "fiscal_year" && columns[0].name != "fiscal_year"
    let isWithoutYear = names.last == "fiscal_year" && given.count == names.count - 1
    if isWithoutYear { given.append("\(results.fiscalYear)") }
    // When the last part of a key without a year is empty, its comma may be missing too.
    if names.last != "fiscal_year", given.count == names.count - 1 { given.append("") }
    let indices = names.compactMap { name in columns.firstIndex { $0.name == name } }
    guard given.count == names.count, indices.count == names.count else {
      // A value may contain a comma, for example a quotation in a finding or the title of a sheet.
      if let found = row(whole: key, in: described) { return found }
      throw .usage(keyForm(described))
    }
    for (index, name) in names.enumerated() {
      given[index] =
        name == "unit_code"
        ? results.registry.unit(given[index])?.code.text ?? given[index]
        : described.schema.index(of: name).flatMap { described.schema.fields[$0].value(of: given[index]) }
          ?? given[index]
    }
    let found =
      described.table.rows.first { cells in zip(indices, given).allSatisfy { (cells[$0].written ?? "") == $1 } }
      // i10 and I10 are two measures: ignore the letter case only when no row matches exactly.
      ?? described.table.rows.first { cells in
        zip(indices, given).allSatisfy { FoldedKey(cells[$0].written ?? "") == FoldedKey($1) }
      }
    // With a comma in a value, the parts may be as many as those of a key with its year.
    guard let found = found ?? row(whole: key, in: described) else {
      let lacking = Bilingual(
        "ตาราง \(described.table.name) ไม่มีแถวของ '\(key)'", "the table \(described.table.name) has no row of '\(key)'")
      let keys = NearestKeys(of: given, at: indices, in: described.table, results.registry)
      throw .usage(
        keys.text(without: isYearRedundant ? "\(results.fiscalYear)" : nil).map { meant in
          Bilingual(
            "\(lacking.thai) ท่านหมายถึง \(meant.thai) หรือไม่", "\(lacking.english); did you mean \(meant.english)?")
        }
          ?? Bilingual(
            "\(lacking.thai) \(keyForm(described).thai)", "\(lacking.english); \(keyForm(described).english)"))
    }
    return found
  }

  /// The first row whose key values, joined with commas, equal a text.
  private static func row(whole key: String, in described: DescribedTable) -> [Cell]? {
    let columns = described.table.columns.map(\.name)
    let written = RowKey(primaryKey: described.schema.primaryKey, of: columns).written
    let indices = written.compactMap(columns.firstIndex)
    return described.table.rows.first { cells in
      indices.map { cells[$0].written ?? "" }.joined(separator: ",") == key
    }
  }

  private static func keyForm(_ described: DescribedTable) -> Bilingual {
    let names = described.namingKeys.filter { $0 != "fiscal_year" || described.table.columns[0].name == $0 }
    let form = names.joined(separator: ",")
    return Bilingual(
      "โปรดระบุแถวของตาราง \(described.table.name) ด้วย \(form) โดยคั่นด้วยจุลภาค",
      "give a row of \(described.table.name) as \(form), separated by commas")
  }

  private static func unknownTable(_ name: String) -> RunError {
    let names = TableCatalogue.all.map(\.name)
    return .usage(
      Suggestion.sentence(
        Bilingual("ไม่มีตาราง '\(name)'", "there is no table '\(name)'"),
        meant: NearMiss(names.map { ($0, $0) }).meaning(of: name), among: names.joined(separator: ", ")))
  }
}

extension DescribedTable {
  /// The columns by which a person names a row.
  var namingKeys: [String] { RowKey(primaryKey: schema.primaryKey, of: table.columns.map(\.name)).columns }
}

extension PublishedTable {
  /// The published table with a name, in any letter case; nil when there is none.
  static func named(_ name: String) -> Self? { TableCatalogue.all.first { $0.name == name.lowercased() } }
}

/// The question "did you mean …?" after the report of an unknown name.
enum Suggestion {
  static func sentence(_ fault: Bilingual, meant: String?, among names: String) -> Bilingual {
    guard let meant else {
      return Bilingual("\(fault.thai) โปรดระบุ \(names)", "\(fault.english); choose one of \(names)")
    }
    return Bilingual("\(fault.thai) ท่านหมายถึง '\(meant)' หรือไม่", "\(fault.english); did you mean '\(meant)'?")
  }
}

extension Field {
  /// The value that a label represents: "ใกล้เกณฑ์" is "near level"; nil for any other text.
  fileprivate func value(of label: String) -> String? {
    guard !categories.contains(where: { $0.value == label }) else { return nil }
    let key = FoldedKey(label)
    return categories.first { FoldedKey($0.label) == key || FoldedKey($0.labelEnglish) == key }?.value
  }
}
