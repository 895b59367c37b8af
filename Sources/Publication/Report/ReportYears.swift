import Assessment
import Judging
import Tabular

/// The section with the units that changed most since the year before, as slopes and as a table with the causes.
extension ReportSection {
  static let years = Self(
    id: "years", short: Bilingual("เทียบปีก่อน", "Change"),
    heading: Bilingual("เปรียบเทียบกับปีก่อน", "Against the year before"),
    lead: Bilingual(
      "เส้นทึบคือหน่วยงานที่คะแนนเพิ่มมากที่สุด เส้นประคือหน่วยงานที่ลดมากที่สุด เส้นจางคือหน่วยงานอื่น ทุกหน่วยงานอยู่ใน years.csv",
      "Solid: the greatest gains; dashed: the greatest losses; faint: all others. years.csv lists every unit."),
    body: { material in
      let rows = ComparedUnits(of: material.results)
      guard !rows.isEmpty else {
        return "<p class=none>\(Bilingual("ไม่มีคะแนนปีก่อนที่เทียบกันได้", "No comparable figures of the year before"))</p>\n"
      }
      let year = material.results.fiscalYear
      let chart = SlopeChart(
        lines: material.slopes(of: rows), before: Bilingual(same: String(year - 1)), now: Bilingual(same: String(year)))
      let notes = material.changedScheme
      return "\(chart.html)\(material.changes(of: rows).html)\(notes)"
    })
}

extension ReportMaterial {
  /// The maximum number of gains, and of losses, with a name in the chart and a row in the table.
  private static let named = 6

  fileprivate func changes(of rows: ComparedUnits) -> PageTable<YearComparison.UnitYears> {
    let total = results.total.text
    return PageTable(
      id: "t-years", caption: years.title,
      columns: [
        PageTable.Column(years.heading("unit_name_th"), namesRow: true) { PageCell(link($0.now.unit.code)) },
        .named("\(total)_before", of: years), .named(total, of: years),
        PageTable.Column(years.heading("change"), style: "n x") { PageCell("\($0.changeOfTotal?.signed ?? "–")") },
        PageTable.Column(Bilingual("เครื่องมือและตัวชี้วัดที่เปลี่ยนแปลงมากที่สุด", "Largest changes among its parts")) { row in
          PageCell("\(row.driverText ?? "–")")
        },
        .named("matched_rank_before", of: years, heading: Bilingual("อันดับปีก่อน", "Rank before")),
        .named("matched_rank", of: years, heading: Bilingual("อันดับปีนี้", "Rank now")),
      ], rows: Array(rows.gains.prefix(Self.named) + rows.losses.prefix(Self.named).reversed()))
  }

  /// The remark that the two years have different level schemes; empty when they have the same.
  fileprivate var changedScheme: HTML {
    let isChanged = results.comparison.units.contains { row in
      row.before.map { $0.scorecard.methodology.schemeInForce.code != row.now.scorecard.methodology.schemeInForce.code }
        ?? false
    }
    guard isChanged else { return "" }
    let text = Bilingual(
      "ชุดระดับของสองปีต่างกัน จึงเทียบเฉพาะคะแนนและอันดับ อันดับนับเฉพาะหน่วยงานที่มีคะแนนทั้งสองปี",
      "The two years have different level schemes, so only scores and ranks are compared. Ranks count only units with scores in both years."
    )
    return "<p class=soft>\(text)</p>\n"
  }

  fileprivate func slopes(of rows: ComparedUnits) -> [SlopeChart.Line] {
    let gains = Set(rows.gains.prefix(Self.named).map(\.now.unit.code))
    let losses = Set(rows.losses.prefix(Self.named).map(\.now.unit.code))
    return rows.all.compactMap { row in
      guard let before = row.totalBefore, let now = row.total else { return nil }
      let code = row.now.unit.code
      let kind: SlopeChart.Line.Kind =
        gains.contains(code) ? .gain : losses.contains(code) ? .loss : .background
      guard kind != .background || isShort else { return nil }
      return SlopeChart.Line(before: before, now: now, label: row.now.unit.shortName, kind: kind)
    }
  }
}
