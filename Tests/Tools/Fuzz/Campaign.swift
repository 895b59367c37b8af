import Assessment
import Findings
import Glibc
import Intake
import Office
import Publication
import Tabular

/// A run over many inputs: each is read as the job reads a received file, and checked against four promises.
///
/// The reader does not crash; it ends within its time; its memory stays within ten times the file plus 50 MB; and
/// every data row either counts or has a finding.
struct Campaign: Sendable {
  private let intake: ExtractIntake
  private let mutator: any InputMaker
  private let deliverers: [Deliverer]

  /// The result of a run.
  struct Report: CustomStringConvertible {
    var inputs = 0
    var bytes = 0
    var rows = 0
    var findings = 0
    var seconds = 0.0
    /// The most memory above that at the start of the run, in bytes.
    var memory = 0
    /// The first input that broke a promise, and the promise.
    var failure: (input: Int, promise: String)?

    var description: String {
      let rate = seconds > 0 ? Int(Double(inputs) / seconds) : 0
      let counts = "\(inputs) inputs, \(bytes >> 20) MB, \(rows) rows, \(findings) findings"
      let cost = "\(Int(seconds)) s, \(rate) a second, \(memory >> 20) MB more than at the start"
      return "\(counts); \(cost); " + (failure.map { "input \($0.input): \($0.promise)" } ?? "every promise kept")
    }
  }

  /// The seconds allowed for one input of 20 KB on a busy machine, and those after which the process is killed.
  private static let (slow, hung) = (2.0, UInt32(30))
  private static let allowance = 50 << 20

  /// Reads the units and the methodologies of fiscal year 2566, which the inputs are read with.
  ///
  /// - Parameters:
  ///   - data: The office's data folder.
  ///   - mutator: The maker of the inputs.
  /// - Throws: `RunError` if the folder cannot be read.
  init(data: String, mutator: any InputMaker) throws(RunError) {
    let reference = try ReferenceData(from: DataFolder(path: data))
    let editions = reference.units(in: 2566).editions
    let methodologies = try MethodologyLibrary(of: 2566, editions: editions, from: reference)
    intake = ExtractIntake(context: IntakeContext(reference: reference, methodologies: methodologies))
    self.mutator = mutator
    deliverers = [.office, .unit(Code("5030")), .unit(Code("5026"))]
  }

  /// Reads inputs until one breaks a promise.
  ///
  /// - Parameters:
  ///   - start: Number of the first input.
  ///   - inputs: Number of inputs at most.
  ///   - seconds: Time after which no other input is read.
  ///   - isAlone: Whether the process does nothing else, so that its memory and its time can be measured.
  ///   - begins: Called with the number of each input before it is read.
  /// - Returns: The result of the run.
  func run(
    from start: Int, inputs: Int, seconds: Double, isAlone: Bool, begins: (Int) -> Void = { _ in }
  ) -> Report {
    guard let day = CalendarDate(year: 2023, month: 9, day: 6) else { return Report() }
    var report = Report()
    let clock = ContinuousClock()
    let began = clock.now
    let memory = Self.mostMemory
    defer { if isAlone { alarm(0) } }
    while report.inputs < inputs, report.failure == nil, report.seconds < seconds {
      let number = start + report.inputs
      begins(number)
      if isAlone { alarm(Self.hung) }
      let input = mutator.input(number)
      let delivery = Delivery(
        file: "extracts/2566/x/2023-09-06/\(input.name)", in: nil, deliverer: deliverers[number % deliverers.count],
        receivedOn: day)
      let before = clock.now
      let extracts = intake.extracts(in: input.bytes, of: delivery)
      let took = (clock.now - before) / .seconds(1)
      report.inputs += 1
      report.bytes += input.bytes.count
      for extract in extracts {
        report.rows += extract.rows
        report.findings += extract.findings.count
      }
      report.memory = max(0, Self.mostMemory - memory)
      report.seconds = (clock.now - began) / .seconds(1)
      let broken =
        isAlone && took > Self.slow
        ? "took \(took) s"
        : isAlone && report.memory > Self.allowance + 10 * mutator.longest
          ? "\(report.memory) bytes of memory"
          : Self.lost(in: extracts)
      report.failure = broken.map { (number, $0) }
    }
    return report
  }

  /// The most memory since the start of the process, in bytes.
  private static var mostMemory: Int {
    var usage = rusage()
    return unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss << 10 : 0
  }
}

extension Campaign {
  private static func lost(in extracts: [ReceivedExtract]) -> String? {
    guard !extracts.isEmpty else { return "a file without an extract" }
    return extracts.lazy.compactMap { lost($0) }.first
  }

  /// The rows that neither count nor have a finding, as a sentence; nil if there are none.
  private static func lost(_ extract: ReceivedExtract) -> String? {
    let counted = extract.parts.reduce(0) { $0 + $1.rows }
    let uncounted = extract.rows - counted
    guard uncounted >= 0 else { return "\(counted) rows count of \(extract.rows)" }
    guard extract.table != nil, uncounted > 0 else {
      return extract.table == nil && extract.findings.isEmpty ? "a file that is not read has no finding" : nil
    }
    // A file whose letters were saved as question marks has one finding for all its rows.
    let ofAll = [Check.formNotFilledIn.code, Check.textLettersLost.code]
    if extract.findings.contains(where: { ofAll.contains($0.check.code) }) { return nil }
    // The rows of one unit and year of a survey share a finding.
    let isSurvey = extract.table?.isSurvey == true
    if isSurvey { return extract.findings.isEmpty ? "\(uncounted) responses are lost" : nil }
    // Without the column of the unit or the year no row belongs to a unit. One finding on the header is enough: the
    // column is missing or misnamed, or bytes of its title were lost.
    let isHeaderReported = extract.findings.contains { finding in
      [Check.columnMissing.code, Check.columnMisnamed.code].contains(finding.check.code)
        && finding.place.column.map(identity.contains) == true
        || finding.place.record == nil
          && [Check.textUndecodable.code, Check.cellUnreadable.code, Check.cellErrorValue.code]
            .contains(finding.check.code)
    }
    if isHeaderReported { return nil }
    // The finding on a row that does not count is on its unit or year, or on the row as a whole. Of several rows with
    // the same key, the findings on the others name the first.
    let reported = extract.findings.filter { finding in
      // A lost byte may have been the separator that the row lacks.
      [Check.totalRow.code, Check.textUndecodable.code].contains(finding.check.code)
        || finding.place.column.map { identity.contains($0) } ?? true
    }
    let firsts = reported.filter { $0.check.code == Check.keyRepeated.code }.reduce(0) { $0 + $1.count }
    let below = reported.filter { $0.check.code == Check.tableBelow.code }
      .reduce(0) { $0 + ($1.values["rows"].flatMap { Int($0.english) } ?? 0) }
    // A finding with a count of rows covers that many rows at most.
    let records = Set(reported.compactMap(\.place.record)).count + reported.reduce(0) { $0 + $1.count - 1 }
    let known = records + firsts + below
    return uncounted > known ? "\(uncounted - known) rows are lost" : nil
  }

  private static let identity: Set = ["unit_code", "fiscal_year"]
}
