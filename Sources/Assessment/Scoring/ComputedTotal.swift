/// A total as the answers give it: the instruments' computed figures, and what rounding or cutting them off makes of them.
struct ComputedTotal {
  /// An instrument's figure, unrounded, and the scale that it was announced on.
  struct Part {
    let figure: Quantity
    let weight: Weight
    let basis: AnnouncedFigure.Basis
  }

  let parts: [Part]
  let decimals: Int

  /// The totals that the method gives, under either rounding, on the instruments rounded as they are announced.
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

  /// The weighted sum cut off, and the sum of the contributions cut off.
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
