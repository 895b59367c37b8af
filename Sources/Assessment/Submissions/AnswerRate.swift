/// What an answer count comes to in percent of the required minimum, beside the rate that was printed with it.
package struct AnswerRate: Sendable {
  package let answered: Int?
  package let required: Int?
  /// The percentage that was printed, and to how many decimals.
  package let stated: Quantity?
  package let statedDecimals: Int

  package init(answered: Int?, required: Int?, stated: Quantity?, statedDecimals: Int) {
    self.answered = answered
    self.required = required
    self.stated = stated
    self.statedDecimals = statedDecimals
  }

  /// Answers in percent of the required minimum, so above 100 is legal; nil where either is unknown or nobody has to.
  ///
  /// Nil too from 10¹⁰ answers on, which no people could give and a slip of the pen can.
  package var arithmetic: Quantity? {
    guard let answered, let required, required > 0 else { return nil }
    return Quantity(coefficient: Int128(answered) * 100, fractionDigits: 0).map { $0 / required }
  }

  /// `right` where the printed rate is the arithmetic one, rounded or cut off to the decimals that were printed.
  package var verdict: AnswerCount.RateVerdict {
    guard let arithmetic, let stated else { return .cannotTell }
    // Zeros after the second decimal may be a spreadsheet's: 108.030 is 108.03.
    let least = (min(2, statedDecimals)...statedDecimals).first { stated.truncated(to: $0) == stated }
    let isRight = ((least ?? statedDecimals)...statedDecimals).contains { decimals in
      [arithmetic.rounded(to: decimals), arithmetic.truncated(to: decimals)].contains(stated)
    }
    return isRight ? .right : .misstated
  }
}
