import Testing

@testable import Tabular

/// A workbook has a formula only where the formula gives the published figure.
struct WorkbookFormulaTests {
  /// The formula of a row in the syntax of a spreadsheet; nil if it does not give the published number.
  private static func text(
    _ formula: CellFormula, giving published: Numeral, from cells: [(String, Cell)], among tables: [Table] = [],
    count: Int = 1
  ) -> String? {
    let columns = cells.map { Column(name: $0.0, kind: .number, categories: [], formulas: []) }
    return formula.text(
      giving: published,
      in: FormulaRow(
        columns: columns, count: count, cells: cells.map(\.1), row: 2, tables: FormulaTables(tables)))
  }

  private static func hundredths(_ number: Int) -> Numeral {
    Numeral(coefficient: Int128(number), fractionDigits: 2)
  }

  /// Weights in hundredths.
  @Test(arguments: [30, 40, 33, 25, 100])
  func `the formula of a weighted score gives the published figure for every score`(weight: Int) {
    let formula = CellFormula.product(of: "IIT", and: Self.hundredths(weight), decimals: 2)
    let expected = "ROUND(A3*\(Self.hundredths(weight)),2)"
    for score in 0...10_000 {
      let rounded = (score * weight + 50) / 100
      let cells = [("IIT", Cell.number(Self.hundredths(score)))]
      #expect(Self.text(formula, giving: Self.hundredths(rounded), from: cells) == expected, "\(score)")
      #expect(Self.text(formula, giving: Self.hundredths(rounded + 1), from: cells) == nil, "\(score)")
    }
  }

  @Test(arguments: [
    (parts: [2929, 2792, 4000], total: 9721, gives: true), (parts: [2929, 2792, 4000], total: 9722, gives: false),
    (parts: [2929, 2792], total: 5721, gives: false), (parts: [0, 0, 0], total: 0, gives: true),
    (parts: [-5, 3, 1], total: -1, gives: true),
  ])
  func `a total is a formula if it is the sum of its parts`(parts: [Int], total: Int, gives: Bool) {
    let formula = CellFormula.sum(of: ["a", "b", "c"], decimals: 2)
    let cells = zip(["a", "b", "c"], parts).map { ($0, Cell.number(Self.hundredths($1))) }
    let expected = gives ? "ROUND(A3+B3+C3,2)" : nil
    #expect(Self.text(formula, giving: Self.hundredths(total), from: cells) == expected)
  }

  @Test(arguments: [
    (part: 480, whole: 450, rate: 10667, gives: true), (part: 480, whole: 450, rate: 10666, gives: false),
    (part: 1, whole: 8, rate: 1250, gives: true), (part: 1, whole: 800, rate: 13, gives: true),
    (part: 1, whole: 0, rate: 0, gives: false), (part: 0, whole: 3, rate: 0, gives: true),
  ])
  func `a rate is a formula if it is the share rounded half-up`(part: Int, whole: Int, rate: Int, gives: Bool) {
    let formula = CellFormula.percent("answered", of: "required", decimals: 2)
    let cells = [("answered", Cell.integer(part)), ("required", Cell.integer(whole))]
    let expected = gives ? "ROUND(A3/B3*100,2)" : nil
    #expect(Self.text(formula, giving: Self.hundredths(rate), from: cells) == expected)
  }

