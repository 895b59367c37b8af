import Testing

@testable import Tabular

/// Formulas stand in a workbook only where a reader gets the printed figure from them.
struct WorkbookFormulaTests {
  /// Weights in hundredths.
  @Test(arguments: [30, 40, 33, 25, 100])
  func `a weighted score is its formula's for every score`(weight: Int) {
    let factor = Numeral(coefficient: Int128(weight), fractionDigits: 2)
    let formula = CellFormula.product(of: "IIT", and: factor, decimals: 2)
    for score in 0...10_000 {
      let printed = Int128((score * weight + 50) / 100)
      let value = Numeral(coefficient: Int128(score), fractionDigits: 2)
      #expect(formula.gives(Numeral(coefficient: printed, fractionDigits: 2), from: [value]), "\(value)")
      #expect(!formula.gives(Numeral(coefficient: printed + 1, fractionDigits: 2), from: [value]), "\(value)")
    }
  }

  @Test(arguments: [
    (parts: [2929, 2792, 4000], total: 9721, gives: true), (parts: [2929, 2792, 4000], total: 9722, gives: false),
    (parts: [2929, 2792], total: 5721, gives: false), (parts: [0, 0, 0], total: 0, gives: true),
    (parts: [-5, 3, 1], total: -1, gives: true),
  ])
  func `a total is a formula where it is the sum of its parts`(parts: [Int], total: Int, gives: Bool) {
    let formula = CellFormula.sum(of: ["a", "b", "c"], decimals: 2)
    let numeral = { (hundredths: Int) in Numeral(coefficient: Int128(hundredths), fractionDigits: 2) }
    #expect(formula.gives(numeral(total), from: parts.map(numeral)) == gives)
  }

  @Test func `a formula names the cells of its row`() {
    let cells = ["IIT": "K2", "EIT": "L2"]
    let factor = Numeral(coefficient: 30, fractionDigits: 2)
    #expect(CellFormula.product(of: "IIT", and: factor, decimals: 2).text { cells[$0] ?? "" } == "ROUND(K2*0.30,2)")
    #expect(CellFormula.sum(of: ["IIT", "EIT"], decimals: 1).text { cells[$0] ?? "" } == "ROUND(K2+L2,1)")
    #expect([0, 25, 26, 701, 702].map { WorkbookText.name(row: 0, column: $0) } == ["A1", "Z1", "AA1", "ZZ1", "AAA1"])
  }

  @Test(arguments: [
    (coefficient: 9721, places: 2, number: 97.21),
    (coefficient: 999_999_999_999_999, places: 2, number: 9999999999999.99),
  ])
  func `a spreadsheet keeps fifteen digits`(coefficient: Int, places: Int, number: Double) {
    #expect(Numeral(coefficient: Int128(coefficient), fractionDigits: places).spreadsheetNumber == number)
    #expect(Numeral(coefficient: 1_000_000_000_000_000, fractionDigits: places).spreadsheetNumber == nil)
  }
}
