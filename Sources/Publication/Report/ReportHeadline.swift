import Assessment
import Findings
import Judging
import Office
import Tabular

/// The first screen: the outcome, the changes, the matters that need attention, and the reliability of the figures.
struct ReportHeadline {
  let material: ReportMaterial

  private var results: Results { material.results }

  var html: HTML {
    """
    <div class=answers>
    <section aria-labelledby=how-h><h2 id=how-h>\(Bilingual("สรุปผลการประเมิน", "How did we do?"))</h2>
    \(outcome)\(figures)\(levels)</section>
    <section aria-labelledby=changed-h><h2 id=changed-h>\(Bilingual("สิ่งที่เปลี่ยนแปลง", "What changed?"))</h2>
    \(ReportChanges(material: material).html)</section>
    <section aria-labelledby=who-h><h2 id=who-h>\(Bilingual("เรื่องที่ต้องดำเนินการและพิจารณา", "Who needs attention, what needs a decision?"))</h2>
    <ul>\(ReportAttention(material: material).items)</ul></section>
    </div>
    <section class=trust aria-labelledby=trust-h><h2 id=trust-h>\(Bilingual("ความน่าเชื่อถือของข้อมูล", "Can the figures be trusted?"))</h2>
    <ul>\(ReportTrust(material: material).items)</ul></section>

    """
  }

  private var atTarget: Int { results.districts.count { $0.scorecard.meetsTarget == true } }

  private var outcome: HTML {
    let (expected, wanted) = (
      results.districts.count, results.districts.first?.scorecard.methodology.settings.targetUnits
    )
    let score = material.target?.description ?? "–"
    let bar = Bars.progress(atTarget, of: expected, target: wanted)
    let text = Bilingual(
      "ถึงเป้าหมาย \(results.targetLevel) (\(score) คะแนนขึ้นไป)",
      "reach the target \(results.targetLevel) (\(score) or more)")
    let all =
      scored == expected
      ? Bilingual("จาก \(expected) เขต", "of \(expected) districts")
      : Bilingual(
        "จาก \(scored) เขตที่มีคะแนนแล้ว (ทั้งหมด \(expected) เขต)",
        "of the \(scored) districts with a score (\(expected) in all)")
    guard scored > 0 else {
      let none = Bilingual("ยังไม่มีคะแนน", "No scores yet")
      let count = Bilingual("ทั้งหมด \(expected) เขต", "\(expected) districts in all")
      let sent = Bilingual(
        "ส่งข้อมูลแล้ว \(received) จาก \(results.registry.units.count) หน่วยงาน",
        "\(received) of \(results.registry.units.count) units have sent something")
      return "<p class=big>\(none) <small>\(count)</small></p>\n<p>\(sent)</p>\n\(waiting)"
    }
    return
      "<p class=big>\(atTarget) <small>\(all)</small></p>\n<p>\(text)</p>\n\(bar)\n\(wanted.map(verdict) ?? "")\(reachable)\(waiting)"
  }

  /// The least and the greatest number of districts that will reach the target, while some have no score yet.
  private var reachable: HTML {
    let districts = results.districts
    guard scored < districts.count else { return "" }
    let (least, most) = (
      districts.count { $0.reachesTarget(with: \.lowest) }, districts.count { $0.reachesTarget(with: \.highest) }
    )
    let text = Bilingual(
      "หากคะแนนที่มีแล้วไม่เปลี่ยน เมื่อมีคะแนนครบทุกเขต จะถึงเป้าหมายอย่างน้อย \(least) เขต อย่างมาก \(most) เขต",
      "If the scores so far do not change, at least \(least) and at most \(most) districts will be at the target.")
    return "<p>\(text)</p>\n"
  }

  /// The number of units with a table that counts.
  private var received: Int {
    material.matrix.rows.count { row in
      row.cells.contains { $0.map { $0.state == .onTime || $0.state == .late } ?? false }
    }
  }

  /// The number of districts with a total.
  private var scored: Int { results.districts.count { $0.scorecard.total != nil } }

