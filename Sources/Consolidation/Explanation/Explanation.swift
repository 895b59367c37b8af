package import Assessment
import Findings
import Intake
package import Judging
import Office
package import Tabular

/// The arithmetic behind one figure, down to file and row, for a person to follow with a pencil.
package struct Explanation {
  let results: Results
  let language: Language

  package init(of results: Results, in language: Language) {
    self.results = results
    self.language = language
  }

  /// One measure of a unit; nil where the unit's edition does not have it.
  package func text(of measure: Code<Measure>, for unit: Code<Unit>) -> String? {
    guard let standing = results.ranking[unit], let place = standing.scorecard.methodology.tree.place(of: measure)
    else { return nil }
    return MeasureExplanation(results: results, standing: standing, place: place, language: language).text
  }

  /// A unit's place in the ranking; nil for a unit that is none.
  package func rank(of unit: Code<Unit>) -> String? {
    results.ranking[unit].map { RankExplanation(results: results, standing: $0, language: language).text }
  }

  /// The measure that a person means, in any form in which people write its code.
  package func measure(_ text: String) -> Code<Measure>? {
    References(registry: results.registry, plan: results.plan, methodologies: results.methodologies.all)
      .measure(text)
  }
}

/// What the explanations of figures and ranks share.
protocol ExplanationPage {
  var results: Results { get }
  var standing: Standing { get }
  var language: Language { get }
}

extension ExplanationPage {
  var card: Scorecard { standing.scorecard }

  /// The words in the language of the reader.
  func say(_ thai: String, _ english: String) -> String { Bilingual(thai, english)[language] }

  func print(_ quantity: Quantity) -> String { Numeral(quantity, decimals: card.decimals).description }

  /// The lines as a terminal may be given them: names of files and narratives come from outside.
  func page(of lines: [String]) -> String { lines.map { SafeText.visible($0) + "\n" }.joined() }

  /// Whose figure this is, and whether it is the last word.
  func heading(_ subject: String) -> String {
    let year = say("ปีงบประมาณ \(results.fiscalYear)", "fiscal year \(results.fiscalYear)")
    let provisional = results.isFinal ? "" : say(" — ผลเบื้องต้น", " — provisional")
    return "\(card.unit.name[language]) (\(card.unit.code)), \(subject), \(year)\(provisional)"
  }
}

extension ConsistencyVerdict {
  var words: Bilingual {
    switch self {
    case .equal: Bilingual("ตรงกัน", rawValue)
    case .feasible: Bilingual("ต่างจากการปัดเศษ", rawValue)
    case .truncated: Bilingual("ตรงเมื่อตัดทศนิยม", rawValue)
    case .impossible: Bilingual("ไม่สอดคล้อง", rawValue)
    case .notComparable: Bilingual("เปรียบเทียบไม่ได้", rawValue)
    }
  }
}
