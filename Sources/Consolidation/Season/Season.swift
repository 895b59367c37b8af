package import Assessment
import Synchronization
package import Tabular

/// Everything received for one fiscal year, read once; what of it counts depends on the day it is seen from.
package struct Season: Sendable {
  let reference: ReferenceData
  let methodologies: MethodologyLibrary
  let registry: UnitRegistry
  let plan: CityPlan
  let calendar: SubmissionCalendar
  /// What every cell is held against.
  let context: IntakeContext
  /// What stands in the inbox where nothing is read.
  let inboxFindings: [Finding]
  /// In the order of the inbox; once their contents are let go of, those alone of which no row counts for who sent them.
  private(set) var extracts: [ReceivedExtract]
  /// All that were received, in the order of the inbox.
  let files: [ReceivedFile]
  /// The days on which something was received or fell due, oldest first, each once.
  private let days: [CalendarDate]
  /// The last day on which something was received.
  let lastReceipt: CalendarDate?

  var fiscalYear: Int { methodologies.fiscalYear }

  /// By file, the table that it was read as; nil of one that was read as none.
  var tables: [String: String?] {
    Dictionary(files.map { ($0.delivery.file, $0.table) }) { first, _ in first }
  }

  /// Reads the year's extracts as they stood on `asOf`; nil: all of them.
  ///
  /// `jobs`: threads, from 1.
  package init(
    of year: Int, from reference: ReferenceData, asOf: CalendarDate?, jobs: Int,
    observer: Progress.Observer = { _ in }
  ) throws(RunError) {
    let registry = reference.units(in: year)
    let inbox = Inbox(of: year, in: reference.folder, registry: registry, asOf: asOf, jobs: jobs)
    try self.init(
      of: year, from: reference, deliveries: inbox.deliveries, inboxFindings: inbox.findings,
      registry: registry, jobs: jobs, observer: observer)
  }

  /// `registry`: the year's; nil where nobody has made it yet.
  init(
    of year: Int, from reference: ReferenceData, deliveries: [Delivery], inboxFindings: [Finding] = [],
    registry: UnitRegistry? = nil, jobs: Int, observer: Progress.Observer = { _ in }
  ) throws(RunError) {
    // Files are told apart by their digests, so a run without them must not begin.
    guard (try? SHA256.hex(of: [])) != nil else { throw .fault("SHA-256 is not available") }
    try reference.requireWhole(in: year)
    self.reference = reference
    let registry = registry ?? reference.units(in: year)
    self.registry = registry
    plan = reference.plan(in: year)
    calendar = reference.calendar(of: year)
    methodologies = try MethodologyLibrary(of: year, editions: registry.editions, from: reference, jobs: jobs)
    context = IntakeContext(reference: reference, methodologies: methodologies, registry: registry)
    let received = Set(deliveries.map(\.receivedOn))
    lastReceipt = received.max()
    days = received.union(calendar.entries.map(\.dueOn)).sorted()
    let intake = ExtractIntake(context: context)
    let helpers = Helpers(jobs: jobs)
    // The office's files hold all units: of them it matters which is begun first.
    let hasOffice = deliveries.contains { $0.deliverer == .office }
    let refusal = Mutex<RunError?>(nil)
    extracts = WorkQueue.map(
      deliveries, jobs: jobs, weight: hasOffice ? { $0.deliverer == .office ? Self.work(in: $0) : 0 } : nil,
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
    files = extracts.map(\.file)
    self.inboxFindings = UnsavedSpreadsheets(extracts: extracts).told(in: inboxFindings)
  }

  /// How long reading a file takes beside others, by its size and its name.
  private static func work(in delivery: Delivery) -> Int {
    let name = delivery.name.lowercased()
    // A row takes ten times as long a byte as a person's answers, which are counted and not kept: measured.
    let isSurvey = SchemaLibrary.surveyTables.contains { name.hasPrefix($0) }
    return FileSize.of(delivery.path) * (isSurvey ? 1 : 10)
  }

  /// The latest day with a receipt or a due date that is not after `day`: two runs of one effective date agree.
  func effectiveDate(on day: CalendarDate) -> CalendarDate? {
    days.last { $0 <= day }
  }

  /// The same without what the files say of units, which takes as much memory as the results.
  ///
  /// To be asked for when the submissions are made and the revisions found.
  func withoutContents() -> Self {
    var season = self
    season.extracts = extracts.filter { extract in
      guard let unit = extract.delivery.deliverer.unit else { return extract.parts.isEmpty }
      return !extract.parts.contains { $0.unit == unit }
    }
    return season
  }

  /// The same season without what was received after a day.
  func before(_ day: CalendarDate) -> [ReceivedExtract] {
    extracts.filter { $0.delivery.receivedOn < day }
  }
}

extension UnitRegistry {
  /// The editions that the units are assessed by, in the order of the registry.
  package var editions: [Edition] {
    units.map(\.edition).uniqued
  }
}
