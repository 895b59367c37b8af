/// One unit's figures for one measure as a scorecard keeps them: of a nation there are hundreds of thousands.
struct PackedFigure: Sendable {
  private let computed: PackedQuantity
  private let published: PackedQuantity
  let official: AnnouncedFigure?
  let stated: AnnouncedFigure?
  private let parts: Consistency
  private let statedParts: Consistency
  /// A file has not as many bytes as these hold.
  private let answers: UInt32
  private let basis: PublishedBasis?
  private let answersVerdict: ConsistencyVerdict

  init(_ figure: MeasureFigure) {
    computed = PackedQuantity(figure.computed)
    published = PackedQuantity(figure.published)
    official = figure.official
    stated = figure.stated
    parts = figure.parts
    statedParts = figure.statedParts
    answers = UInt32(clamping: figure.answers)
    basis = figure.basis
    answersVerdict = figure.answersVerdict
  }

  /// What was packed.
  ///
  /// `place`: the measure's in the tree.
  func figure(of place: Int, in methodology: Methodology) -> MeasureFigure {
    MeasureFigure(
      official: official, stated: stated, computed: computed.quantity, published: published.quantity, basis: basis,
      contribution: methodology.tree[place].parent == 0
        ? contribution(weight: methodology.tree[place].weight)?.rounded(to: methodology.settings.decimals) : nil,
      parts: parts, statedParts: statedParts, answersVerdict: answersVerdict, answers: Int(answers))
  }

  private func contribution(weight: Weight) -> Quantity? {
    switch basis {
    case .official: official?.contribution(weight: weight)
    case .stated: stated?.contribution(weight: weight)
    case .parts, .computed: published.quantity.map(weight.applied)
    case nil: nil
    }
  }
}

/// A quantity or none in sixteen bytes, wherever they stand.
private struct PackedQuantity: Sendable {
  private let high: Int64
  private let low: UInt64

  init(_ quantity: Quantity?) {
    let units = quantity?.units ?? .min
    high = Int64(truncatingIfNeeded: units >> 64)
    low = UInt64(truncatingIfNeeded: units)
  }

  var quantity: Quantity? {
    let units = Int128(high) << 64 | Int128(low)
    return units == .min ? nil : Quantity(units: units)
  }
}
