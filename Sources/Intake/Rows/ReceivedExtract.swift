package import Assessment
package import Findings
import Office
package import Tabular

/// One file after reading: its content by unit, and its findings.
package final class ReceivedExtract: Sendable {
  /// The description of the file, which is still needed after its figures have been counted.
  package let file: ReceivedFile
  /// The parts of the file, one for each unit, by unit code.
  package let parts: [ReceivedPart]
  package let findings: [Finding]
  /// The rows that a letter may quote; nil if there are none.
  let kept: KeptRows?
  /// The file as it would be if its rows named the unit and the year of the folder.
  ///
  /// Nil if all rows do, or if the file has no rows of data.
  let amended: AmendedExtract?
  /// The rows as they were read, to compare them with those of a workbook; nil if the deliverer sent none.
  let content: ReceivedRows?

  package var delivery: Delivery { file.delivery }
  package var digest: SHA256.Digest? { file.digest }
  package var encoding: TextEncoding? { file.encoding }
  package var table: ExtractTable? { file.table }
  package var rows: Int { file.rows }

  init(
    delivery: Delivery, digest: SHA256.Digest?, encoding: TextEncoding?, table: ExtractTable?, rows: Int,
    parts: [ReceivedPart],
    findings: [Finding], kept: KeptRows? = nil, sheet: ReceivedSheet? = nil,
    amended: AmendedExtract? = nil, content: ReceivedRows? = nil
  ) {
    file = ReceivedFile(
      delivery: delivery, digest: digest, encoding: encoding, table: table, rows: rows, sheet: sheet)
    self.parts = parts
    self.findings = findings
    self.kept = kept
    self.amended = amended
    self.content = content
  }

  private init(_ extract: ReceivedExtract, findings: [Finding]) {
    file = extract.file
    parts = extract.parts
    self.findings = findings
    kept = extract.kept
    amended = extract.amended
    content = extract.content
  }

  /// The same extract with further findings.
  func adding(_ more: [Finding]) -> ReceivedExtract {
    more.isEmpty ? self : ReceivedExtract(self, findings: findings + more)
  }
}

/// One received file, without its content by unit.
package final class ReceivedFile: Sendable {
  package let delivery: Delivery
  /// The digest of the file; nil if it could not be read.
  package let digest: SHA256.Digest?
  /// The encoding as `manifest.json` names it; nil if the file could not be read.
  package let encoding: TextEncoding?
  /// The table of the file; nil if no table was recognised.
  package let table: ExtractTable?
  /// The file as a spreadsheet shows it; nil if no rows were found in it.
  package let sheet: ReceivedSheet?
  /// Number of data rows of all units.
  let rows: Int

  init(
    delivery: Delivery, digest: SHA256.Digest?, encoding: TextEncoding?, table: ExtractTable?, rows: Int,
    sheet: ReceivedSheet?
  ) {
    self.delivery = delivery
    self.digest = digest
    self.encoding = encoding
    self.table = table
    self.sheet = sheet
    self.rows = rows
  }
}

/// The content of one file for one unit.
package struct ReceivedPart: Sendable {
  package enum Content: Sendable {
    case scores(AnnouncedFigures)
    /// Counted answers; `sums` is nil for tables other than surveys, and if the sums overflow.
    case answers(AnswerTallies, responses: Int, sums: SurveySums?)
    case answerCounts(ReportedRecords<AnswerCount>)
    case kpis(ReportedRecords<KPIPage>)
    case projects(ReportedRecords<ProjectReport>)
    case explanations([GivenExplanation])
  }

  package let unit: Code<Unit>
  package let rows: Int
  package let content: Content
  /// Whether the content has every row of the unit; otherwise missing data may be in a row that could not be read.
  let isWhole: Bool
}
