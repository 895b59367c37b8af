import Assessment
import Tabular

/// One file after reading: what it holds of each unit, and what is wrong with it.
struct ReceivedExtract: Sendable {
  let delivery: Delivery
  /// Hexadecimal; empty where the file could not be read.
  let sha256: String
  /// As `manifest.json` names it; nil where the file could not be read.
  let encoding: TextEncoding?
  /// Nil where no table was recognised.
  let table: String?
  /// Data rows, those of all units.
  let rows: Int
  /// A part a unit, by unit code.
  let parts: [ReceivedPart]
  let findings: [Finding]
}

/// What one file holds of one unit.
struct ReceivedPart: Sendable {
  enum Content: Sendable {
    case scores([Code<Measure>: AnnouncedFigure])
    case answers([Code<Measure>: AnswerTally], responses: Int)
    case answerCounts([AnswerCount])
    case kpis([KPIPage])
    case projects([ProjectReport])
    case explanations([GivenExplanation])
  }

  let unit: Code<Unit>
  let rows: Int
  let content: Content
}
