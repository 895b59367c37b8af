import Assessment
import Findings
import Intake
import Judging
import Office
import Tabular

/// The supposed scores of a unit's measures as a person writes them: "OIT=90".
struct Suppositions {
  /// The scores by the measure's index in the tree.
  let scores: [Int: Quantity]

  init(_ texts: [String], of card: Scorecard, in results: Results) throws(RunError) {
    var scores: [Int: Quantity] = [:]
    for text in texts {
      let (measure, score) = try Self.read(text, of: card, in: results)
      guard scores[measure] == nil else {
        let code = card.methodology.tree[measure].code
        throw .usage(Bilingual("ระบุ \(code) มากกว่าหนึ่งครั้ง", "\(code) is given more than once"))
      }
      scores[measure] = score
    }
    self.scores = scores
  }

  private static func read(
    _ text: String, of card: Scorecard, in results: Results
  ) throws(RunError) -> (measure: Int, score: Quantity) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw .usage(
        Bilingual("'\(text)' ไม่ใช่ตัววัดกับคะแนน เช่น OIT=90", "'\(text)' is not a measure with its score, such as OIT=90"))
    }
    let references = References(
      registry: results.registry, plan: results.plan, methodologies: results.methodologies.all)
    guard let measure = references.measure(parts[0]).flatMap(card.methodology.tree.index) else {
      throw .usage(unknown(parts[0], of: card))
    }
    return (measure, try score(parts[1], of: parts[0], decimals: card.decimals))
  }

  private static func score(_ text: String, of measure: String, decimals: Int) throws(RunError) -> Quantity {
    guard case .exact(let numeral) = Numeral.read(text), let score = Quantity(numeral),
      (Quantity.zero...Quantity.hundred).contains(score), score.rounded(to: decimals) == score
    else {
      throw .usage(
        Bilingual(
          "คะแนนของ \(measure) ต้องเป็นตัวเลข 0 ถึง 100 ทศนิยมไม่เกิน \(decimals) ตำแหน่ง ไม่ใช่ '\(text)'",
          "the score of \(measure) is from 0 to 100 with at most \(decimals) decimals, not '\(text)'"))
    }
    return score
  }

  private static func unknown(_ text: String, of card: Scorecard) -> Bilingual {
    let codes = card.methodology.tree.measures.map(\.code.text)
    return Suggestion.sentence(
      Bilingual("\(card.unit.nameThai) ไม่มีตัววัด '\(text)'", "\(card.unit.nameEnglish) has no measure '\(text)'"),
      meant: NearMiss(codes.map { ($0, $0) }).meaning(of: text), among: "ITA, IIT, I1, o1")
  }
}
