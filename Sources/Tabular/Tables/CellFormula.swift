/// How a cell of a table follows from others of its row: the sum of columns, each times a factor, less a number that all
/// rows have in common, rounded half-up.
package struct CellFormula: Hashable, Sendable {
  struct Term: Hashable, Sendable {
    let column: String
    /// Nil: once.
    let factor: Numeral?
  }

  let terms: [Term]
  var less: Numeral?
  /// Of the result.
  let decimals: Int

  package static func sum(of columns: [String], decimals: Int) -> Self {
    Self(terms: columns.map { Term(column: $0, factor: nil) }, decimals: decimals)
  }

  package static func difference(of column: String, and number: Numeral, decimals: Int) -> Self {
    Self(terms: [Term(column: column, factor: nil)], less: number, decimals: decimals)
  }

  package static func product(of column: String, and factor: Numeral, decimals: Int) -> Self {
    Self(terms: [Term(column: column, factor: factor)], decimals: decimals)
  }
}

extension CellFormula {
  /// As a spreadsheet writes it, without the equals sign, where `name` says which cell a column's is:
  /// "ROUND(K2*0.30,2)".
  func text(_ name: (String) -> String) -> String {
    let sum = terms.map { term in
      name(term.column) + (term.factor.map { "*\($0)" } ?? "")
    }
    return "ROUND(\(sum.joined(separator: "+"))\(less.map { "-\($0)" } ?? ""),\(decimals))"
  }

  /// Whether a reader who computes it, by hand or by spreadsheet, gets the printed number.
  ///
  /// `values`: of the terms, in their order.
  func gives(_ printed: Numeral, from values: [Numeral]) -> Bool {
    guard values.count == terms.count, printed.fractionDigits == decimals else { return false }
    return exact(values) == printed && inDoubles(values) == printed
  }

  private func exact(_ values: [Numeral]) -> Numeral? {
    let products =
      zip(values, terms).map { value, term in
        (value, term.factor ?? Numeral(1))
      } + (less.map { [($0, Numeral(-1))] } ?? [])
    let places = products.map { $0.fractionDigits + $1.fractionDigits }.max() ?? 0
    var sum: Int128 = 0
    for (value, factor) in products {
      guard let scale = Numeral.powerOfTen(places - value.fractionDigits - factor.fractionDigits) else { return nil }
      let (product, isTooLarge) = value.coefficient.multipliedReportingOverflow(by: factor.coefficient)
      let (scaled, isTooLong) = product.multipliedReportingOverflow(by: scale)
      guard !isTooLarge, !isTooLong, scaled.magnitude < Numeral.beyondSums else { return nil }
      sum += scaled
    }
    return Numeral(rounding: sum, fractionDigits: places, to: decimals)
  }

  /// What a spreadsheet gets: binary arithmetic, of whose result it rounds the first 15 digits.
  private func inDoubles(_ values: [Numeral]) -> Numeral? {
    var sum = 0.0
    for (value, term) in zip(values, terms) {
      guard let value = value.spreadsheetNumber, let factor = (term.factor ?? Numeral(1)).spreadsheetNumber else {
        return nil
      }
      sum += value * factor
    }
    if let less {
      guard let less = less.spreadsheetNumber else { return nil }
      sum -= less
    }
    var places = 15
    var power = 1.0
    while power <= sum.magnitude, places > 0 {
      power *= 10
      places -= 1
    }
    guard let scale = Numeral.powerOfTen(places), places >= decimals else { return nil }
    return Numeral(
      rounding: Int128((sum * Double(scale)).rounded()), fractionDigits: places, to: decimals)
  }
}

extension Numeral {
  /// The number that a spreadsheet keeps for it: the nearest binary one; nil beyond the 15 digits that it keeps whole.
  package var spreadsheetNumber: Double? {
    // Both are whole numbers without a residue, so that the one division is the one rounding.
    guard coefficient.magnitude < 1_000_000_000_000_000, let scale = Self.powerOfTen(fractionDigits) else { return nil }
    return Double(Int64(coefficient)) / Double(scale)
  }

  /// A number of more decimals, rounded half-up to so many; one below nought mirrors its twin.
  fileprivate init?(rounding coefficient: Int128, fractionDigits: Int, to decimals: Int) {
    guard decimals <= fractionDigits else {
      guard let scale = Self.powerOfTen(decimals - fractionDigits) else { return nil }
      self.init(coefficient: coefficient * scale, fractionDigits: decimals)
      return
    }
    guard let step = Self.powerOfTen(fractionDigits - decimals) else { return nil }
    let magnitude = (Int128(coefficient.magnitude) + step / 2) / step
    self.init(coefficient: coefficient < 0 ? -magnitude : magnitude, fractionDigits: decimals)
  }

  /// Beyond which a sum of a few might not fit.
  fileprivate static let beyondSums: UInt128 = 1 << 120

  /// 10 to the power of 0...18; nil beyond.
  fileprivate static func powerOfTen(_ exponent: Int) -> Int128? {
    guard (0...18).contains(exponent) else { return nil }
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
