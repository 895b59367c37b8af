import Assessment
import Tabular

/// Finds percents that were saved as fractions: 0.9721 for 97.21 %, as a spreadsheet keeps what it shows as a percent.
///
/// A column is such a one if none of its numbers is above 1 and at least one has more decimals than a percent is
/// printed with. Its figures stay as they are: whether a unit really scored less than 1 is not guessed.
struct FractionColumns {
  private let names: [String]

  /// Decimals that percents are printed with.
  private static let printedDecimals = 2

  /// `columns`: those of `rows` that hold scores or rates on the scale from 0 to 100.
  init(_ columns: [String], of rows: [Row]) {
    names = columns.filter { column in
      let numbers = rows.compactMap { $0.number(column)?.withoutTrailingZeros }
      return numbers.allSatisfy { !Self.one.isLess(than: $0) }
        && numbers.contains { $0.fractionDigits > Self.printedDecimals && Self.isFraction($0) }
    }
  }

  var isEmpty: Bool { names.isEmpty }

  func contains(_ column: String) -> Bool { names.contains(column) }

  func report(in rows: [OwnedRow], _ reader: inout UnitRowReader) {
    for row in rows.map(\.row) {
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
  fileprivate var timesHundred: Numeral {
    let places = max(fractionDigits, 2)
    let scale = (fractionDigits..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
    return Numeral(coefficient: coefficient * scale, fractionDigits: places - 2)
  }
}
