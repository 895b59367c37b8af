package import Assessment
package import Findings
import Office
package import Tabular

/// One file after reading: what it holds of each unit, and what is wrong with it.
package final class ReceivedExtract: Sendable {
  /// What is left to say of it once its figures are counted.
  package let file: ReceivedFile
  /// A part a unit, by unit code.
  package let parts: ReceivedParts
  package let findings: [Finding]
  /// The rows that a letter may quote; nil without any.
  let kept: KeptRows?
  /// The file as it would read if its rows named the unit and the year of the folder; nil where they do, or none is a
  /// row of data.
  let amended: AmendedExtract?

  package var delivery: Delivery { file.delivery }
  package var digest: SHA256.Digest? { file.digest }
  package var encoding: TextEncoding? { file.encoding }
  package var table: ExtractTable? { file.table }
  package var rows: Int { file.rows }

  init(
    delivery: Delivery, digest: SHA256.Digest?, encoding: TextEncoding?, table: ExtractTable?, rows: Int,
    parts: [ReceivedPart],
    findings: [Finding], kept: KeptRows? = nil, sheet: ReceivedSheet? = nil,
    amended: AmendedExtract? = nil
  ) {
    file = ReceivedFile(
      delivery: delivery, digest: digest, encoding: encoding, table: table, rows: rows, sheet: sheet)
    self.parts = ReceivedParts(parts)
    self.findings = findings
    self.kept = kept
    self.amended = amended
  }
}

/// One file that was received, without what it says of units.
package final class ReceivedFile: Sendable {
  package let delivery: Delivery
  /// Nil where the file could not be read.
  package let digest: SHA256.Digest?
  /// As `manifest.json` names it; nil where the file could not be read.
  package let encoding: TextEncoding?
  /// Nil where no table was recognised.
  package let table: ExtractTable?
  /// The file as a spreadsheet shows it; nil where no rows were found in it.
  package let sheet: ReceivedSheet?
  private let shortRows: Int32

  /// Data rows, those of all units; a file has not as many bytes as these count.
  var rows: Int { Int(shortRows) }

  init(
    delivery: Delivery, digest: SHA256.Digest?, encoding: TextEncoding?, table: ExtractTable?, rows: Int,
    sheet: ReceivedSheet?
  ) {
    self.delivery = delivery
    self.digest = digest
    self.encoding = encoding
    self.table = table
    self.sheet = sheet
    shortRows = Int32(clamping: rows)
  }
}

/// A file's parts, a single one without an array around it: nearly every file of a nation has one.
package struct ReceivedParts: RandomAccessCollection, Sendable {
  private let only: ReceivedPart?
  /// All of them where there are several.
  private let several: [ReceivedPart]

  init(_ parts: [ReceivedPart]) {
    only = parts.count == 1 ? parts[0] : nil
    several = parts.count == 1 ? [] : parts
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { only == nil ? several.count : 1 }

  package subscript(place: Int) -> ReceivedPart {
    guard let only else { return several[place] }
    return only
  }
}

/// What one file holds of one unit.
package struct ReceivedPart: Sendable {
  package enum Content: Sendable {
    case scores(AnnouncedFigures)
    /// `sums`: those of a survey's responses; nil for other tables, and where they are beyond what can be added up.
    case answers(AnswerTallies, responses: Int, sums: SurveySums?)
    case answerCounts(ReportedRecords<AnswerCount>)
    case kpis(ReportedRecords<KPIPage>)
    case projects(ReportedRecords<ProjectReport>)
    case explanations([GivenExplanation])
  }

  package let unit: Code<Unit>
  package let rows: Int
  package let content: Content
  /// Whether every row of the unit is among the content: what seems to lack may stand in one that could not be read.
  let isWhole: Bool
}
