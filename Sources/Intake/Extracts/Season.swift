package import Assessment
package import Findings
package import Office
import Synchronization
package import Tabular

/// Everything received for one fiscal year, read once; what of it counts depends on the day it is seen from.
package struct Season: Sendable {
  package let office: Office
  /// The findings about files and folders of the inbox that are not read.
  let inboxFindings: [Finding]
  /// In the order of the inbox.
  package let extracts: [ReceivedExtract]
  /// All that were received, in the order of the inbox.
  let files: [ReceivedFile]
  /// The rows of each of them that a letter may quote.
  let kept: [KeptRows?]
  /// The days on which something was received, and those after a due date, oldest first, each once.
  private let days: [CalendarDate]
  /// The entries of the inbox that are not read.
  private let unread: [UnreadEntry]
  /// The last day on which something was received.
  let lastReceipt: CalendarDate?

  /// Reads the extracts of an inbox.
  ///
  /// - Parameters:
  ///   - inbox: The files that were received.
  ///   - office: What the office keeps for the year.
  ///   - jobs: Number of threads, at least 1.
  ///   - observer: Hears of every file that was read.
  /// - Throws: `unreadable` where the machine cannot read now.
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
    // Files are told apart by their digests, so a run without them must not begin.
    guard (try? SHA256.hex(of: [])) != nil else { throw .fault("SHA-256 is not available") }
    self.office = office
    let context = IntakeContext(
      reference: office.reference, methodologies: office.methodologies, registry: office.registry)
    let received = Set(deliveries.map(\.receivedOn))
    lastReceipt = received.max()
    days = received.union(office.calendar.entries.compactMap(\.dueOn.next)).sorted()
    extracts = try Self.read(deliveries, in: context, jobs: jobs, observer: observer)
    files = extracts.map(\.file)
    kept = extracts.map(\.kept)
    self.unread = unread
    inboxFindings = UnsavedSpreadsheets(extracts: extracts).findings(of: unread)
  }

  private static func read(
    _ deliveries: [Delivery], in context: IntakeContext, jobs: Int, observer: Progress.Observer
  ) throws(RunError) -> [ReceivedExtract] {
    let intake = ExtractIntake(context: context)
    let year = context.fiscalYear
    let helpers = IdleWorkers(jobs: jobs)
    // The office's files hold all units: of them it matters which is begun first.
    let hasOffice = deliveries.contains { $0.deliverer == .office }
    let refusal = Mutex<RunError?>(nil)
    let extracts = WorkQueue.map(
      deliveries, jobs: jobs, weight: hasOffice ? { $0.deliverer == .office ? work(in: $0) : 0 } : nil,
      helpers: helpers, touch: { FileBytes.announce($0.path) },
      finished: { observer(Progress(step: .reading(fiscalYear: year), done: $0, total: deliveries.count)) },
      { delivery in
        do throws(RunError) {
          return try intake.read(delivery, with: helpers)
        } catch {
          refusal.withLock { $0 = $0 ?? error }
          return delivery.unread(.fileUnreadable)
        }
      })
    if let refusal = refusal.withLock({ $0 }) { throw refusal }
    return extracts
  }

  /// How long reading a file takes beside others, by its size and its name.
  private static func work(in delivery: Delivery) -> Int {
    // A row takes ten times as long a byte as a person's answers, which are counted and not kept: measured.
    let isSurvey = delivery.namedTable?.isSurvey == true
    return FileSize.of(delivery.path) * (isSurvey ? 1 : 10)
  }

  /// The latest day with a receipt, or after a due date, that is not after `day`: two runs of one effective date agree.
  package func effectiveDate(on day: CalendarDate) -> CalendarDate? {
    days.last { $0 <= day }
  }

  /// The latest day before another with a receipt, or after a due date; nil where there is none.
  package func day(before day: CalendarDate) -> CalendarDate? {
    days.last { $0 < day }
  }

  /// The extracts that were received before a day.
  package func extracts(before day: CalendarDate) -> [ReceivedExtract] {
    extracts.filter { $0.delivery.receivedOn < day }
  }

  /// The findings about files and folders of the inbox that were there before a day and are not read.
  func inboxFindings(before day: CalendarDate) -> [Finding] {
    UnsavedSpreadsheets(extracts: extracts(before: day)).findings(of: unread).filter { finding in
      finding.place.file.dayOfFolder.map { $0 < day } ?? true
    }
  }
}

extension Sequence<ReceivedFile> {
  /// The table that each file was read as, by file; nil for one that was read as none.
  package var tables: [String: ExtractTable?] {
    Dictionary(map { ($0.delivery.file, $0.table) }) { first, _ in first }
  }
}
