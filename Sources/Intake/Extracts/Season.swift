package import Assessment
package import Findings
package import Office
import Synchronization
package import Tabular

/// Everything received for one fiscal year, read once; the effective date decides which of it counts.
package struct Season: Sendable {
  package let office: Office
  /// The findings about files and folders of the inbox that are not read.
  let inboxFindings: [Finding]
  /// The files after reading, in the order of the inbox.
  package let extracts: [ReceivedExtract]
  /// All files that were received, in the order of the inbox.
  let files: [ReceivedFile]
  /// The rows that a letter may quote.
  package let quotableRows: QuotableRows
  /// The days with a receipt and the days after a due date, each once, oldest first.
  private let days: [CalendarDate]
  /// The entries of the inbox that are not read.
  private let unread: [UnreadEntry]
  /// The last day on which something was received.
  let lastReceipt: CalendarDate?

  /// Reads the extracts of an inbox.
  ///
  /// - Parameters:
  ///   - inbox: The files that were received.
  ///   - office: Everything that the office keeps for the year.
  ///   - jobs: Number of threads, at least 1.
  ///   - observer: Called after every file that was read.
  /// - Throws: `unreadable` for an error of the machine.
  package init(
    of inbox: Inbox, for office: Office, jobs: Int, observer: Progress.Observer = { _ in }
  ) throws(RunError) {
    try self.init(
      of: inbox.deliveries, unread: inbox.unread, for: office, jobs: jobs, observer: observer)
  }

  package init(
    of deliveries: [Delivery], unread: [UnreadEntry] = [], for office: Office, jobs: Int,
    observer: Progress.Observer = { _ in }
  ) throws(RunError) {
    // Digests decide whether two files are equal, so a run without SHA-256 must not begin.
    guard (try? SHA256.hex(of: [])) != nil else { throw .withoutDigests }
    self.office = office
    let context = IntakeContext(
      reference: office.reference, methodologies: office.methodologies, registry: office.registry)
    let received = Set(deliveries.map(\.receivedOn))
    lastReceipt = received.max()
    days = received.union(office.calendar.entries.compactMap(\.dueOn.next)).sorted()
    let read = try Self.read(deliveries, in: context, jobs: jobs, observer: observer)
    extracts = UnsavedSpreadsheets(extracts: read, settings: office.reference.settings).withoutBlankWorkbooks
    files = extracts.map(\.file)
    quotableRows = QuotableRows(in: extracts)
    self.unread = unread
    inboxFindings = UnsavedSpreadsheets(extracts: extracts, settings: office.reference.settings).findings(of: unread)
  }

  private static func read(
    _ deliveries: [Delivery], in context: IntakeContext, jobs: Int, observer: Progress.Observer
  ) throws(RunError) -> [ReceivedExtract] {
    let workbooks = deliveries.lazy.filter(\.isWorkbook)
    let intake = ExtractIntake(context: context, comparing: Set(workbooks.map(\.deliverer)))
    let year = context.fiscalYear
    // A file of the office holds all units, so the longest of them must begin first.
    let hasOffice = deliveries.contains { $0.deliverer == .office }
    let refusal = Mutex<RunError?>(nil)
    let extracts: [[ReceivedExtract]] = WorkQueue.map(
      deliveries, jobs: jobs, weight: hasOffice ? { $0.deliverer == .office ? work(in: $0) : 0 } : nil,
      touch: { FileBytes.announce($0.path) },
      finished: { observer(Progress(step: .reading(fiscalYear: year), done: $0, total: deliveries.count)) },
      { delivery in
        do throws(RunError) {
          return try intake.read(delivery)
        } catch {
          refusal.withLock { $0 = $0 ?? error }
          return [delivery.unread(.fileUnreadable)]
        }
      })
    if let refusal = refusal.withLock({ $0 }) { throw refusal }
    return extracts.flatMap(\.self)
  }

  /// The relative time that a file takes to read, by its size and its name.
  private static func work(in delivery: Delivery) -> Int {
    // Measured: a row that is kept takes ten times as long per byte as a survey answer, which is only counted.
    let isSurvey = delivery.namedTable?.isSurvey == true
    return FileSize.of(delivery.path) * (isSurvey ? 1 : 10)
  }

  /// The latest day with a receipt, or after a due date, that is not after `day`: equal effective dates give equal
  /// results.
  package func effectiveDate(on day: CalendarDate) -> CalendarDate? {
    days.last { $0 <= day }
  }

  /// The latest day before `day` with a receipt, or after a due date; nil if there is none.
  package func day(before day: CalendarDate) -> CalendarDate? {
    days.last { $0 < day }
  }

  /// The folders that are not read: the unit that each must belong to, and the names of the files in it.
  var unreadFolders: [String: (unit: Code<Unit>?, files: [String])] {
    Dictionary(
      unread.compactMap { entry in
        guard case .folder(let finding, let unit, let files) = entry else { return nil }
        return (finding.place.file, (unit, files))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The extracts that were received before a day.
  package func extracts(before day: CalendarDate) -> [ReceivedExtract] {
    extracts.filter { $0.delivery.receivedOn < day }
  }

  /// The findings about files and folders that were in the inbox before a day and are not read.
  func inboxFindings(before day: CalendarDate) -> [Finding] {
    UnsavedSpreadsheets(extracts: extracts(before: day), settings: office.reference.settings).findings(of: unread)
      .filter { finding in
        finding.place.file.dayOfFolder.map { $0 < day } ?? true
      }
  }
}

extension Sequence<ReceivedFile> {
  /// The table of each file, by path; nil for a file without a recognised table.
  package var tables: [String: ExtractTable?] {
    Dictionary(map { ($0.delivery.file, $0.table) }) { first, _ in first }
  }
}
