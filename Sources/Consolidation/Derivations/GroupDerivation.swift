import Assessment
import Findings
import Intake
import Judging
import Office
import Publication
import Tabular

/// The derivation of figures of several units: a district group, all districts, or the whole city.
struct GroupDerivation: Derivation {
  let results: Results
  let language: Language

  /// The name of the group that a person means, as published in the table `groups`; nil when there is none.
  func name(_ text: String) -> String? {
    let key = FoldedKey(text)
    let names = results.registry.units.map { (thai: $0.groupThai, english: $0.groupEnglish) }
    if let known = names.first(where: { FoldedKey($0.thai) == key || FoldedKey($0.english) == key }) {
      return known.thai
    }
    return switch text.lowercased() {
    case results.allDistrictsName, "districts": results.allDistrictsName
    case results.allUnitsName, "all": results.allUnitsName
    case _: nil
    }
  }

  /// The derivation of a group's mean of a measure: members, figures, arithmetic, files and rows.
  func text(of group: String, _ measure: Code<Measure>) -> String {
    let heading = localized(
      "\(group), ค่าเฉลี่ย \(measure), ปีงบประมาณ \(results.fiscalYear)",
      "\(english(group)), mean of \(measure), fiscal year \(results.fiscalYear)")
    return page(of: [heading + provisional] + mean(of: measure, in: group))
  }

  /// The group's name in English, or else in Thai.
  private func english(_ group: String) -> String {
    results.registry.units.first { $0.groupThai == group && !$0.groupEnglish.isEmpty }?.groupEnglish ?? group
  }

  /// The lines of a column of the table `groups`.
  func lines(of group: String?, _ column: String) -> [String] {
    guard let group else { return [] }
    if let code = results.instruments.first(where: { column == "\($0)_mean" }) { return mean(of: code, in: group) }
    let averages = results.group(named: group)
      .flatMap { GroupAverageDerivation(results: results, language: language, group: $0).lines(of: column) }
    if let averages { return averages }
    let decimals = results.decimals
    let standings = standings(of: group)
    let totals = results.group(named: group)?.roundedScores(results.total) ?? []
    let formatted = { (value: Quantity?) in value.map { "\(Numeral($0, decimals: decimals))" } ?? "—" }
    let (ranked, atTarget) = (standings.count { $0.rank != nil }, standings.count { $0.scorecard.meetsTarget == true })
    let figure: String? =
      switch column {
      case "minimum": localized("ต่ำสุด ", "minimum ") + formatted(totals.min())
      case "maximum": localized("สูงสุด ", "maximum ") + formatted(totals.max())
      case "median":
        localized("มัธยฐานของ \(totals.count) คะแนน ", "median of \(totals.count) totals ") + formatted(totals.median)
      case "units_expected": localized("หน่วยงานทั้งหมด \(standings.count)", "units expected: \(standings.count)")
      case "units_ranked": localized("จัดอันดับได้ \(ranked)", "units ranked: \(ranked)")
      case "units_at_target": localized("ถึงเป้าหมาย \(atTarget)", "units at target: \(atTarget)")
      case _: nil
      }
    guard let figure else { return mean(of: results.total, in: group) }
    guard column == "units_at_target" else { return ["  \(figure)"] + members(standings, results.total) }
    let (reached, others) = (
      standings.filter { $0.scorecard.meetsTarget == true }, standings.filter { $0.scorecard.meetsTarget != true }
    )
    return ["  \(figure)"] + targets + members(reached, results.total)
      + [localized("  ไม่ถึงเป้าหมาย:", "  not at target:")] + others.map { member($0, results.total) }
  }

  /// The units that have a level, and those that do not.
  func levels(scheme: String?, level: String?, group: String?) -> [String] {
    guard let scheme, let level, let group else { return [] }
    let standings = standings(of: group)
    let (reached, others) = standings.reduce(into: ([Standing](), [Standing]())) { parts, standing in
      if standing.level(in: Code(scheme))?.name == level { parts.0.append(standing) } else { parts.1.append(standing) }
    }
    return [
      localized(
        "  \(group): ได้ระดับ \(level) จำนวน \(reached.count) จาก \(standings.count) หน่วยงาน",
        "  \(group): \(reached.count) of \(standings.count) units have \(level)")
    ]
      + reached.map { member($0, results.total) }
      + (others.isEmpty
        ? [] : [localized("  ไม่ได้ระดับนี้:", "  not this level:")] + others.map { member($0, results.total) })
      + [localized("  เกณฑ์ระดับ ", "  the rules of the levels ") + levelFiles(scheme)]
  }

