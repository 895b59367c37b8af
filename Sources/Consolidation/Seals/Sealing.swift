package import Findings
import Intake
package import Office
package import Publication
package import Tabular

/// The closing of a fiscal year: its files and figures are sealed, and the year is published with its seal.
///
/// Sealing a sealed year again writes the next revision: the office makes late corrections in this way.
package struct Sealing: Sendable {
  private let year: Int
  /// The reason for sealing, in one line.
  private let reason: String
  private let data: DataFolder
  private let today: CalendarDate
  /// Number of threads, at least 1.
  private let jobs: Int

  /// - Throws: `usage` for a reason that is empty or too long, or that a spreadsheet would read as a formula.
  package init(of year: Int, reason: String, data: DataFolder, today: CalendarDate, jobs: Int) throws(RunError) {
    (self.year, self.data, self.today, self.jobs) = (year, data, today, jobs)
    self.reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let first = self.reason.first, !"=+-@".contains(first), self.reason.utf8.count <= 1000 else {
      throw .usage(
        Bilingual(
          "โปรดระบุเหตุผลด้วย --reason เป็นข้อความหนึ่งบรรทัดที่ไม่ขึ้นต้นด้วย = + - หรือ @",
          "give the reason with --reason: one line that does not begin with = + - or @"))
    }
  }

  /// The result of sealing.
  package struct Outcome: Sendable {
    package let fiscalYear: Int
    /// The number of the revision in force.
    package let revision: Int
    /// False when the seal in force has the same content already.
    package let isNew: Bool
    /// The differences from the previous revision; empty for the first.
    package let differences: [SealDifference]
    /// The number of sealed files.
    package let files: Int
    package let figures: Int
    /// The summary of the new publication; nil when the year was published with this seal already.
    package let summary: YearSummary?
    /// Earlier years that are compared with it and are still open.
    package let openYears: [Int]
  }

  /// Seals the year, and publishes it.
  ///
  /// - Parameter publisher: The publisher that holds the lock of the output folder.
  /// - Returns: The revision in force afterwards.
  /// - Throws: Every error that stops a publication; the previous seal is then restored.
  package func seal(by publisher: borrowing Publisher) throws(RunError) -> Outcome {
    let reference = try ReferenceData(from: data, jobs: jobs)
    try requireSchema(in: reference)
    let evidence = ReceivedEvidence(out: publisher.out, reference: reference)
    try evidence.requireSeal(of: year)
    _ = try evidence.requireAll(of: year)
    let last = try YearSeal(of: year, from: reference)
    if let last { try requireWhole(last) }
    let entries = try entries(from: reference)
    let differences = last.map { SealDifference.between($0.latest.entries, entries) } ?? []
    let open = try openYears(in: reference)
    if let last, differences.isEmpty {
      let proof = SealProof(of: year, in: reference, out: publisher.out, today: today, jobs: jobs)
      let published = SealedPublication(of: year, in: publisher.out, jobs: jobs)
      let isUnlike = try !proof.differences().isEmpty
      let isPublished = published.isThere && !isUnlike
      let summary = isPublished ? nil : try publish(by: publisher).summary
      return outcome(last.latest, isNew: false, [], summary, open)
    }
    let text = try SealText.bytes(after: last, entries, on: today, reason: reason)
    try write(text)
    do throws(RunError) {
      let (sealed, summary) = try publish(by: publisher)
      return outcome(sealed.latest, isNew: true, differences, summary, open)
    } catch {
      try restore(last)
      throw error
    }
  }

  /// The earlier years with extracts and a methodology that are not sealed: their figures may still change.
  private func openYears(in reference: ReferenceData) throws(RunError) -> [Int] {
    let (received, sealed) = (try Inbox.years(in: data), Set(try reference.sealedYears))
    let methodologies = Set(try reference.methodologyYears)
    return received.filter { $0 < year && methodologies.contains($0) && !sealed.contains($0) }
  }

  /// Throws for a seal that was changed by hand: neither it nor a later revision proves anything.
  private func requireWhole(_ seal: YearSeal) throws(RunError) {
    guard try !SealText.isWhole(seal) else { return }
    throw .unreadable(
      path: path,
      reason: Bilingual(
        "ไฟล์ปิดผลถูกแก้ไขโดยตรง โปรดกู้คืนจากสำเนาสำรอง หรือจาก method/seals ของผลที่เผยแพร่",
        "it was changed by hand: restore it from a backup, or from method/seals of the publication"))
  }

  /// The seal of a year that was never sealed before, as `seal` writes it.
  package func firstSeal() throws(RunError) -> [UInt8] {
    let entries = try entries(from: try ReferenceData(from: data, jobs: jobs))
    return try SealText.bytes(after: nil, entries, on: today, reason: reason)
  }

  private func outcome(
    _ revision: YearSeal.Closing, isNew: Bool, _ differences: [SealDifference], _ summary: YearSummary?,
    _ openYears: [Int]
  ) -> Outcome {
    let files = revision.entries.count(where: SealedContent.isFile)
    return Outcome(
      fiscalYear: year, revision: revision.number, isNew: isNew, differences: differences, files: files,
      figures: revision.entries.count - files, summary: summary, openYears: openYears)
  }

  private func requireSchema(in reference: ReferenceData) throws(RunError) {
    guard reference.schemas["seals"] == nil else { return }
    throw .invalidSchema(
      file: "schemas/seals.schema.json", reason: Bilingual("ไม่พบไฟล์", "there is no such file"))
  }

  private func entries(from reference: ReferenceData) throws(RunError) -> [YearSeal.Entry] {
    let state = try InputState(
      of: year, from: reference, asOf: nil, today: today, formats: OutputFormat.allCases, jobs: jobs)
    let content = SealedContent(of: year, state, without: reference.withdrawn, figures: [])
    if let unread = content.entries.first(where: { $0.digest.utf8.count != 64 }) {
      throw .unreadable(
        path: data.absolute(unread.what),
        reason: Bilingual("อ่านทั้งไฟล์ไม่ได้ จึงปิดผลไม่ได้", "it cannot be read completely, so it cannot be sealed"))
    }
    let season = try Consolidation(data: data, year: year, asOf: nil, today: today, jobs: jobs)
      .assessed(with: reference)
    return SealedContent(
      of: year, state, without: reference.withdrawn, figures: try SealedFigures(of: season).entries
    ).entries
  }

  private var path: String { data.absolute(YearSeal.path(of: year)) }

  private func write(_ bytes: [UInt8]) throws(RunError) {
    do throws(OutputFault) {
      try ReplacedFile.write(bytes, to: path)
    } catch {
      throw RunError(error, out: path)
    }
  }

  /// Restores the previous seal, or removes the file when there was none.
  private func restore(_ last: YearSeal?) throws(RunError) {
    if let last { try write(last.file.bytes) } else { OutputFile.remove(path) }
  }

  /// Publishes the year with its seal, which it reads from the file as the next run will.
  private func publish(
    by publisher: borrowing Publisher
  ) throws(RunError) -> (seal: YearSeal, summary: YearSummary) {
    let reference = try ReferenceData(from: data, jobs: jobs)
    guard let sealed = try YearSeal(of: year, from: reference), try SealText.isWhole(sealed) else {
      throw .usage(
        Bilingual("ไม่สามารถบันทึกเหตุผลนี้ได้ โปรดใช้ข้อความอื่น", "this reason cannot be stored: use other words"))
    }
    let state = try InputState(
      of: year, from: reference, asOf: nil, today: today, formats: OutputFormat.allCases, jobs: jobs)
    let publication = try Consolidation(data: data, year: year, asOf: nil, today: today, jobs: jobs)
      .run(with: reference)
    _ = try publisher.publish(publication, from: state)
    return (sealed, YearSummary(of: publication.results))
  }
}
