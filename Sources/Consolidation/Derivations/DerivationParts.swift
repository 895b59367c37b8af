import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The sources, numbers and lists that several derivations write in the same words.
extension Derivation {
  /// The folder of a methodology's files.
  func folder(of methodology: Methodology) -> String {
    "methodology/\(methodology.fiscalYear)/\(methodology.edition.name)"
  }

  /// The row of a measure, such as "methodology/2566/bangkok/measures.csv:3".
  func source(of measure: Int, in methodology: Methodology) -> String {
    officeSource("\(folder(of: methodology))/measures.csv", methodology.tree[measure].code.text)
  }

  /// The row of a setting; the file alone when it has no such row and the default applies.
  func source(ofSetting key: String, in methodology: Methodology) -> String {
    let path = "\(folder(of: methodology))/settings.csv"
    let source = officeSource(path, key)
    return source == path
      ? path + localized(" (ไม่มีแถว \(key) จึงใช้ค่าปริยาย)", " (no row \(key), so the default)") : source
  }

  /// The row of a level of a scheme.
  func source(of level: Level, in scheme: LevelScheme, _ methodology: Methodology) -> String {
    officeSource("\(folder(of: methodology))/levels.csv", scheme.code.text, level.name)
  }

  /// The row of a unit in the registry.
  func source(of unit: Unit) -> String {
    "  " + localized("ทะเบียนหน่วยงาน ", "register of units ") + officeSource("units.csv", unit.code.text)
  }

  /// An estimate rounded half-up, as tables publish estimates.
  func formatted(estimate: Double, _ decimals: Int) -> String {
    "\(Numeral(Quantity(estimate: estimate, decimals: decimals), decimals: decimals))"
  }

  func formatted(_ quantity: Quantity, _ decimals: Int) -> String { "\(Numeral(quantity, decimals: decimals))" }

  /// A ratio as a fraction, such as "370/13", or "30" for a whole number.
  func fraction(_ ratio: Ratio) -> String {
    ratio.denominator == 1 ? "\(ratio.numerator)" : "\(ratio.numerator)/\(ratio.denominator)"
  }

  /// The sum of formatted numbers, such as "1.0 + 0.5 - 2.0".
  func sum(_ terms: [String]) -> String {
    terms.dropFirst().reduce(terms.first ?? "0") { sum, term in
      sum + (term.hasPrefix("-") ? " - \(term.dropFirst())" : " + \(term)")
    }
  }

  /// The names of the units in their order, and the number of units left out.
  func names(of standings: some Collection<Standing>) -> String {
    let names = standings.prefix(Self.named).map { name($0.unit) }.joined(separator: ", ")
    let others = standings.count - Self.named
    guard others > 0 else { return names }
    return names
      + localized(
        " และอีก \(others) หน่วยงาน ซึ่งแสดงในตาราง ranking", " and \(others) more, which the table ranking lists")
  }

  /// The number and the names of units, such as "3: Chatuchak (5026), …"; "0" without units.
  func counted(_ standings: some Collection<Standing>) -> String {
    standings.isEmpty ? "0" : "\(standings.count): \(names(of: standings))"
  }

  /// The maximum number of units that a list names: enough for all units of a city.
  static var named: Int { 60 }

  /// The number of the unit's rows in a survey file, for a source that names only the first row.
  func extent(of source: Source, for unit: Unit) -> String {
    let record = results.submissions.first { record in
      record.file == source.file && record.unit?.code == unit.code && record.table?.isSurvey == true
    }
    guard let rows = record?.rows else { return "" }
    return localized(
      " (แถวแรกจาก \(rows) แถวของหน่วยงานนี้ในไฟล์)", " (the first of the unit's \(rows) rows in this file)")
  }
}

extension DerivationPage {
  /// The derivations of the unit's figures.
  var unitPage: UnitDerivation { UnitDerivation(results: results, language: language, standing: standing) }

  var methodology: Methodology { card.methodology }

  /// Formats with four more decimals than published, to show what rounding removed.
  func exact(_ quantity: Quantity) -> String { formatted(quantity, card.decimals + 4) }

  /// The score of an instrument or measure as it enters a sum: as announced, or unrounded when it is computed.
  func entryScore(_ measure: Int) -> String {
    let figure = card.figures[measure]
    return figure.published.map { figure.announced == nil ? exact($0) : formatted($0) } ?? "—"
  }

  /// The sentences of a note in the reader's language.
  func notes(_ notes: [Bilingual]) -> [String] { notes.map { "  \($0[language])" } }
}

extension [Weight] {
  /// The factors of a share, such as "1/5 × 0.30"; "1" for the whole.
  var text: String { isEmpty ? "1" : map(\.text).joined(separator: " × ") }
}
