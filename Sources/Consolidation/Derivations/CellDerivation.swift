import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of one cell of a published table: its value, the meaning of its column, and its sources.
///
/// The sources are the figures, files and rows that the value is made from.
struct CellDerivation: Derivation {
  let results: Results
  let language: Language
  let address: CellAddress

  private var table: String { address.described.table.name }
  private var field: Field { address.described.schema.fields[address.column] }

  var text: String { page(of: heading + derivation) }

  private var heading: [String] {
    let key = address.keys.compactMap { text($0) }.joined(separator: ",")
    let title = localized(field.title ?? field.name, field.titleEnglish ?? field.name)
    let value = address.cells[address.column].written ?? localized("(ว่าง)", "(empty)")
    let meaning = localized(field.description ?? "", field.descriptionEnglish ?? "")
    return ["\(table) \(key), \(field.name) (\(title))\(provisional)", "  \(value)"]
      + (meaning.isEmpty ? [] : ["  \(meaning)"])
      + ["  " + localized("เผยแพร่ใน ", "published in ") + "\(address.published.path).csv"]
  }

  /// The published text of a column in the row; nil if the cell is empty or the table has no such column.
  func text(_ column: String) -> String? {
    address.described.schema.index(of: column).flatMap { address.cells[$0].written }
  }

  private var standing: Standing? { text("unit_code").flatMap { results.ranking[Code($0)] } }

  private var derivation: [String] {
    let column = field.name
    if column == "fiscal_year", table != "history" {
      return [
        localized(
          "  ปีของโฟลเดอร์ extracts/\(results.fiscalYear)",
          "  the year that the folder extracts/\(results.fiscalYear) is named after")
      ]
    }
    switch table {
    case "groups": return GroupDerivation(results: results, language: language).lines(of: text("group_th"), column)
    case "levels":
      return GroupDerivation(results: results, language: language).levels(
        scheme: text("scheme"), level: text("level"), group: text("group_th"))
    case "summary": return SummaryDerivation(results: results, language: language).lines(of: text("item"))
    case "rollup": return NodeDerivation(results: results, language: language).lines(of: text("code"), column)
    case "history": return historic
    case "findings", "submissions", "kpis", "projects", "claims", "answer_rates", "rollup_members", "revisions",
      "letters":
      return RecordDerivation(cell: self, standing: standing).lines(of: column)
    case "measures": return standing.map { measure($0, column) } ?? []
    case "certainty", "movement", "paths", "weights", "balance", "watch":
      return InsightDerivation(cell: self, standing: standing).lines(of: column)
    case "changes": return standing.map { unitYears($0, column, measure: text("measure")) } ?? []
    case "years": return standing.map { unitYears($0, column, measure: results.total.text) } ?? []
    case _: return standing.map { unit($0, column) } ?? []
    }
  }

  /// The lines of a column of a table with one row for each unit.
  private func unit(_ standing: Standing, _ column: String) -> [String] {
    let page = UnitDerivation(results: results, language: language, standing: standing)
    return page.lines(of: column)
  }

  /// The lines of a column of the table `measures`.
  private func measure(_ standing: Standing, _ column: String) -> [String] {
    let page = UnitDerivation(results: results, language: language, standing: standing)
    let measure = text("measure") ?? ""
    return column == "potential" ? page.potential(measure) : page.figure(measure)
  }

  /// The lines of a cell of the table `history`, from the ranking of the row's year.
  private var historic: [String] {
    guard let year = text("fiscal_year").flatMap(Int.init), let unit = text("unit_code").map({ Code<Unit>($0) }) else {
      return []
    }
    let ranking =
      year == results.fiscalYear ? results.ranking : results.earlierYears.first { $0.fiscalYear == year }?.ranking
    guard let standing = ranking?[unit] else { return [] }
    let page = UnitDerivation(results: results, language: language, standing: standing)
    let lines = ["rank", "peer_rank", "group_rank"].contains(field.name) ? [] : page.figure(text("measure") ?? "")
    let more = command("\(unit) \(field.name.hasSuffix("rank") ? "rank" : text("measure") ?? "")", year: year)
    return lines + ["  " + localized("รายละเอียดทั้งหมด: ", "in full: ") + more] + page.registration
  }

