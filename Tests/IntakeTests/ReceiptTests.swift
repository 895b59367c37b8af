import Assessment
import Findings
import Tabular
import Testing

@testable import Intake

/// Deciding which file of one table counts.
struct ReceiptTests {
  /// Judges files of a table that is due on 20 September.
  private static func judgement(of files: [SentFile], isShadowed: Bool = false) throws -> CountingReceipt {
    let candidates = try files.enumerated().map { ReceiptCandidate(extract: try $1.extract(), number: $0, index: 0) }
    return CountingReceipt(
      key: SeriesKey(unit: SentFile.unit, table: .scores, deliverer: SentFile.unit.text),
      title: Bilingual(same: "scores"), candidates: candidates, due: try SentFile.date(20), isShadowed: isShadowed)
  }

  /// Files by date and name, with the state of each.
  private static let series: [([SentFile], [ReceiptState])] = [
    ([SentFile(6, "a", "x")], [.counted]),
    ([SentFile(20, "a", "x")], [.counted]),
    ([SentFile(21, "a", "x")], [.late]),
    ([SentFile(6, "a", "x"), SentFile(12, "a", "y")], [.superseded, .counted]),
    ([SentFile(6, "a", "x"), SentFile(12, "a", "x")], [.superseded, .counted]),
    ([SentFile(6, "a", "x"), SentFile(25, "a", "y")], [.superseded, .late]),
    ([SentFile(6, "a", "x"), SentFile(6, "b", "x")], [.counted, .identical]),
    ([SentFile(6, "a", "x"), SentFile(6, "b", "y")], [.conflict, .conflict]),
    ([SentFile(6, "a", "x"), SentFile(6, "b", "x"), SentFile(6, "c", "y")], [.conflict, .conflict, .conflict]),
    ([SentFile(6, "a", "x"), SentFile(12, "a", "y"), SentFile(12, "b", "z")], [.counted, .conflict, .conflict]),
    ([SentFile(6, "a", "x"), SentFile(6, "b", "y"), SentFile(12, "a", "z")], [.superseded, .superseded, .counted]),
  ]

  @Test(arguments: series)
  func `the file of the latest date counts, and two different files of one date do not`(
    files: [SentFile], states: [ReceiptState]
  ) throws {
    #expect(try Self.judgement(of: files).receipts.map(\.state) == states)
    #expect(try Self.judgement(of: files.reversed()).receipts.map(\.state) == states)
  }

  @Test(
    arguments: [
      ([SentFile(6, "a", "x"), SentFile(12, "a", "y")], [true, true]),
      ([SentFile(6, "a", "x"), SentFile(6, "b", "x")], [true, false]),
      ([SentFile(6, "a", "x"), SentFile(6, "b", "y"), SentFile(12, "a", "z")], [false, false, true]),
    ] as [([SentFile], [Bool])])
  func `a superseded file was in force, a copy and a conflicting file never were`(
    files: [SentFile], inForce: [Bool]
  ) throws {
    #expect(try Self.judgement(of: files).receipts.map(\.hasBeenInForce) == inForce)
  }

  @Test(
    arguments: [
      ([SentFile(6, "a", "x")], []),
      ([SentFile(6, "a", "x"), SentFile(12, "a", "y")], [.superseded]),
      ([SentFile(6, "a", "x"), SentFile(6, "b", "x")], [.identicalCopy]),
      ([SentFile(6, "a", "x"), SentFile(6, "b", "y")], [.receivedTwice, .receivedTwice]),
      ([SentFile(21, "a", "x")], [.receivedLate]),
    ] as [([SentFile], [Check])])
  func `a file that is superseded, a copy, in conflict or late has a finding`(
    files: [SentFile], checks: [Check]
  ) throws {
    let judgement = try Self.judgement(of: files)
    let findings = judgement.findings + OfficeConflicts.findings(of: judgement.conflicts)
    #expect(findings.map(\.check) == checks)
  }

  @Test func `a unit's own file is superseded where the office's file counts`() throws {
    let judgement = try Self.judgement(of: [SentFile(6, "a", "x")], isShadowed: true)
    #expect(judgement.receipts.map(\.state) == [.superseded])
    #expect(judgement.findings.map(\.check) == [.deliveredByBoth])
    #expect(!judgement.counts)
  }

  @Test func `a folder with a future date is one finding, and its files are not late`() throws {
    let files = [SentFile(6, "a", "x"), SentFile(25, "a", "y"), SentFile(25, "b", "y")]
    let future = FutureReceipts(
      of: try files.map { try $0.extract() }, lastReceipt: try SentFile.date(25),
      effectiveDate: try SentFile.date(12))
    #expect(future.findings.map(\.check) == [.receiptInFuture])
    #expect(future.findings.map(\.place.file) == [files[1].folder])
    let late = try Self.judgement(of: [files[1]]).findings
    #expect(late.map(future.explains) == [true])
  }
}