  /// The numbers of units without a rank by status; empty when all units have one.
  private var waiting: HTML {
    let rows = material.ranking.rows.filter { $0.rank == nil }
    let counts = Status.allCases.compactMap { status -> HTML? in
      let found = rows.filter { $0.status == status }
      guard let first = found.first else { return nil }
      let count = Bilingual("\(found.count) หน่วยงาน", "\(found.count) units")
      return "\(material.ranking.html("status", of: first)) \(count)&ensp;"
    }
    return counts.isEmpty ? "" : "<p>\(counts)</p>\n"
  }

  /// The comparison with the number of districts that the city wants at the target.
  private func verdict(_ wanted: Int) -> HTML {
    let lacking = wanted - atTarget
    if lacking > 0, scored < results.districts.count {
      return """
        <p>\(Bilingual(
          "เป้าหมายของกรุงเทพมหานคร \(wanted) เขต (เส้นประ) สรุปได้เมื่อมีคะแนนครบทุกเขต",
          "the city's target is \(wanted) (dashed line), to be judged when all districts have a score"))</p>

        """
    }
    return lacking > 0
      ? """
      <p><b class="g bad">\(Bilingual("ขาดอีก \(lacking) เขต", "\(lacking) short"))</b> \
      \(Bilingual("เป้าหมายของกรุงเทพมหานคร \(wanted) เขต (เส้นประ)", "of the city's target of \(wanted) (dashed line)"))</p>

      """
      : """
      <p><b class="g good">\(Bilingual("ถึงเป้าหมายของกรุงเทพมหานคร", "The city's target is reached"))</b> \
      \(Bilingual("เป้าหมาย \(wanted) เขต (เส้นประ)", "target: \(wanted) districts (dashed line)"))</p>

      """
  }

  private var figures: HTML {
    let totals = results.districts.compactMap(\.scorecard.total)
    let formatted = { (quantity: Quantity?) in Numeral(quantity, decimals: results.decimals)?.description ?? "–" }
    let ranked = results.districts.filter { $0.rank != nil }
    guard !totals.isEmpty else { return "" }
    let centre = results.ranking.standings.filter { $0.unit.isCentre }
      .map { HTML("<dt>\(material.link($0.unit.code))<dd>\(formatted($0.scorecard.total))") }
    return """
      <dl><dt>\(Bilingual("ค่าเฉลี่ย (\(totals.count) เขต)", "Mean (\(totals.count) districts)"))<dd>\(formatted(totals.mean))\(meanBefore)
      <dt>\(Bilingual("มัธยฐาน (\(totals.count) เขต)", "Median (\(totals.count) districts)"))<dd>\(formatted(totals.median))
      <dt>\(Bilingual("สูงสุด", "Highest"))<dd>\(formatted(totals.max())) \(ranked.first.map { material.link($0.unit.code) } ?? "")
      <dt>\(Bilingual("ต่ำสุด", "Lowest"))<dd>\(formatted(totals.min())) \(ranked.last.map { material.link($0.unit.code) } ?? "")
      \(centre)</dl>

      """
  }

  /// The mean of the same districts the year before; empty unless all of them are comparable.
  private var meanBefore: HTML {
    let districts = results.comparison.units.filter { !$0.now.unit.isCentre }
    guard districts.allSatisfy({ $0.change != nil }),
      let mean = districts.compactMap({ $0.before?.scorecard.total }).mean
    else { return "" }
    let before = Numeral(mean, decimals: results.decimals)
    return " <span class=soft>\(Bilingual("(ปีก่อน \(before))", "(\(before) the year before)"))</span>"
  }

  /// The number of units at each level of the scheme in force.
  private var levels: HTML {
    let levels = results.ranking.standings.compactMap(\.level)
    let counts = results.levelCategories.compactMap { word -> HTML? in
      let count = levels.count { $0.name == word.value }
      return count > 0 ? "\(word.badge) \(count)&ensp;" : nil
    }
    guard !counts.isEmpty else { return "" }
    let all = Bilingual("จำแนกตามระดับ (\(levels.count) หน่วยงาน):", "By level (\(levels.count) units):")
    return "<p>\(all) \(counts)</p>\n"
  }
}

extension Results {
  /// The name of the level that begins at the target score, from the last scheme with one: "AA" in the city's plan.
  fileprivate var targetLevel: String {
    guard let methodology = districts.first?.scorecard.methodology else { return "" }
    return methodology.schemes
      .compactMap { scheme in scheme.levels.first { $0.minimumTotal == methodology.settings.targetScore }?.name }
      .last ?? ""
  }
}
