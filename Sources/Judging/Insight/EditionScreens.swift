import Assessment
import Tabular

/// The screens that compare the units of one edition.
struct EditionScreens {
  /// The rows of the watch list, screen by screen.
  let rows: [WatchRow]

  /// Runs the screens on one edition.
  ///
  /// - Parameter standings: The units of one edition, by unit code.
  init(of standings: [Standing]) {
    let peers = standings.filter { $0.rank != nil }.map(\.scorecard)
    rows = Self.sameScores(peers) + Self.sameAnswers(standings.map(\.scorecard)) + Self.farApart(peers)
  }

  private static func sameScores(_ peers: [Scorecard]) -> [WatchRow] {
    let others = EqualResults.others(peers.map { EqualResults.scores($0.surveyScores) })
    return rows(.sameScores, peers, others) { ($0.surveyCodes, nil) }
  }

  private static func sameAnswers(_ cards: [Scorecard]) -> [WatchRow] {
    let surveys = cards.first.map(\.surveys.indices) ?? 0..<0
    return surveys.flatMap { index in
      let results = cards.map { card -> [[Int]]? in
        guard card.surveys[index].responses > 0 else { return nil }
        return EqualResults.answers(card.counts(of: card.surveys[index]), responses: card.surveys[index].responses)
      }
      return rows(.sameAnswers, cards, EqualResults.others(results)) { card in
        ([card.surveys[index].code], .counts(value: card.surveys[index].responses, reference: nil))
      }
    }
  }

  private static func farApart(_ peers: [Scorecard]) -> [WatchRow] {
    let gaps = peers.map { peer -> Quantity? in
      let scores = peer.surveyScores
      guard scores.count > 1, let first = scores[0], let second = scores[1] else { return nil }
      return first - second
    }
    return zip(peers, FarApart.of(gaps)).compactMap { peer, far in
      far.map { far in
        WatchRow(
          .farApart, peer, Array(peer.surveyCodes.prefix(2)), figures: .scores(value: far.gap, reference: far.median),
          others: [], note: nil)
      }
    }
  }

  private static func rows(
    _ screen: WatchRow.Screen, _ cards: [Scorecard], _ others: [[Int]],
    _ shown: (Scorecard) -> (measures: [Code<Measure>], figures: WatchRow.Figures?)
  ) -> [WatchRow] {
    zip(cards, others).compactMap { card, others in
      guard !others.isEmpty else { return nil }
      let (measures, figures) = shown(card)
      return WatchRow(screen, card, measures, figures: figures, others: others.map { cards[$0].unit }, note: nil)
    }
  }
}
