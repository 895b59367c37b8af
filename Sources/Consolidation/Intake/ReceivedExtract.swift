package import Assessment
package import Tabular

/// One file after reading: what it holds of each unit, and what is wrong with it.
package final class ReceivedExtract: Sendable {
  package let delivery: Delivery
  /// Nil where the file could not be read.
  package let digest: SHA256.Digest?
  /// As `manifest.json` names it; nil where the file could not be read.
  package let encoding: TextEncoding?
  /// Nil where no table was recognised.
  package let table: String?
  /// Data rows, those of all units.
  package let rows: Int
  /// A part a unit, by unit code.
  package let parts: [ReceivedPart]
  package let findings: [Finding]

  init(
    delivery: Delivery, digest: SHA256.Digest?, encoding: TextEncoding?, table: String?, rows: Int,
    parts: [ReceivedPart],
    findings: [Finding]
  ) {
    self.delivery = delivery
    self.digest = digest
    self.encoding = encoding
    self.table = table
    self.rows = rows
    self.parts = parts
    self.findings = findings
  }
}

/// What one file holds of one unit.
package struct ReceivedPart: Sendable {
  package enum Content: Sendable {
    case scores([Code<Measure>: AnnouncedFigure])
    case answers(AnswerTallies, responses: Int)
    case answerCounts([AnswerCount])
    case kpis([KPIPage])
    case projects([ProjectReport])
    case explanations([GivenExplanation])
  }

  package let unit: Code<Unit>
  package let rows: Int
  package let content: Content
  /// Whether every row of the unit is among the content: what seems to lack may stand in one that could not be read.
  let isWhole: Bool
}
