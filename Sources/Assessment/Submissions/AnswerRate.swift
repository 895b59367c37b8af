/// The answers in percent of the required minimum, and the rate that was stated with them.
package struct AnswerRate: Sendable {
  package let answered: Int?
  package let required: Int?
  /// The stated percentage; `statedDecimals` is its number of decimals.
  package let stated: Quantity?
  package let statedDecimals: Int

  package init(answered: Int?, required: Int?, stated: Quantity?, statedDecimals: Int) {
    self.answered = answered
    self.required = required
    self.stated = stated
    self.statedDecimals = statedDecimals
  }

  /// The answers in percent of the required minimum, which may be above 100; nil if either is unknown, or the minimum
  /// is 0.
  ///
  /// It is also nil from 10¹⁰ answers on, which can only be a slip of the pen.
  package var arithmetic: Quantity? {
    guard let answered, let required, required > 0 else { return nil }
    return Quantity(coefficient: Int128(answered) * 100, fractionDigits: 0).map { $0 / required }
  }

  /// The result of the check: `right` if the stated rate is the computed one, rounded or cut off to the stated
  /// decimals.
  package var verdict: AnswerCount.RateVerdict {
    guard let arithmetic, let stated else { return .cannotTell }
    // A spreadsheet may add zeros after the second decimal: 108.030 is 108.03.
    let least = (min(2, statedDecimals)...statedDecimals).first { stated.truncated(to: $0) == stated }
    let isRight = ((least ?? statedDecimals)...statedDecimals).contains { decimals in
      [arithmetic.rounded(to: decimals), arithmetic.truncated(to: decimals)].contains(stated)
    }
    return isRight ? .right : .misstated
  }
}
