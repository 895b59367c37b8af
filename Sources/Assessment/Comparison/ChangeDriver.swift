/// The instrument that moved a total most from one year to the next, and the indicator below it.
package struct ChangeDriver: Sendable {
  /// The instrument whose weighted change explains most of the change of the total.
  package let instrument: MeasureChange
  /// The indicator below the instrument that changed most in the same direction; nil if none is comparable.
  package let indicator: MeasureChange?
}

extension YearComparison.UnitYears {
  /// The driver of the change; nil if the total is not comparable or did not change, or if no instrument moved with it.
  ///
  /// Among equal changes the first in the tree's order counts.
  package var driver: ChangeDriver? {
    guard let total = change, total != .zero else { return nil }
    let tree = now.scorecard.methodology.tree
    let moved = { (index: Int, weight: Weight) -> (index: Int, size: Quantity)? in
      guard let change = change(of: index).change else { return nil }
      let size = weight.applied(to: total < .zero ? .zero - change : change)
      return size > .zero ? (index, size) : nil
    }
    guard let instrument = Self.largest(tree.instruments.compactMap { moved($0, tree[$0].weight) }) else { return nil }
    let whole = Weight.equal(among: 1)
    let indicator = Self.largest(tree.indicators(under: instrument).compactMap { moved($0, whole) })
    return ChangeDriver(instrument: change(of: instrument), indicator: indicator.map { change(of: $0) })
  }

  private static func largest(_ moved: [(index: Int, size: Quantity)]) -> Int? {
    moved.reduce(nil as (index: Int, size: Quantity)?) { best, next in
      best.map { $0.size >= next.size } == true ? best : next
    }?.index
  }
}