  /// The lines of a cell of the table `changes` or `years`: this year's figure, last year's figure, or both.
  private func unitYears(_ standing: Standing, _ column: String, measure: String?) -> [String] {
    guard let measure else { return [] }
    let before = results.yearBefore?.ranking[standing.unit.code]
    let now = UnitDerivation(results: results, language: language, standing: standing)
    let isThisYears = [measure, "now", "rank", "level"].contains(column)
    let isOnlyLastYears = column.hasSuffix("before") && !column.hasPrefix("matched")
    var lines: [String] = []
    if !isOnlyLastYears {
      lines += [
        "  " + localized("ปีงบประมาณ \(results.fiscalYear)", "fiscal year \(results.fiscalYear)")
          + " (extracts/\(results.fiscalYear))"
      ]
      lines += column == "rank" ? now.rank : now.figure(measure)
    }
    guard !isThisYears, let year = results.yearBefore?.fiscalYear, let before else { return lines }
    let past = UnitDerivation(results: results, language: language, standing: before)
    // The measure may have had another code the year before.
    let tree = standing.scorecard.methodology.tree
    let code = tree.index(of: Code(measure)).flatMap { tree[$0].previous }?.text ?? measure
    lines += ["  " + localized("ปีงบประมาณ \(year)", "fiscal year \(year)") + " (extracts/\(year))"]
    lines += past.figure(code) + ["  \(command("\(before.unit.code) \(code)", year: year))"]
    return lines + difference(standing, before, measure: measure, code) + matched(standing, column)
  }

  /// The difference of this year's figure and last year's, such as "80.00 - 87.50 = -7.50", and whether it is allowed.
  ///
  /// Without the difference if the methodology does not allow it; empty unless both figures are published.
  private func difference(
    _ standing: Standing, _ before: Standing, measure: String, _ code: String
  ) -> [String] {
    let (now, then) = (standing.scorecard.roundedScore(Code(measure)), before.scorecard.roundedScore(Code(code)))
    guard let now, let then else { return [] }
    let formatted = { (value: Quantity) in "\(Numeral(value, decimals: standing.scorecard.decimals))" }
    let folder = "methodology/\(results.fiscalYear)/\(standing.unit.edition.name)"
    let tree = standing.scorecard.methodology.tree
    let isComparable = tree.index(of: Code(measure)).map { tree[$0].previous != nil } ?? false
    return (isComparable ? ["  \(formatted(now)) - \(formatted(then)) = \(formatted(now - then))"] : []) + [
      "  " + localized("เทียบกันได้หรือไม่ตามคอลัมน์ previous ของ ", "whether the two can be compared: column previous of ")
        + officeSource("\(folder)/measures.csv", measure)
    ]
  }

  /// The ranks among the units that are ranked in both years.
  private func matched(_ standing: Standing, _ column: String) -> [String] {
    guard column.hasPrefix("matched") || column == "rank_change" else { return [] }
    let years = results.comparison.units.filter { $0.matchedNow != nil }
    guard let own = years.first(where: { $0.now.unit.code == standing.unit.code }), let now = own.matchedNow,
      let then = own.matchedBefore
    else { return [] }
    return [
      localized(
        "  ในบรรดา \(years.count) หน่วยงานที่จัดอันดับได้ทั้งสองปี: ปีก่อนอันดับ \(then) ปีนี้อันดับ \(now) เปลี่ยนแปลง \(then) - \(now) = \(then - now)",
        "  among the \(years.count) units ranked in both years: \(then) before, \(now) now; \(then) - \(now) = \(then - now)"
      )
    ]
  }
}
