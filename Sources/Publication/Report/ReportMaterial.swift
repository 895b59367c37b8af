import Assessment
import Findings
import Judging
import Office
import Tabular

/// What the sections of the report draw from: the published tables, and what the units are called.
struct ReportMaterial {
  let results: Results
  /// The measures' table, but of each unit its total alone.
  let totals: PageRows
  private let tables: [String: PageRows]
  private let units: [String: Unit]
  /// The English names of the district groups by their Thai ones.
  private let groups: [String: String]
  /// The levels in words, the most demanding first.
  let levelWords: [Field.Category]

  init(_ results: Results) {
    self.results = results
    let total = results.total.text
    totals = PageRows(PublishedTable.measures.described(results)) { $0.text("measure") == total }
    let read = TableCatalogue.all.filter { $0.name != PublishedTable.measures.name }
    tables = Dictionary(read.map { ($0.name, PageRows($0.described(results))) }) { first, _ in first }
    let registry = results.registry.units
    units = Dictionary(registry.map { ($0.code.text, $0) }) { first, _ in first }
    groups = Dictionary(registry.map { ($0.groupThai, $0.groupEnglish) }) { first, _ in first }
    levelWords = results.levelWords
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
    Bilingual(thai, groups[thai] ?? thai)
  }

  /// What a table of the extracts is called.
  func words(ofExtract table: String) -> Bilingual {
    guard let schema = ExtractTable(rawValue: table).flatMap({ results.schemas[$0] }) else {
      return Bilingual(same: table.isEmpty ? "–" : table)
    }
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
