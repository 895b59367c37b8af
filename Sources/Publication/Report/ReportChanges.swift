import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

/// The changes on the first screen: since the year before, and since an earlier day of the season.
struct ReportChanges {
  let material: ReportMaterial

  private var results: Results { material.results }

  /// The changes; the news of the season come first while due dates are still to come.
  var html: HTML {
    material.isMidSeason ? "\(sinceEarlierDay)\(againstYearBefore)" : "\(againstYearBefore)\(sinceEarlierDay)"
  }

  /// The maximum number of gains, and of losses, that are named.
  private static let named = 3

  private var againstYearBefore: HTML {
    let rows = ComparedUnits(of: results)
    let year = results.fiscalYear - 1
    let heading = Bilingual("เทียบกับปีงบประมาณ \(year)", "Compared with fiscal year \(year)")
    guard !rows.isEmpty else {
      let none = Bilingual("ไม่มีคะแนนปีก่อนที่เทียบกันได้", "No comparable figures of the year before")
      return "<h3>\(heading)</h3>\n<p class=soft>\(none)</p>\n"
    }
    let items = rows.gains.prefix(Self.named) + rows.losses.prefix(Self.named)
    return "<h3>\(heading)</h3>\n<ul>\(atTarget)\(items.map(item))</ul>\n"
  }

  /// The numbers of districts at the target in both years; only comparable districts while some have no score.
  private var atTarget: HTML {
    let districts = results.comparison.units.filter { !$0.now.unit.isCentre }
    let compared = districts.filter { $0.change != nil }
    let isWhole = districts.allSatisfy { $0.now.scorecard.total != nil }
    let counted = isWhole ? districts : compared
    let now = counted.count { $0.now.scorecard.meetsTarget == true }
    let before = counted.count { $0.before?.scorecard.meetsTarget == true }
    let (up, down) = (
      compared.count { ($0.change ?? .zero) > .zero }, compared.count { ($0.change ?? .zero) < .zero }
    )
    let part = isWhole ? "" : "ใน \(compared.count) เขตที่มีคะแนนทั้งสองปี "
    let partEnglish = isWhole ? "" : "of the \(compared.count) districts with scores in both years, "
    let text = Bilingual(
      "\(part)ถึงเป้าหมาย \(now) เขต ปีก่อน \(before) เขต (คะแนนเพิ่ม \(up) ลด \(down) เขต)",
      "\(partEnglish)\(now) districts at the target, \(before) the year before (\(up) up, \(down) down)")
    return Self.item(now > before ? "▲" : now < before ? "▼" : "=", text.html)
  }

  /// The change of a unit, such as "ภาษีเจริญ +0.49 (98.60 → 99.09): OIT 89.17 → 71.33, I10 100.00 → 55.00".
  private func item(_ row: YearComparison.UnitYears) -> HTML {
    let isGain = (row.change ?? .zero) > .zero
    let driver = row.driverText.map { ": \($0)" } ?? ""
    let figures =
      "\(row.changeOfTotal?.signed ?? "") (\(row.totalBefore?.description ?? "") → \(row.total?.description ?? ""))"
    return Self.item(isGain ? "▲" : "▼", "\(material.link(row.now.unit.code)) <b>\(figures)</b>\(driver)")
  }

  /// A line with the sign of a change and without a colour, since a change is neither good nor bad by itself.
  private static func item(_ sign: String, _ content: HTML) -> HTML {
    "<li><span class=o aria-hidden=true>\(sign)</span>\(content)\n"
  }

  private var sinceEarlierDay: HTML {
    guard let news = results.news, let day = news.before.day else {
      return ""
    }
    let heading = Bilingual("เทียบกับวันที่ \(day.inThai)", "Since \(day)")
    let items =
      counts(news) + [files(news), revised(news)].compactMap { $0 }
      + Self.days(of: news).map { passed($0, news.passed) }
    return "<h3>\(heading)</h3>\n<ul>\(items)</ul>\n"
  }

