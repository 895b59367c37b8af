/// The columns of a survey file, and the items that the questionnaire of each edition reads from them.
///
/// A class, so that the readers of all files with the same columns share one layout.
package final class SurveyLayout: Sendable {
  /// Number of columns up to the last title; a row with more cells is too long.
  let width: Int
  let header: HeaderMatch
  let unit: Int?
  let year: Int?
  let response: Int?
  let responseField: String
  let forms: [Form]
  /// The forms as the caller passed them.
  let asked: [SurveyForm]
  /// Whether a cell of the unit's column marks the row as not a response, such as a row of totals.
  let isNoResponse: @Sendable (String) -> Bool
  /// Whether a text names a unit.
  let isUnit: @Sendable (String) -> Bool
  /// The columns that a schema or a form knows: rows that are equal in them are identical.
  let known: [Int]
  /// The possible titles of the unit's column; a header contains one of them.
  private let unitTitles: Set<FoldedKey>
  /// The words of the schema for a missing value, besides the empty cell.
  private let missingValues: Set<String>
  /// Whether a title of the unit's column can fit in one byte; if not, cells of one byte are not compared with titles.
  let hasTitlesOfOneByte: Bool
  /// Whether a title of the unit's column can consist of digits; if not, codes and years are not compared with titles.
  let hasTitlesOfDigits: Bool

  /// The items of a form for which the file has a column.
  struct Form: Sendable {
    let items: [Item]
    let scales: [AnswerCodes]
    /// Number of counts for each item: the number of answers of the longest scale.
    let stride: Int
    /// Number of items of the form, including those without a column.
    let itemCount: Int
    /// Whether the points and weight of each response are summed for the standard error; false if they could overflow.
    let isWeighed: Bool
    let plan: SurveyPlan
  }

  struct Item: Sendable {
    let name: String
    /// The index among the form's items.
    let index: Int
    let column: Int
    /// The index among the form's scales.
    let scale: Int
    let weight: UInt64
    /// The item's weight times the score of each answer; 0 if the form is not weighed.
    let points: [UInt64]
  }

  /// - Parameters:
  ///   - header: The header of the file, whose extra columns are items.
  ///   - unitField: The field for the unit that the response is about.
  ///   - yearField: The field for the fiscal year.
  ///   - responseField: The field for the identifier of the response.
  ///   - forms: The forms that may occur.
  ///   - isNoResponse: Whether a cell of the unit's column marks the row as not a response, such as a row of totals.
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
    missingValues = Set(header.table.missingValues).subtracting([""])
    self.forms = forms.map { Form($0, header: header) }
  }

  /// The text of a cell; empty when it is missing.
  func text(_ column: Int?, in fields: [String?]) -> String {
    guard let column, column < fields.count, let text = fields[column]?.trimmedCell else { return "" }
    return present(text)
  }

  /// Whether regular rows may be counted directly from their bytes.
  ///
  /// False if the schema has words for missing values, or a form has more items than a plan can sum.
  var hasPlainRows: Bool { missingValues.isEmpty && forms.allSatisfy { $0.items.count <= SurveyPlan.mostItems } }

  /// Replaces a word for a missing value by an empty text.
  func present(_ text: String) -> String {
    missingValues.contains(text) ? "" : text
  }

  /// A row of column names: the repeated header, or the header of another table.
  enum Titles {
    case repeated
    case ofAnotherTable
  }

  /// Whether a text is a title of the unit's column.
  func isUnitTitle(_ text: String) -> Bool {
    // Return early: no title has more than 300 bytes, and codes and years are not titles.
    guard text.utf8.count <= 300, hasTitlesOfDigits || !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return unitTitles.contains(FoldedKey(text))
  }

  /// The kind of a row of column names; nil for a row of data.
  ///
  /// Such a row has a title of the unit's column and at least one more filled cell.
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

  /// The identifier of a response with ASCII digits, by which repeated responses are found.
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
