/// Which column of a survey file holds what, and how each form reads it.
///
/// A class, since every file's reader holds one.
package final class SurveyLayout: Sendable {
  /// The columns of the file by their titles; cells beyond them are too many.
  let width: Int
  let header: HeaderMatch
  let unit: Int?
  let year: Int?
  let response: Int?
  let responseField: String
  let forms: [Form]
  /// The forms as they were asked for.
  let asked: [SurveyForm]
  /// Whether a cell of the unit says that the row is no response, such as one of totals.
  let isNoResponse: @Sendable (String) -> Bool
  /// Whether a text names a unit.
  let isUnit: @Sendable (String) -> Bool
  /// The columns that a schema or a form knows: rows that agree in them are identical.
  let known: [Int]
  /// What the column of the unit is called; a header has one of these.
  private let unitTitles: Set<FoldedKey>
  /// Words of the schema, besides the empty cell, that mean nothing was written.
  private let missingWords: Set<String>
  /// Whether one of those titles may be a cell of one byte.
  let hasTitlesOfOneByte: Bool
  /// Whether one may be nothing but digits, as codes and years are.
  let hasTitlesOfDigits: Bool

  /// The items of a form that the file has a column for.
  struct Form: Sendable {
    let items: [Item]
    let scales: [AnswerCodes]
    /// As many counts of an item as the longest scale has answers.
    let stride: Int
    /// How many items the form has, those without a column included.
    let itemCount: Int
    /// Whether its responses are added up person by person.
    let isWeighed: Bool
    let plan: SurveyPlan
  }

  struct Item: Sendable {
    let name: String
    /// The place among the form's items.
    let index: Int
    let column: Int
    /// The place among the form's scales.
    let scale: Int
    let weight: UInt64
    /// Of each answer.
    let points: [UInt64]
  }

  /// - Parameters:
  ///   - header: The header of the file, whose extra columns are items.
  ///   - unitField: The field that says which unit the response is about.
  ///   - yearField: The field of the fiscal year.
  ///   - responseField: The field of the response's identifier.
  ///   - forms: The forms that may occur.
  ///   - isNoResponse: Whether a cell of the unit says that the row is no response, such as one of totals.
  ///   - isUnit: Whether a text names a unit.
  package init(
    header: HeaderMatch, unitField: String = "unit_code", yearField: String = "fiscal_year",
    responseField: String = "response", forms: [SurveyForm],
    isNoResponse: @escaping @Sendable (String) -> Bool = { _ in false },
    isUnit: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    asked = forms
    self.isNoResponse = isNoResponse
    self.isUnit = isUnit
    width = header.columns.count
    self.header = header
    unit = header.column(of: unitField)
    year = header.column(of: yearField)
    response = header.column(of: responseField)
    self.responseField = responseField
    let unitKeys = header.table.index(of: unitField).map { header.table.fields[$0].keys } ?? []
    unitTitles = Set(unitKeys)
    hasTitlesOfOneByte = unitKeys.contains { $0.folding.utf8.count < 2 }
    hasTitlesOfDigits = unitKeys.contains { $0.folding.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    known = header.columns.indices.filter { header.columns[$0] != .unknown }
    missingWords = Set(header.table.missingValues).subtracting([""])
    self.forms = forms.map { Form($0, header: header) }
  }

  /// The text of a cell; empty where it is missing.
  func text(_ column: Int?, in fields: [String?]) -> String {
    guard let column, column < fields.count, let text = fields[column]?.trimmedCell else { return "" }
    return present(text)
  }

  /// Whether a row may be counted without looking at it cell by cell.
  var hasPlainRows: Bool { missingWords.isEmpty && forms.allSatisfy { $0.items.count <= SurveyPlan.mostItems } }

  /// The text, or none where it is a word for nothing.
  func present(_ text: String) -> String {
    missingWords.contains(text) ? "" : text
  }

  /// What the column names in a row are the header of.
  enum Titles {
    case repeated
    case ofAnotherTable
  }

  /// Whether a text is a title of the unit's column.
  func isUnitTitle(_ text: String) -> Bool {
    // No title is as long; a narrative is not folded for it.
    guard text.utf8.count <= 300, hasTitlesOfDigits || !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return unitTitles.contains(FoldedKey(text))
  }

  /// Nil for a row of data: a header has the unit's title and another.
  func titles(in fields: [String?]) -> Titles? {
    let filled = fields.enumerated().compactMap { column, cell in
      cell.flatMap { $0.trimmedCell.isEmpty ? nil : (column, $0.trimmedCell) }
    }
    guard filled.count > 1, filled.contains(where: { isUnitTitle($0.1) }) else { return nil }
    return filled.allSatisfy { isTitle($0.1, ofColumn: $0.0) } ? .repeated : .ofAnotherTable
  }

  func isTitle(_ cell: String, ofColumn column: Int) -> Bool {
    guard header.columns.indices.contains(column) else { return false }
    if case .field(let field) = header.columns[column], header.table.fields[field].isCalled(cell) { return true }
    return FoldedKey(cell) == FoldedKey(header.titles[column])
  }

  /// What makes two responses the same: Thai digits or not.
  func identifier(in fields: [String?]) -> String {
    ThaiDigits.folded(text(response, in: fields))
  }
}

extension SurveyLayout.Form {
  fileprivate init(_ form: SurveyForm, header: HeaderMatch) {
    let isWeighed = form.isWeighable
    var lists: [[String]] = []
    let items = form.items.enumerated().compactMap { index, item -> SurveyLayout.Item? in
      guard let column = header.column(ofExtra: item.name) else { return nil }
      if !lists.contains(item.answers) { lists.append(item.answers) }
      let scale = lists.firstIndex(of: item.answers) ?? 0
      return SurveyLayout.Item(
        name: item.name, index: index, column: column, scale: scale, weight: isWeighed ? UInt64(item.weight) : 0,
        points: item.answers.indices.map { isWeighed ? item.points(of: $0) : 0 })
    }
    let scales = lists.map { AnswerCodes($0, missing: header.table.missingValues) }
    let stride = form.items.reduce(0) { max($0, $1.answers.count) }
    self.items = items
    self.scales = scales
    self.stride = stride
    itemCount = form.items.count
    self.isWeighed = isWeighed
    plan = SurveyPlan(items, scales, stride: stride)
  }
}