  /// The counts that changed, and one line with those that did not.
  private func counts(_ news: SeasonNews) -> [HTML] {
    let counts = [
      (Bilingual("ส่งข้อมูลแล้ว", "units received"), news.before.received, news.now.received),
      (Bilingual("มีอันดับแล้ว", "ranked"), news.before.ranked, news.now.ranked),
      (Bilingual("ผลสมบูรณ์", "final"), news.before.final, news.now.final),
      (Bilingual("ต้องแก้ไข", "must mend"), news.before.mustMend, news.now.mustMend),
      (Bilingual("ต้องชี้แจง", "must explain"), news.before.mustExplain, news.now.mustExplain),
    ]
    let changed = counts.filter { $0.1 != $0.2 }
      .map { text, before, now in
        Self.item(now > before ? "▲" : "▼", "\(text) <b>\(before) → \(now)</b>")
      }
    let same = counts.filter { $0.1 == $0.2 }.enumerated()
      .map { index, count in HTML("\(index > 0 ? ", " : "")\(count.0) \(count.2)") }
    return same.isEmpty ? changed : changed + [Self.item("=", "\(Bilingual("เท่าเดิม", "unchanged")): \(same)")]
  }

  private func files(_ news: SeasonNews) -> HTML? {
    guard news.newFiles > 0 else { return nil }
    return Self.item("+", Bilingual("ไฟล์ใหม่ \(news.newFiles) ไฟล์", "\(news.newFiles) new files").html)
  }

  private func revised(_ news: SeasonNews) -> HTML? {
    guard !news.revised.isEmpty else { return nil }
    let names = news.revised.prefix(6).enumerated().map { HTML("\($0 > 0 ? ", " : "")\(material.link($1))") }
    let text = Bilingual("คะแนนที่แก้ไข \(news.revised.count) หน่วยงาน", "scores revised (\(news.revised.count))")
    return Self.item("+", "\(text): \(names)\(news.revised.count > 6 ? " …" : "")")
  }

  private static func days(of news: SeasonNews) -> [CalendarDate] { news.passed.map(\.dueOn).uniqued }

  /// The tables of a passed due date, with the numbers of units that sent them.
  ///
  /// For example "พ้นกำหนดเมื่อ 10 ตุลาคม 2566: ตัวชี้วัด 50/51".
  private func passed(_ day: CalendarDate, _ dates: [SeasonNews.PassedDate]) -> HTML {
    let tables = dates.filter { $0.dueOn == day }.enumerated()
      .map { index, date in
        HTML(
          "\(index > 0 ? ", " : "")\(material.text(ofExtract: date.table)) \(date.units - date.missing)/\(date.units)")
      }
    let text = Bilingual("พ้นกำหนดเมื่อ \(day.inThai) ส่งแล้ว", "Due on \(day), now passed; sent")
    return Self.item("•", "\(text): \(tables) \(Bilingual("หน่วยงาน", "units"))")
  }
}

/// The units that are comparable with the year before.
struct ComparedUnits {
  /// The units by the change of the total, the greatest gain first, then by unit code.
  let all: [YearComparison.UnitYears]

  init(of results: Results) {
    all = results.comparison.units.filter { $0.change != nil }
      .sorted { left, right in
        let (own, other) = (left.change ?? .zero, right.change ?? .zero)
        return own == other ? left.now.unit.code < right.now.unit.code : own > other
      }
  }

  var isEmpty: Bool { all.isEmpty }
  var gains: [YearComparison.UnitYears] { all.filter { ($0.change ?? .zero) > .zero } }
  /// The units with losses, the greatest loss first.
  var losses: [YearComparison.UnitYears] { all.filter { ($0.change ?? .zero) < .zero }.reversed() }
}

extension YearComparison.UnitYears {
  /// The measures that moved the total most, "OIT 89.17 → 71.33, I10 100.00 → 55.00"; nil without a comparable one.
  var driverText: String? {
    guard let driver else { return nil }
    let text = { (change: MeasureChange) -> String in
      let formatted = { (quantity: Quantity?) in now.scorecard.numeral(quantity)?.description ?? "–" }
      return "\(change.measure) \(formatted(change.before)) → \(formatted(change.now))"
    }
    return [driver.instrument, driver.indicator].compactMap { $0.map(text) }.joined(separator: ", ")
  }
}
