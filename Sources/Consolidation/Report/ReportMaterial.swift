import Assessment
import Tabular

/// What the sections of the report draw from: the published tables by name, and what the units are called.
struct ReportMaterial {
  let year: ConsolidatedYear
  private let tables: [String: PageRows]
  private let units: [String: Unit]

  var results: Results { year.results }

  init(year: ConsolidatedYear, tables: [DescribedTable]) {
    self.year = year
    self.tables = Dictionary(tables.map { ($0.table.name, PageRows($0)) }) { first, _ in first }
    units = Dictionary(year.results.registry.units.map { ($0.code.text, $0) }) { first, _ in first }
  }

  subscript(table: PublishedTable) -> PageRows {
    tables[table.name] ?? PageRows(table.described(results))
  }

  /// A unit's short name with a link to its block; the office's own matters have none.
  func link(_ code: String) -> HTML {
    guard let unit = units[code] else { return "\(Self.office)" }
    return "<a href=#unit-\(code)>\(unit.shortName)</a>"
  }

  /// "5030": what the units are called, without the words that all of them begin with.
  func name(_ code: String) -> Bilingual { units[code]?.shortName ?? Self.office }

  func group(_ thai: String) -> Bilingual {
    Bilingual(thai, results.registry.units.first { $0.groupThai == thai }?.groupEnglish ?? thai)
  }

  /// What a table of the extracts is called.
  func words(ofExtract table: String) -> Bilingual {
    guard let schema = results.schemas[table] else { return Bilingual(same: table.isEmpty ? "–" : table) }
    return Bilingual(schema.title ?? table, schema.titleEnglish ?? table)
  }

  static let office = Bilingual("สำนักงาน ก.ก.", "The office")
}

extension ReportMaterial {
  /// Scores are shaded by the minima of the levels that have a letter, else of the scheme in force.
  var heat: Heat {
    let schemes = results.methodologies.all.compactMap { $0.otherScheme ?? $0.schemeInForce }
    let minima = (schemes.first?.levels ?? []).map(\.minimumTotal).filter { $0 > .zero }.uniqued
    return Heat(minima: minima.map { Numeral($0, decimals: results.decimals) })
  }

  /// The total that each district is to reach.
  var target: Numeral? {
    results.districts.first.map { Numeral($0.scorecard.methodology.settings.targetScore, decimals: results.decimals) }
  }
}

extension Unit {
  /// As charts and tables name it: "บางคอแหลม", "Bang Kho Laem"; the centre so that nobody takes it for the whole city.
  var shortName: Bilingual {
    if edition == .national { return Bilingual("\(nameThai) (ส่วนกลาง)", "\(nameEnglish) (centre)") }
    let (thai, english) = ("สำนักงานเขต", " District Office")
    return Bilingual(
      nameThai.hasPrefix(thai) ? String(nameThai.dropFirst(thai.count)) : nameThai,
      nameEnglish.hasSuffix(english) ? String(nameEnglish.dropLast(english.count)) : nameEnglish)
  }
}
