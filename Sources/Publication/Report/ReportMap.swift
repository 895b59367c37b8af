import Assessment
import Judging
import Office
import Tabular

/// The section with a map of the districts, each in the colour of its level, or of its submissions without scores.
extension ReportSection {
  static let map = Self(
    id: "map", short: Bilingual("แผนผัง", "Map"),
    heading: Bilingual("แผนผังเขต", "The districts on a map of tiles"),
    lead: Bilingual(
      "หนึ่งช่องคือหนึ่งหน่วยงาน วางตามที่ตั้งโดยประมาณ ทิศเหนืออยู่ด้านบน สีคือระดับเช่นเดียวกับทุกตารางในหน้านี้",
      "One tile for each unit, roughly where it lies, north at the top. The colours are those of the levels in every table."
    ),
    isNeeded: { !$0.results.tiles.isEmpty },
    body: { material in
      let units = UnitTilesOfPage(material: material)
      let placed = units.standings.compactMap { standing in
        material.results.tiles[standing.unit.code].map { tile in
          TileMap.Tile(
            column: tile.column, row: tile.row, tone: units.tone(of: standing), content: units.content(of: standing))
        }
      }
      let unmapped = units.standings.filter { material.results.tiles[$0.unit.code] == nil }
      let rest: HTML =
        unmapped.isEmpty
        ? ""
        : """
        <h3>\(Bilingual("หน่วยงานที่ไม่อยู่ในแผนผัง", "Units without a tile"))</h3>
        <ul class=legend>\(unmapped.map { HTML("<li class=\"h \(units.tone(of: $0).rawValue)\">\(units.content(of: $0))") })</ul>

        """
      return "<div class=map>\(TileMap(tiles: placed).html)<div>\(units.legend)\(rest)</div></div>\n"
    })
}

/// The words and colours of the tiles.
private struct UnitTilesOfPage {
  let material: ReportMaterial
  private let rows: [Code<Unit>: SubmissionMatrix.Row]
  /// Whether the tiles show scores; while there is no score at all they show submissions.
  private let showsScores: Bool

  init(material: ReportMaterial) {
    self.material = material
    rows = Dictionary(material.matrix.rows.map { ($0.unit.code, $0) }) { first, _ in first }
    showsScores = !material.results.ranking.ranked.isEmpty
  }

  /// The units by code; in a nation only the units with a tile.
  var standings: [Standing] {
    let ranking = material.results.ranking
    let all = ranking.byCode.map { ranking.standings[$0] }
    return material.isShort ? all : all.filter { material.results.tiles[$0.unit.code] != nil }
  }

  func tone(of standing: Standing) -> Field.Tone {
    guard showsScores else { return worst(of: standing)?.tone ?? .quiet }
    // Colours mean levels here: a unit without a score has its mark alone.
    guard standing.rank != nil else { return .quiet }
    return material.ranking.category("level", of: standing)?.tone ?? .quiet
  }

  /// The name, then the total with its level; without a total the number of received tables.
  func content(of standing: Standing) -> HTML {
    let name = material.link(standing.unit.code)
    guard let total = standing.scorecard.score(of: material.results.total) else {
      return "\(name) \(sent(by: standing))"
    }
    let level = material.ranking.category("level", of: standing)?.text ?? Bilingual(same: "")
    return "\(name) <b>\(total.description)</b> <small>\(level)</small>"
  }

  private func sent(by standing: Standing) -> HTML {
    guard let cells = rows[standing.unit.code]?.cells.compactMap({ $0 }) else { return .nothing }
    let received = cells.count { $0.state == .onTime || $0.state == .late }
    return "\((worst(of: standing) ?? .notDue).mark) \(received)/\(cells.count)"
  }

  /// The worst state among a unit's due tables; `notDue` when none is due, and nil without any table.
  private func worst(of standing: Standing) -> Timeliness? {
    let states = (rows[standing.unit.code]?.cells ?? []).compactMap { $0?.state }
    return states.filter { $0 != .notDue }.max { $0.rawValue < $1.rawValue } ?? states.first
  }

  var legend: HTML {
    let levels = Set(material.results.ranking.standings.compactMap { $0.level?.name })
    let categories = showsScores ? material.levelCategories.filter { levels.contains($0.value) } : []
    let named = categories.map { category in HTML("<li class=\"h \(category.tone.rawValue)\">\(category.text)") }
    let states = Timeliness.allCases.map { HTML("<li>\($0.mark) \($0.text)") }
    let isComplete = material.results.ranking.standings.allSatisfy { $0.rank != nil }
    return "<ul class=legend>\(named)\(isComplete ? [] : states)</ul>\n"
  }
}
