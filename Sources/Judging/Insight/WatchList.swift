import Assessment
import Tabular

/// The rows of the watch list of one season.
enum WatchList {
  /// The rows by unit code, then by screen, measure in the tree and reference.
  static func rows(of ranking: Ranking) -> [WatchRow] {
    let byEdition = Dictionary(grouping: ranking.byCode.map { ranking.standings[$0] }, by: \.unit.edition)
    let compared = Dictionary(
      byEdition.values.flatMap { EditionScreens(of: $0).rows }.map { ($0.unit.code, [$0]) }, uniquingKeysWith: +)
    return ranking.byCode.flatMap { index -> [WatchRow] in
      let standing = ranking.standings[index]
      let rows = UnitScreens(of: standing).rows + compared[standing.unit.code, default: []]
      // The filter is stable: within a screen the rows are already in the order of measure and reference.
      return WatchRow.Screen.allCases.flatMap { screen in rows.filter { $0.screen == screen } }
    }
  }
}

/// The screens that examine one unit alone.
struct UnitScreens {
  let rows: [WatchRow]

  init(of standing: Standing) {
    let card = standing.scorecard
    rows = Self.nearLevels(standing) + Self.maxima(card) + Self.fewerItems(card)
  }

  private static func nearLevels(_ standing: Standing) -> [WatchRow] {
    let card = standing.scorecard
    let tree = card.methodology.tree
    guard let total = card.total else { return [] }
    let instruments = tree.instruments.map { index in
      NearLevel.Instrument(
        score: card.roundedScore(tree[index].code), weight: tree[index].weight,
        responses: ExtractTable(instrument: tree[index].code).flatMap { card.submission.responses[$0] }
          .flatMap { $0 > 0 ? $0 : nil })
    }
    return NearLevel.of(total: total, instruments: instruments, methodology: card.methodology).map { near in
      let code = tree[near.instrument.map { tree.instruments[$0] } ?? 0].code
      return WatchRow(
        .nearLevel, card, [code], figures: .scores(value: near.score, reference: near.boundary), others: [], note: nil)
    }
  }

  private static func maxima(_ card: Scorecard) -> [WatchRow] {
    card.surveys.compactMap { survey in
      guard card.counts(of: survey).areAllAtMaximum(responses: survey.responses) else { return nil }
      return WatchRow(
        .allAtMaximum, card, [survey.code], figures: .counts(value: survey.responses, reference: nil), others: [],
        note: nil)
    }
  }

  private static func fewerItems(_ card: Scorecard) -> [WatchRow] {
    let tree = card.methodology.tree
    return tree.instruments.compactMap { index in
      let (code, items) = (tree[index].code, tree.items(under: index))
      guard ExtractTable(instrument: code)?.isSurvey != true, !items.isEmpty else { return nil }
      let received = items.count { card.figure(of: $0).computed != nil }
      guard FewerItems.isSuspect(score: card.roundedScore(code), received: received, items: items.count) else {
        return nil
      }
      return WatchRow(
        .fewerItems, card, [code], figures: .counts(value: received, reference: items.count), others: [],
        note: received == 0 ? Bilingual("ไม่ได้รับผลรายข้อ", "no items were received") : nil)
    }
  }
}

extension WatchRow {
  init(
    _ screen: Screen, _ card: Scorecard, _ measures: [Code<Measure>], figures: Figures?, others: [Unit],
    note: Bilingual?
  ) {
    self.init(
      unit: card.unit, screen: screen, measures: measures, figures: figures, others: others, note: note,
      decimals: card.decimals)
  }
}
