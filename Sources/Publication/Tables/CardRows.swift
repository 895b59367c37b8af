import Assessment
import Judging

/// The rows of all units, any number for each unit, made on demand so that a nation's records are not copied.
struct CardRows<Row>: RandomAccessCollection, Sendable {
  private let cards: [Scorecard]
  /// The index of each row's card, and the row's index within the card.
  private let indices: [(card: Int32, own: Int32)]
  private let row: @Sendable (Scorecard, Int) -> Row

  /// - Parameters:
  ///   - cards: The scorecards of the units.
  ///   - indices: Returns the indices of a card's rows, in their order.
  ///   - row: Returns the row of a card at such an index.
  init(of cards: [Scorecard], indices: (Scorecard) -> [Int], row: @escaping @Sendable (Scorecard, Int) -> Row) {
    self.cards = cards
    self.indices = cards.indices.flatMap { card in
      indices(cards[card]).map { (Int32(truncatingIfNeeded: card), Int32(truncatingIfNeeded: $0)) }
    }
    self.row = row
  }

  var startIndex: Int { 0 }
  var endIndex: Int { indices.count }

  subscript(index: Int) -> Row { row(cards[Int(indices[index].card)], Int(indices[index].own)) }
}

extension Results {
  /// The scorecards in the order of the unit codes.
  var cards: [Scorecard] { ranking.byCode.map { ranking.standings[$0].scorecard } }
}