  @Test func `days are counted between dates, whatever era a spreadsheet reads them in`() throws {
    let date = { (text: String) in Cell.date(try #require(CalendarDate.read(text))) }
    let formula = CellFormula.days(from: "due_on", to: "received_on")
    let expected = "MAX(0,DATE(LEFT(B3,4),MID(B3,6,2),RIGHT(B3,2))-DATE(LEFT(A3,4),MID(A3,6,2),RIGHT(A3,2)))"
    let late = [("due_on", try date("2023-09-30")), ("received_on", try date("2023-10-05"))]
    #expect(Self.text(formula, giving: Numeral(5), from: late) == expected)
    #expect(Self.text(formula, giving: Numeral(4), from: late) == nil)
    let early = [("due_on", try date("2023-10-05")), ("received_on", try date("2023-09-30"))]
    #expect(Self.text(formula, giving: Numeral(0), from: early) == expected)
    #expect(Self.text(formula, giving: Numeral(0), from: [("due_on", .empty), ("received_on", .empty)]) == nil)
  }

  /// Units with a group and a total; the last has no total.
  private static let ranking = Table(
    name: "ranking", rows: [("ก", 9010), ("ข", 8005), ("ก", 7000), ("ก", 9010), ("ก", nil)] as [(String, Int?)],
    columns: [.text("group_th") { $0.0 }, .number("ITA") { $0.1.map(hundredths) }])

  @Test(
    arguments: [
      (.count, 0, 5, "ROWS(ranking[group_th])"), (.mean(of: "ITA"), 2, 8256, "ROUND(AVERAGE(ranking[ITA]),2)"),
      (.minimum(of: "ITA"), 2, 7000, "ROUND(MIN(ranking[ITA]),2)"),
      (.maximum(of: "ITA"), 2, 9010, "ROUND(MAX(ranking[ITA]),2)"),
      (.median(of: "ITA"), 2, 8508, "ROUND(MEDIAN(IF((ISNUMBER(ranking[ITA])),ranking[ITA])),2)"),
    ] as [(TableAggregate.Function, Int, Int, String)])
  func `a figure of a whole table is a formula over its columns`(
    function: TableAggregate.Function, decimals: Int, result: Int, expected: String
  ) {
    let formula = CellFormula.aggregate(TableAggregate(function, in: "ranking"), decimals: decimals)
    let published = Numeral(coefficient: Int128(result), fractionDigits: decimals)
    #expect(Self.text(formula, giving: published, from: [], among: [Self.ranking]) == expected)
    let other = Numeral(coefficient: Int128(result + 1), fractionDigits: decimals)
    #expect(Self.text(formula, giving: other, from: [], among: [Self.ranking]) == nil)
    // A workbook without the table has nothing to compute from.
    #expect(Self.text(formula, giving: published, from: []) == nil)
  }

  @Test(
    arguments: [
      (.equalsOwn("group_th", own: "name"), 4, "COUNTIFS(ranking[group_th],A3)"),
      (.equals("group_th", "ข"), 1, "COUNTIFS(ranking[group_th],\"ข\")"),
      (.differs("group_th", from: "ข"), 4, "COUNTIFS(ranking[group_th],\"<>ข\")"),
      (.isPositive("ITA"), 4, "COUNTIFS(ranking[ITA],\">0\")"),
      (.isAbove("ITA", own: "total"), 2, "COUNTIFS(ranking[ITA],\">\"&B3)"),
      // A spreadsheet takes these for patterns and comparisons.
      (.equals("group_th", "ก*"), 0, nil), (.equals("group_th", "=ก"), 0, nil),
      (.differs("group_th", from: "?"), 5, nil),
    ] as [(TableAggregate.Condition, Int, String?)])
  func `a count is a formula if its conditions can be written as one`(
    condition: TableAggregate.Condition, count: Int, expected: String?
  ) {
    let formula = CellFormula.aggregate(TableAggregate(.count, in: "ranking", where: [condition]), decimals: 0)
    let cells = [("name", Cell.text("ก")), ("total", .number(Self.hundredths(8005)))]
    #expect(Self.text(formula, giving: Numeral(count), from: cells, among: [Self.ranking]) == expected)
  }

  @Test(arguments: [(60_000, true), (60_001, false)])
  func `a column over another table is a formula if both are short enough`(count: Int, isFormula: Bool) {
    let formula = CellFormula.aggregate(TableAggregate(.count, in: "ranking"), decimals: 0)
    let text = Self.text(formula, giving: Numeral(5), from: [], among: [Self.ranking], count: count)
    #expect((text != nil) == isFormula)
  }

  @Test func `a formula for some rows is not used in others`() {
    let formula = CellFormula.sum(of: ["a"], decimals: 0).where("item", is: "x")
    let cells = { (item: String) in [("item", Cell.text(item)), ("a", .integer(1))] }
    #expect(Self.text(formula, giving: Numeral(1), from: cells("x")) == "B3")
    #expect(Self.text(formula, giving: Numeral(1), from: cells("y")) == nil)
  }

  @Test(arguments: [(0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1")])
  func `a cell has the name that spreadsheets give it`(column: Int, name: String) {
    #expect(WorkbookText.name(row: 0, column: column) == name)
  }

  @Test(arguments: [
    (coefficient: 9721, decimals: 2, number: 97.21),
    (coefficient: 999_999_999_999_999, decimals: 2, number: 9999999999999.99),
  ])
  func `a spreadsheet keeps fifteen digits`(coefficient: Int, decimals: Int, number: Double) {
    #expect(Numeral(coefficient: Int128(coefficient), fractionDigits: decimals).spreadsheetNumber == number)
    #expect(Numeral(coefficient: 1_000_000_000_000_000, fractionDigits: decimals).spreadsheetNumber == nil)
  }
}
