import Assessment
import Findings
import Office
import Tabular

/// Reads one delivery: bytes to text, text to a table, rows to the typed parts of units; every fault becomes a finding.
package struct ExtractIntake: Sendable {
  let context: IntakeContext
  /// The deliverers that sent workbooks, whose tables must be compared with those in other files.
  private let compared: Set<Deliverer>

  package init(context: IntakeContext, comparing compared: Set<Deliverer> = []) {
    self.context = context
    self.compared = compared
  }

  /// Reads one file of the inbox.
  ///
  /// - Parameter delivery: The file.
  /// - Returns: The typed rows of the file and its findings; of a workbook, those of each sheet with data.
  /// - Throws: `unreadable` for an error of the machine, which is not a finding of the unit.
  func read(_ delivery: Delivery) throws(RunError) -> [ReceivedExtract] {
    let content: Content
    do throws(ReadFault) {
      if delivery.isWorkbook {
        if let refused = try delivery.refused(by: context.limits) { return [refused] }
        return extracts(in: try FileBytes.read(delivery.path, inside: delivery.roots), of: delivery)
      }
      // Consumed, so that the bytes are freed before the rows are read.
      let least = min(LargeText.least, context.limits.file)
      if let bytes = try FileBytes.read(delivery.path, ifWithin: least, inside: delivery.roots) {
        content = self.content(of: consume bytes, delivery)
      } else if let refused = try delivery.refused(by: context.limits) {
        return [refused]
      } else if let survey = try largeSurvey(delivery) {
        return [survey]
      } else {
        content = self.content(of: try FileBytes.read(delivery.path, inside: delivery.roots), delivery)
      }
    } catch {
      // The file was listed a moment ago. A link without a target is still listed, so it is a finding.
      let isGone = error == .notFound && !FileBytes.isListed(delivery.path)
      guard !isGone, !error.isOfTheMachine else { throw .unreadable(path: delivery.path, reason: error.reason) }
      return [delivery.unread(because: error)]
    }
    return [read(content, of: delivery)]
  }

  /// Reads a large survey piece by piece; returns nil for a file that must be read as a whole.
  private func largeSurvey(_ delivery: Delivery) throws(ReadFault) -> ReceivedExtract? {
    guard let text = try LargeText(delivery.path, inside: delivery.roots) else { return nil }
    let found = ExtractReader.open(text.head, fileName: delivery.name, tables: context.tables)
    guard let header = found.header, let table = header.table.extractTable, table.isSurvey,
      let properties = try text.properties(within: context.limits)
    else { return nil }
    let outcome = survey(table, .large(text, properties), found, header, delivery)
    try text.finish()
    return received(outcome, of: text.head, properties.digest, delivery)
  }

  /// Reads a sheet of a workbook.
  ///
  /// - Parameters:
  ///   - content: The cells of the sheet.
  ///   - isHidden: Whether the sheet is hidden.
  ///   - digest: The digest of the workbook.
  ///   - delivery: The sheet as a delivery.
  /// - Returns: The typed rows of the sheet and its findings.
  func read(
    _ content: SheetContent, isHidden: Bool, _ digest: SHA256.Digest?, of delivery: Delivery
  ) -> ReceivedExtract {
    if let breach = context.limits.breach(in: content.text.bytes) {
      return delivery.unread(beyond: breach, of: context.limits, digest: digest)
    }
    let extract = read(content.text, digest, of: delivery, merges: content.merges)
    guard extract.table != nil, isHidden || content.needsNotes,
      let header = opened(content.text, delivery).header
    else { return extract }
    let notes = SheetNotes(content: content, delivery: delivery, header: header).findings(besides: extract.findings)
    return extract.adding(notes + (isHidden ? [delivery.finding(.sheetHidden)] : []))
  }

  /// Reads a file from memory.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - delivery: The name, the deliverer and the day of the file.
  /// - Returns: The typed rows of the file and its findings.
  package func read(_ bytes: [UInt8], of delivery: Delivery) -> ReceivedExtract {
    read(content(of: bytes, delivery), of: delivery)
  }

  /// Reads a file or all sheets of a workbook from memory.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - delivery: The name, the deliverer and the day of the file.
  /// - Returns: The extract of the file, or one for each sheet with data.
  package func extracts(in bytes: consuming [UInt8], of delivery: Delivery) -> [ReceivedExtract] {
    guard delivery.isWorkbook else { return [read(consume bytes, of: delivery)] }
    var workbook = WorkbookIntake(self, delivery)
    return workbook.read(consume bytes)
  }

  /// The decoded text of a file, or the extract of a file without a readable table.
  private enum Content {
    case text(DecodedText, digest: SHA256.Digest?)
    /// A file from which no table can be read.
    case none(ReceivedExtract)
  }

  private func content(of bytes: consuming [UInt8], _ delivery: Delivery) -> Content {
    let digest = try? SHA256.digest(of: bytes)
    if delivery.isAllZeros(copy bytes) { return .none(delivery.unread(.fileOfZeros, digest: digest)) }
    if let format = ForeignFormat(of: copy bytes) {
      return .none(delivery.unread(as: format, digest: digest))
    }
    let limits = context.limits
    // In UTF-16 one byte of a letter may equal a line end, so the limits are checked on the decoded text.
    let isWide = bytes.count > limits.least && DecodedText.isWide(copy bytes)
    if !isWide, let breach = limits.breach(in: copy bytes) {
      return .none(delivery.unread(beyond: breach, of: limits, digest: digest))
    }
    let text = DecodedText(decoding: consume bytes)
    if isWide, let breach = limits.breach(in: text.bytes) {
      return .none(delivery.unread(beyond: breach, of: limits, digest: digest))
    }
    return text.doubleEncoding == .lost
      ? .none(delivery.lost(digest: digest)) : .text(text, digest: digest)
  }

  private func read(_ content: Content, of delivery: Delivery) -> ReceivedExtract {
    switch content {
    case .none(let unread): return unread
    case .text(let text, let digest): return read(text, digest, of: delivery)
    }
  }

  private func read(
    _ text: DecodedText, _ digest: SHA256.Digest?, of delivery: Delivery, merges: [SheetContent.MergedRange] = []
  ) -> ReceivedExtract {
    var outcome = outcome(of: text, delivery, merges: merges)
    let amended = amended(text, &outcome, digest, delivery)
    return received(outcome, of: text, digest, delivery, amended)
  }

  /// Reads the file again as if its rows named the unit and the year of its folder, and keeps the rows with findings.
  private func amended(
    _ text: DecodedText, _ outcome: inout ExtractOutcome, _ digest: SHA256.Digest?, _ delivery: Delivery
  ) -> AmendedExtract? {
    let found = outcome.findings.findings
    guard delivery.deliverer != .office, !found.isEmpty else { return nil }
    let opened = opened(text, delivery)
    guard let amendment = ExtractAmendment(context: context, delivery: delivery).amendment(of: opened, found) else {
      return nil
    }
    let other = self.outcome(of: amendment.text, delivery)
    if outcome.table?.keepsEveryRow == false {
      outcome.kept = opened.rows(on: outcome.linesToQuote.union(other.linesToQuote))
    }
    return AmendedExtract(
      received(other, of: amendment.text, digest, delivery), unreadable: amendment.unreadable,
      foreign: amendment.foreign, renamed: amendment.renamed,
      key: opened.header?.table.primaryKey ?? [])
  }

  func opened(_ text: DecodedText, _ delivery: Delivery) -> OpenedText {
    let found = ExtractReader.open(text, fileName: delivery.name, tables: context.tables)
    return wideScores(in: text, of: delivery, unless: found) ?? found
  }

  private func received(
    _ outcome: ExtractOutcome, of text: DecodedText, _ digest: SHA256.Digest?, _ delivery: Delivery,
    _ amended: AmendedExtract? = nil
  ) -> ReceivedExtract {
    let findings = outcome.findings.findings
    return ReceivedExtract(
      delivery: delivery, digest: digest, encoding: text.encoding, table: outcome.table, rows: outcome.rows,
      parts: outcome.parts,
      findings: delivery.notes(on: text) + delivery.explained(findings, by: text), kept: outcome.kept,
      sheet: outcome.sheet, amended: amended,
      content: compared.contains(delivery.deliverer) ? comparedRows(of: text, outcome, delivery) : nil)
  }

  /// Reads the table of a file.
  ///
  /// A survey is recognised by its header alone, since its rows are tallied without being parsed one by one.
  private func outcome(
    of text: DecodedText, _ delivery: Delivery, merges: [SheetContent.MergedRange] = []
  ) -> ExtractOutcome {
    let found = ExtractReader.open(text, fileName: delivery.name, tables: context.tables)
    if let header = found.header, let table = header.table.extractTable, table.isSurvey {
      return survey(table, .whole(text), found, header, delivery)
    }
    let opened = wideScores(in: text, of: delivery, unless: found) ?? found
    if delivery.sheet == nil, opened.header == nil, opened.faults.allSatisfy({ $0.kind == .notATable }),
      let finding = OtherSeparator.finding(in: text, delivery, tables: context.tables)
    {
      return ExtractOutcome(
        findings: FindingLedger([finding]), sheet: ReceivedSheet(rows: opened.sheetRows, columns: nil))
    }
    var outcome = RecordIntake(context: context, delivery: delivery, merges: merges).read(opened)
    outcome.findings.append(contentsOf: doubts(about: text, opened, delivery))
    return outcome
  }

  private func survey(
    _ table: ExtractTable, _ text: SurveyText, _ found: OpenedText, _ header: HeaderMatch, _ delivery: Delivery
  ) -> ExtractOutcome {
    var outcome = SurveyIntake(context: context, delivery: delivery, table: table)
      .read(text, found, header: header)
    outcome.findings.append(contentsOf: doubts(about: text.decoded, found, delivery))
    outcome.kept = text.rows(on: outcome.linesToQuote, below: found)
    return outcome
  }

  private func doubts(about text: DecodedText, _ found: OpenedText, _ delivery: Delivery) -> [Finding] {
    DoubtfulEncodings(context: context, delivery: delivery).findings(in: text, below: found)
  }

  /// Opens a table of scores in wide form, with one column for each measure instead of the columns of measure and
  /// score.
  func wideScores(in text: DecodedText, of delivery: Delivery, unless long: OpenedText) -> OpenedText? {
    guard long.header?.isComplete != true, let tables = context.wideScores else { return nil }
    let found = ExtractReader.open(text, fileName: delivery.name, tables: tables)
    return found.header.map(context.isWideScores) == true ? found : nil
  }
}

extension HeaderMatch {
  /// Whether no required column is missing.
  fileprivate var isComplete: Bool {
    faults.allSatisfy { fault in
      if case .missingColumn = fault.kind { false } else { true }
    }
  }
}
