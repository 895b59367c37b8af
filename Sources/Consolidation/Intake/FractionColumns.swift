import Assessment
import Tabular

/// Finds percents that were saved as fractions: 0.9721 for 97.21 %, as a spreadsheet keeps what it shows as a percent.
///
/// A column is such a one if none of its numbers is above 1 and at least one has more decimals than a percent is
/// printed with. Its figures stay as they are: whether a unit really scored less than 1 is not guessed.
struct FractionColumns {
  /// The columns that may hold such figures.
  private let columns: [String]
  private var large: Set<String> = []
  private var fine: Set<String> = []
  /// The fields of those that no number above 1 was found in yet; nil before the first row.
  private var open: [(column: String, field: Int)]?

  /// Decimals that percents are printed with.
  private static let printedDecimals = 2

  /// `scored`: the names of the columns of a wide table of scores.
  init(scored: [String]) {
    columns = ["score", "rate"] + scored
  }

  /// To be told every row of a file.
  mutating func note(_ row: Row) {
    let open = open ?? fields(of: row.table)
    self.open = open
    for (column, field) in open where field < row.cells.count {
      guard case .number(let number) = row.cells[field].value else { continue }
      if Self.one.isLess(than: number) {
        large.insert(column)
        self.open?.removeAll { $0.column == column }
      } else if number.withoutTrailingZeros.fractionDigits > Self.printedDecimals, Self.isFraction(number) {
        fine.insert(column)
      }
    }
  }

  private func fields(of table: TableSchema) -> [(column: String, field: Int)] {
    guard ["scores", "participation"].contains(table.name) else { return [] }
    return columns.compactMap { column in table.index(of: column).map { (column, $0) } }
  }

  private var names: [String] { columns.filter(contains) }

  var isEmpty: Bool { names.isEmpty }

  func contains(_ column: String) -> Bool { fine.contains(column) && !large.contains(column) }

  func report(in rows: some Sequence<Row>, _ reader: inout UnitRowReader) {
    let names = names
    guard !names.isEmpty else { return }
    for row in rows {
      for column in names {
        guard let number = row.number(column), Self.isFraction(number) else { continue }
        reader.report(
          .looksLikeFraction, row, column, ["likely": Bilingual(same: number.timesHundred.description)],
          effect: PublishedEffect.of(table: reader.schema.name))
      }
    }
  }

  private static let one = Numeral(1)

  /// Above 0 and not above 1.
  private static func isFraction(_ number: Numeral) -> Bool {
    number.coefficient > 0 && !one.isLess(than: number)
  }
}

extension Numeral {
  /// For numbers up to 1: 0.9721 is 97.21.
  var timesHundred: Numeral {
    let places = max(fractionDigits, 2)
    let scale = (fractionDigits..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
    return Numeral(coefficient: coefficient * scale, fractionDigits: places - 2)
  }
}
