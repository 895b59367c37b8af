import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of the figures of one unit in the published tables.
struct UnitDerivation: Derivation {
  let results: Results
  let language: Language
  let standing: Standing

  private var card: Scorecard { standing.scorecard }
  private var folder: String { "methodology/\(results.fiscalYear)/\(card.unit.edition.name)" }

  /// The lines of a column of a table with one row for each unit.
  ///
  /// A column named after a measure is its published figure.
  func lines(of column: String) -> [String] {
    switch column {
    case "rank", "tied", "peer_rank", "peers", "group_rank": return rank
    case "level": return level(in: card.methodology.schemeInForce)
    case "other_level": return card.methodology.otherScheme.map { level(in: $0) } ?? []
    case "meets_target", "gap_to_target": return target
    case "status": return status
    case "final_best", "final_worst":
      return FinalRankDerivation(results: results, standing: standing, language: language)
        .lines(isBest: column == "final_best")
    case _: break
    }
    let suffix = "_contribution"
    let measure = column.hasSuffix(suffix) ? String(column.dropLast(suffix.count)) : column
    let lines = figure(measure)
    guard !lines.isEmpty else { return registration }
    return column.hasSuffix(suffix) ? contribution(measure) + lines : lines
  }

  /// The published figure of a measure with its parts, verdicts, answers and sources; empty for an unknown measure.
  func figure(_ measure: String) -> [String] {
    guard let index = card.methodology.tree.index(of: Code(measure)) else { return [] }
    return MeasureDerivation(results: results, standing: standing, index: index, language: language).figureLines
  }

  /// The potential of a measure: its share in the total times the points that it lacks, "0.30 × (100 - 88.43) = 3.471".
  func potential(_ measure: String) -> [String] {
    let tree = card.methodology.tree
    guard let index = tree.index(of: Code(measure)), let score = card.figures[index].published,
      let potential = card.potential(at: index)
    else { return figure(measure) }
    let isAnnounced = card.figures[index].announced != nil
    let shown = formatted(score, isAnnounced ? card.decimals : card.decimals + 4)
    let above = sequence(first: index) { tree[$0].parent }.filter { tree[$0].parent != nil }
    return [
      "  \(tree.shares(of: index, in: 0).text) × (100 - \(shown)) = \(formatted(potential, card.decimals + 1))"
        + above.map { "  \(source(of: $0, in: card.methodology))" }.joined()
    ] + figure(measure)
  }

  var rank: [String] { RankDerivation(results: results, standing: standing, language: language).rankLines }

  /// The unit's row in the registry.
  var registration: [String] {
    ["  " + localized("ทะเบียนหน่วยงาน ", "register of units ") + officeSource("units.csv", card.unit.code.text)]
  }

  private func contribution(_ measure: String) -> [String] {
    let tree = card.methodology.tree
    guard let index = tree.index(of: Code(measure)), let published = card.score(of: Code(measure)),
      let contribution = standing.scorecard.figures[index].contribution
    else { return [] }
    let source = officeSource("\(folder)/measures.csv", measure)
    return [
      "  \(measure) \(published) × \(tree[index].weight.text) = \(Numeral(contribution, decimals: card.decimals))  \(source)"
    ]
  }

  private func level(in scheme: LevelScheme) -> [String] {
    let instruments = zip(card.methodology.tree.instruments, card.instruments).map { index, score in
      "\(card.methodology.tree[index].code) \(score.map { "\(Numeral($0, decimals: card.decimals))" } ?? "—")"
    }
    let total = card.total.map { "\(Numeral($0, decimals: card.decimals))" } ?? "—"
    let rules = scheme.levels.map { level in
      let least = level.minimumInstrument.map {
        localized(" และทุกเครื่องมือตั้งแต่ ", ", each instrument from ") + "\(Numeral($0, decimals: card.decimals))"
      }
      return "    \(level.name): " + localized("ตั้งแต่ ", "from ")
        + "\(Numeral(level.minimumTotal, decimals: card.decimals))\(least ?? "")"
    }
    return ["  \(results.total) \(total); \(instruments.joined(separator: ", "))"]
      + [
        "  " + localized("เกณฑ์ \(scheme.code) ", "scheme \(scheme.code) ")
          + officeSource("\(folder)/levels.csv", scheme.code.text)
      ]
      + rules + figure(results.total.text)
  }

  private var target: [String] {
    let target = Numeral(card.methodology.settings.targetScore, decimals: card.decimals)
    let source = officeSource("\(folder)/settings.csv", "target_score")
    let gap = card.total.map { total in
      "  \(Numeral(total, decimals: card.decimals)) - \(target) = "
        + "\(Numeral(total - card.methodology.settings.targetScore, decimals: card.decimals))"
    }
    return [
      gap ?? "  " + standing.status.text[language], "  " + localized("เป้าหมาย ", "target ") + "\(target)  \(source)",
    ]
      + figure(results.total.text)
  }

  private var status: [String] {
    let official = card.figures[0].official
    let stage = official.map { "\($0.stage.rawValue)  \($0.source)" }
    return [
      "  \(standing.status.text[language])",
      "  " + localized("คะแนนรวมที่ประกาศ: ", "announced total: ") + (stage ?? localized("ยังไม่มี", "none")),
    ] + figure(results.total.text)
  }
}
