import Assessment
import Judging

/// Rows of which a unit has any number, unit after unit, each made when it is asked for: what a nation sent is not copied.
struct CardRows<Row>: RandomAccessCollection, Sendable {
  private let cards: [Scorecard]
  /// The place of each row's card, and its own within the card.
  private let places: [(card: Int32, own: Int32)]
  private let row: @Sendable (Scorecard, Int) -> Row

  /// `places`: of a card's rows, in their order; `row`: the row at such a place.
  init(of cards: [Scorecard], places: (Scorecard) -> [Int], row: @escaping @Sendable (Scorecard, Int) -> Row) {
    self.cards = cards
    self.places = cards.indices.flatMap { card in
      places(cards[card]).map { (Int32(truncatingIfNeeded: card), Int32(truncatingIfNeeded: $0)) }
    }
    self.row = row
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> Row { row(cards[Int(places[index].card)], Int(places[index].own)) }
}

extension Results {
  /// By unit code.
  var cards: [Scorecard] { ranking.byCode.map { ranking.standings[$0].scorecard } }
}
