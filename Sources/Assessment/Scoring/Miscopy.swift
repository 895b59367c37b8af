/// A possible slip of the pen that would explain why an announced figure contradicts its announced parts.
package struct Miscopy: Hashable, Sendable {
  /// The kind of slip.
  package enum Slip: Hashable, Sendable {
    /// The figure of one of the measure's own parts was written instead of its figure.
    case part(Int)
    /// The figures of two measures were exchanged; `meant` is the right figure of the other measure.
    case exchanged(with: Int, meant: Quantity)
    /// A contribution was written instead of a score, or a score instead of a contribution.
    case otherScale
    /// The decimal point was moved by one digit.
    case pointMoved
    case digitsSwapped
    case digitDoubled
    case digitLost
  }

  /// The index of the suspected measure in the tree.
  package let index: Int
  /// The figure as it is announced.
  package let figure: AnnouncedFigure
  package let slip: Slip
  /// The figure that was probably meant.
  package let meant: AnnouncedFigure
  /// The index of the measure that contradicts its parts as they are announced.
  package let whole: Int
  /// The figure of that measure after the correction.
  ///
  /// `plain` is the result of its parts: equal, or apart by rounding.
  package let total: Quantity
  package let plain: Quantity

  package static func == (left: Self, right: Self) -> Bool { left.identity == right.identity }

  package func hash(into hasher: inout Hasher) { hasher.combine(identity) }

  /// The identity of a correction: the figure and its new value, whatever slip or contradicted measure led to it.
  private var identity: Identity {
    let other: Identity.Other? =
      if case .exchanged(let index, let meant) = slip { .init(index: index, meant: meant) } else { nil }
    return Identity(
      index: index, source: figure.source, meant: meant.value, basis: meant.basis, other: other)
  }

  private struct Identity: Hashable {
    struct Other: Hashable {
      let index: Int
      let meant: Quantity
    }

    let index: Int
    let source: Source
    let meant: Quantity
    let basis: AnnouncedFigure.Basis
    let other: Other?
  }
}

extension Miscopy {
  /// Sorts the most specific slips first.
  ///
  /// Slips that leave many figures open come last. An exact result precedes one that is possible by rounding only.
  static func precedes(_ left: Self, _ right: Self) -> Bool { left.sortKey.lexicographicallyPrecedes(right.sortKey) }

  private var sortKey: [Int128] {
    [slip.order, total == plain ? 0 : 1, Int128(whole), Int128(index), meant.value.units]
  }
}

extension Miscopy.Slip {
  fileprivate var order: Int128 {
    switch self {
    case .part: 0
    case .exchanged: 1
    case .otherScale: 2
    case .pointMoved: 3
    case .digitsSwapped: 4
    case .digitDoubled: 5
    case .digitLost: 6
    }
  }
}
