/// A total computed from the answers, with the results of rounding or cutting off the instruments' figures.
struct ComputedTotal {
  /// An instrument's unrounded figure, and the scale on which the instrument was announced.
  struct Part {
    let figure: Quantity
    let weight: Weight
    let basis: AnnouncedFigure.Basis
  }

  let parts: [Part]
  let decimals: Int

  /// The totals of the rounded instruments under both rules of rounding.
  var roundings: [Quantity] {
    [true, false].map { sumsRoundedContributions in
      var total = Aggregation(sumsRoundedContributions: sumsRoundedContributions, decimals: decimals)
      for part in parts {
        switch part.basis {
        case .score: total.add(part.figure.rounded(to: decimals), weight: part.weight)
        case .contribution:
          total.add(part.weight.applied(to: part.figure).rounded(to: decimals), weight: .equal(among: 1))
        }
      }
      return total.figure.rounded(to: decimals)
    }
  }

  /// The weighted sum that is cut off, and the sum of contributions that are cut off.
  var cuts: [Quantity] {
    var once = Aggregation(sumsRoundedContributions: false, decimals: decimals)
    var contributions = Quantity.zero
    for part in parts {
      once.add(part.figure, weight: part.weight)
      contributions = contributions + part.weight.applied(to: part.figure).truncated(to: decimals)
    }
    return [once.figure.truncated(to: decimals), contributions]
  }
}
