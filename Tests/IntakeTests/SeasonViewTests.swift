import Assessment
import Findings
import Glibc
import Office
import Tabular
import Testing

@testable import Intake

/// The submissions of a season as of a day.
struct SeasonViewTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static func season() throws -> Season {
    let reference = try ReferenceData(from: DataFolder(path: "\(root)/data"), published: [])
    return try Season(of: [], for: try Office(of: 2566, from: reference), jobs: 1)
  }

  /// Announced figures with a total in hundredths.
  private static func total(_ hundredths: Int128) throws -> AnnouncedFigures {
    let value = try #require(Quantity(coefficient: hundredths, fractionDigits: 2))
    return [
      "ITA": AnnouncedFigure(
        value: value, basis: .score, isBasisDeclared: true, stage: .announced, level: nil, announcedOn: nil,
        reference: nil, reason: nil, receivedOn: Day(sinceEpoch: 19_606),
        source: Source(file: "scores.csv", line: 2, record: 1), levelSource: nil)
    ]
  }

  @Test func `a unit's latest figures are stated and the office's are official`() throws {
    let extracts = [
      try SentFile(6, "scores", "x").extract(of: Self.total(87_83)),
      try SentFile(12, "scores", "y").extract(of: Self.total(88_38)),
      try SentFile(8, "office", "z").extract(of: Self.total(87_99), from: .office),
    ]
    let view = SeasonView(of: try Self.season(), extracts: extracts, on: CalendarDate(year: 2023, month: 10, day: 1))
    let submission = try #require(view.submissions.first { $0.unit.code == SentFile.unit })
    #expect(submission.stated["ITA"]?.value == Quantity(coefficient: 88_38, fractionDigits: 2))
    #expect(submission.official["ITA"]?.value == Quantity(coefficient: 87_99, fractionDigits: 2))
    #expect(submission.presence == .sent)
  }

  @Test func `a file deleted after it was listed stops the run, and a broken link is a finding`()
    throws
  {
    let office = try Self.season().office
    let path = "/tmp/ita-gone-\(getpid()).csv"
    let delivery = Delivery(file: path, in: nil, deliverer: .office, receivedOn: try SentFile.date(6))
    let error = #expect(throws: RunError.self) { try Season(of: [delivery], for: office, jobs: 1) }
    #expect(error?.exitCode == .noInput)
    try #require(unsafe symlink("/tmp/ita-nowhere", path) == 0)
    defer { unsafe unlink(path) }
    let findings = try Season(of: [delivery], for: office, jobs: 1).extracts.flatMap(\.findings)
    #expect(findings.map(\.check.code) == ["file-unreadable"])
  }

  @Test(arguments: [(-1, .notDue), (0, .notDue), (1, .missing)] as [(Int, Submission.Presence)])
  func `scores that were not received are missing from the day after the due date`(
    days: Int, presence: Submission.Presence
  ) throws {
    let season = try Self.season()
    let unit = try #require(season.office.registry[SentFile.unit])
    let due = try #require(season.office.calendar.dueDate(of: .scores, for: unit))
    let day = CalendarDate(daysSinceEpoch: due.daysSinceEpoch + days)
    let submission = SeasonView(of: season, extracts: [], on: day).submissions.first { $0.unit.code == unit.code }
    #expect(submission?.presence == presence)
  }
}
