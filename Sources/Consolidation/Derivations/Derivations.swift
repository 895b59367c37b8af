package import Assessment
package import Findings
import Intake
package import Judging
import Office
import Publication
package import Tabular

/// The arithmetic of one figure, down to file and row, for a person to check with a pencil.
package struct Derivations {
  let results: Results
  let language: Language

  package init(of results: Results, in language: Language) {
    self.results = results
    self.language = language
  }

  /// The derivation of one measure of a unit; nil when the unit's edition does not have it.
  package func text(of measure: Code<Measure>, for unit: Code<Unit>) -> String? {
    guard let standing = results.ranking[unit], let index = standing.scorecard.methodology.tree.index(of: measure)
    else { return nil }
    return MeasureDerivation(results: results, standing: standing, index: index, language: language).text
  }

  /// The derivation of a unit's rank; nil when the code is not the code of a unit.
  package func rank(of unit: Code<Unit>) -> String? {
    results.ranking[unit].map { RankDerivation(results: results, standing: $0, language: language).text }
  }

  /// The derivation of all headline figures, or of the named one.
  package func summary(_ item: String?) throws(RunError) -> String {
    guard let item else { return SummaryDerivation(results: results, language: language).text }
    return try cell("summary", item, "value")
  }

  /// The derivation of the mean of a measure for a district group, all districts or the whole city.
  ///
  /// - Parameters:
  ///   - text: The name of the group.
  ///   - measure: The code of the measure.
  /// - Returns: The derivation; nil when the text is not such a name.
  package func group(_ text: String, _ measure: Code<Measure>) -> String? {
    let groups = GroupDerivation(results: results, language: language)
    return groups.name(text).map { groups.text(of: $0, measure) }
  }

  /// Whether a text names a district group, all districts or the whole city.
  package func isGroup(_ text: String) -> Bool {
    GroupDerivation(results: results, language: language).name(text) != nil
  }

  /// The derivation of a goal, strategy or dimension of the city plan with its members; nil when the plan has none.
  package func node(_ text: String) -> String? {
    let nodes = NodeDerivation(results: results, language: language)
    return nodes.node(text).map { nodes.text(of: $0) }
  }

  /// The derivation of one cell of a published table.
  ///
  /// - Parameters:
  ///   - table: The table's name.
  ///   - key: The values of its primary key, joined with commas, without the fiscal year at the end.
  ///   - column: The name of the column, or its Thai title.
  /// - Returns: The value, its meaning, and the figures, files and rows that it is made from.
  /// - Throws: `usage` with a suggestion when the table, row or column is not known.
  package func cell(_ table: String, _ key: String, _ column: String) throws(RunError) -> String {
    let address = try CellAddress(table, key, column, in: results)
    return CellDerivation(results: results, language: language, address: address).text
  }

  /// The report that a measure is not known, with a suggestion.
  package func unknown(measure text: String) -> Bilingual {
    let codes = results.methodologies.all.flatMap { $0.tree.measures.map(\.code.text) }.uniqued + ["rank"]
    return Suggestion.sentence(
      Bilingual("ไม่มีตัววัด '\(text)'", "there is no measure '\(text)'"),
      meant: NearMiss(codes.map { ($0, $0) }).meaning(of: text), among: "ITA, IIT, I1, o1, rank")
  }

  /// Whether a table of that name is published.
  package func isTable(_ name: String) -> Bool { PublishedTable.named(name) != nil }

  /// The measure that a person means, in any form in which people write its code.
  package func measure(_ text: String) -> Code<Measure>? {
    References(registry: results.registry, plan: results.plan, methodologies: results.methodologies.all)
      .measure(text)
  }
}

/// A page that explains a unit's figure or rank.
protocol DerivationPage: Derivation {
  var standing: Standing { get }
}

extension DerivationPage {
  var card: Scorecard { standing.scorecard }

  func formatted(_ quantity: Quantity) -> String { Numeral(quantity, decimals: card.decimals).description }

  /// The heading of a page: the unit, the subject, the year, and whether the result is provisional.
  func heading(_ subject: String) -> String {
    let year = localized("ปีงบประมาณ \(results.fiscalYear)", "fiscal year \(results.fiscalYear)")
    return "\(name(card.unit)), \(subject), \(year)\(provisional)"
  }
}

extension ConsistencyVerdict {
  var text: Bilingual {
    switch self {
    case .equal: Bilingual("ตรงกัน", rawValue)
    case .feasible: Bilingual("ต่างจากการปัดเศษ", rawValue)
    case .truncated: Bilingual("ตรงเมื่อตัดทศนิยม", rawValue)
    case .impossible: Bilingual("ไม่สอดคล้อง", rawValue)
    case .notComparable: Bilingual("เปรียบเทียบไม่ได้", rawValue)
    }
  }
}
