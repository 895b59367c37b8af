import Assessment
import Tabular

/// Reads one delivery: bytes to text, text to a table, rows to typed parts of units; every fault becomes a finding.
struct ExtractIntake {
  let context: IntakeContext

  func read(_ delivery: Delivery) -> ReceivedExtract {
    let bytes: [UInt8]
    do throws(ReadFault) {
      bytes = try FileBytes.read(delivery.path)
    } catch {
      let finding = Finding(
        .fileUnreadable, unit: delivery.deliverer.unit, place: Place(file: delivery.file),
        values: ["reason": error.reason], effect: "")
      return ReceivedExtract(
        delivery: delivery, sha256: "", encoding: nil, table: nil, rows: 0, parts: [], findings: [finding])
    }
    return read(bytes, of: delivery)
  }

  private func read(_ bytes: [UInt8], of delivery: Delivery) -> ReceivedExtract {
    let text = DecodedText(decoding: bytes)
    let outcome = parts(of: text, delivery: delivery)
    let suggestions = Suggestions(context: context, schema: outcome.table.flatMap { context.schemas[$0] })
    return ReceivedExtract(
      delivery: delivery, sha256: (try? SHA256.hex(of: bytes)) ?? delivery.file, encoding: text.encoding,
      table: outcome.table,
      rows: outcome.rows, parts: outcome.parts, findings: outcome.findings.findings.map(suggestions.completed))
  }

  /// A survey is recognised by its header alone, since its rows are tallied without being read one by one.
  private func parts(of text: DecodedText, delivery: Delivery) -> ExtractOutcome {
    let found = ExtractReader.header(of: text, fileName: delivery.name, tables: context.tables)
    if let header = found.header, SchemaLibrary.surveyTables.contains(header.table.name) {
      return SurveyIntake(context: context, delivery: delivery, table: header.table.name)
        .read(text, separator: found.separator, header: header)
    }
    let intake = RecordIntake(context: context, delivery: delivery)
    if found.header?.isComplete != true, let wide = wideScores(in: text, of: delivery) { return intake.read(wide) }
    return intake.read(
      ExtractReader.read(
        text: text, fileName: delivery.name, tables: context.tables, resolver: context.references))
  }

  /// Scores are also accepted wide, a column a measure: then neither measure nor score is a column.
  private func wideScores(in text: DecodedText, of delivery: Delivery) -> Extract? {
    guard let tables = context.wideScores else { return nil }
    let extract = ExtractReader.read(
      text: text, fileName: delivery.name, tables: tables, resolver: context.references)
    return extract.header.map(context.isWideScores) == true ? extract : nil
  }
}

/// What one file came to.
struct ExtractOutcome {
  var table: String?
  var rows = 0
  var parts: [ReceivedPart] = []
  var findings = FindingLedger()
}

extension HeaderMatch {
  /// Whether no required column is missing.
  fileprivate var isComplete: Bool {
    faults.allSatisfy { fault in
      if case .missingColumn = fault.kind { false } else { true }
    }
  }
}