  private func levelFiles(_ scheme: String) -> String {
    results.methodologies.all.filter { $0.schemes.contains { $0.code.text == scheme } }
      .map { officeSource("methodology/\(results.fiscalYear)/\($0.edition.name)/levels.csv", scheme) }
      .joined(separator: ", ")
  }

  /// The units of a row of `groups`, in the ranking's order.
  private func standings(of group: String) -> [Standing] { results.group(named: group)?.standings ?? [] }

  /// The target of each edition, and the number of units that should reach it when the edition sets one.
  private var targets: [String] {
    results.methodologies.all.map { methodology in
      let (settings, edition) = (methodology.settings, methodology.edition.name)
      let target = Numeral(settings.targetScore, decimals: settings.decimals)
      let units = settings.targetUnits.map { localized(", เป้าหมาย \($0) เขต", ", \($0) units to reach it") } ?? ""
      let path = "methodology/\(results.fiscalYear)/\(edition)/settings.csv"
      return "  " + localized("เป้าหมาย ", "target ")
        + "\(edition) \(target)\(units)  \(officeSource(path, "target_score"))"
    }
  }

  private func mean(of code: Code<Measure>, in group: String) -> [String] {
    guard let units = results.group(named: group) else { return [] }
    return [
      "  " + localized("ค่าเฉลี่ย \(code) ของหน่วยงานที่จัดอันดับได้: ", "mean of \(code) over the ranked units: ")
        + mean(of: units.roundedScores(code), decimals: results.decimals)
    ] + members(units.standings, code)
  }

  /// Every member with its figure and its sources.
  func members(_ standings: [Standing], _ code: Code<Measure>) -> [String] {
    [localized("  หน่วยงาน (\(standings.count)):", "  units (\(standings.count)):")] + standings.map { member($0, code) }
  }
}

/// The derivation of the headline figures.
struct SummaryDerivation: Derivation {
  let results: Results
  let language: Language

  /// All headline figures, the command that explains each, and the totals that they are made from.
  var text: String {
    let heading = localized("สรุปภาพรวม, ปีงบประมาณ \(results.fiscalYear)", "summary, fiscal year \(results.fiscalYear)")
    let items = results.headlines.map { headline in
      let value = headline.value.map { "\($0)" } ?? "—"
      return "  \(headline.item) = \(value)  (\(command("summary \(headline.item)")))"
    }
    let groups = GroupDerivation(results: results, language: language)
    return page(of: [heading + provisional] + items + groups.members(results.ranking.standings, results.total))
  }

  /// The lines of an item of the table `summary`.
  func lines(of item: String?) -> [String] {
    guard let item else { return [] }
    let groups = GroupDerivation(results: results, language: language)
    if let lines = TargetCountDerivation(results: results, language: language).lines(of: item) { return lines }
    let responses = "responses_"
    if item.hasPrefix(responses) { return self.responses(to: Code(String(item.dropFirst(responses.count)))) }
    if item.hasPrefix("centre_") {
      return results.ranking.standings.filter(\.unit.isCentre).map { member($0, results.total) }
    }
    let columns = ["mean", "median", "minimum", "maximum", "at_target"]
    guard let column = columns.first(where: item.hasSuffix) else {
      let column = item == "units_final" ? "" : item
      let counted = results.ranking.standings.map {
        member($0, results.total) + "  \($0.status.text[language])"
      }
      return column.isEmpty ? counted : groups.lines(of: results.allUnitsName, column)
    }
    return groups.lines(
      of: results.allDistrictsName,
      column == "mean" ? "\(results.total)_mean" : column == "at_target" ? "units_at_target" : column)
  }

  /// The responses of each unit, and the files that hold them.
  private func responses(to instrument: Code<Measure>) -> [String] {
    guard let table = ExtractTable(instrument: instrument) else { return [] }
    return results.ranking.byCode.map { results.ranking.standings[$0] }.map { standing in
      let files = results.submissions.filter {
        $0.unit?.code == standing.unit.code && $0.table == table && $0.state.counts
      }
      let count = standing.scorecard.submission.responses[table] ?? 0
      return "    \(name(standing.unit))  \(count)  " + files.map(\.file).joined(separator: ", ")
    }
  }
}
