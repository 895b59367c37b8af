/// One slip that would explain why an announced figure contradicts its announced parts: a possibility, never a fact.
package struct Miscopy: Hashable, Sendable {
  /// How the figure may have come to be written as it is.
  package enum Slip: Hashable, Sendable {
    /// The figure of one of its own parts stands in its place.
    case part(Int)
    /// It stands in another measure's place, and that one's in its own; `meant` is the other's.
    case exchanged(with: Int, meant: Quantity)
    /// A contribution in a score's place, or the other way round.
    case otherScale
    /// The decimal point moved by one place.
    case pointMoved
    case digitsSwapped
    case digitDoubled
    case digitLost
  }

  /// The suspected measure's place in the tree.
  package let place: Int
  /// As it is written.
  package let figure: AnnouncedFigure
  package let slip: Slip
  /// What it would be instead.
  package let meant: AnnouncedFigure
  /// The measure that contradicts its parts as they are written.
  package let whole: Int
  /// What would be announced of that measure, and what its parts would plainly give: equal, or apart by rounding alone.
  package let total: Quantity
  package let plain: Quantity

  package static func == (left: Self, right: Self) -> Bool { left.identity == right.identity }

  package func hash(into hasher: inout Hasher) { hasher.combine(identity) }

  /// The same figure read in the same way, whichever slip or whole it was found by.
  private var identity: Identity {
    let other: Identity.Other? =
      if case .exchanged(let place, let meant) = slip { .init(place: place, meant: meant) } else { nil }
    return Identity(
      place: place, source: figure.source, meant: meant.printed, basis: meant.basis, other: other)
  }

  private struct Identity: Hashable {
    struct Other: Hashable {
      let place: Int
      let meant: Quantity
    }

    let place: Int
    let source: Source
    let meant: Quantity
    let basis: AnnouncedFigure.Basis
    let other: Other?
  }
}

extension Miscopy {
  /// The most specific first: what fits only because a slip leaves many figures open stands last, and a plain result
  /// before one that only rounding allows.
  static func precedes(_ left: Self, _ right: Self) -> Bool { left.sortKey.lexicographicallyPrecedes(right.sortKey) }

  private var sortKey: [Int128] {
    [slip.order, total == plain ? 0 : 1, Int128(whole), Int128(place), meant.printed.units]
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
