import Assessment
import Findings
import Office
import Tabular
import Testing

@testable import Intake
@testable import Judging

/// Explanations of a unit, each bound to the value that it explains.
struct AnswerTests {
  private static func finding(_ check: Check, value: String) -> Finding {
    let file = "extracts/2566/5026/2023-09-06/participation.csv"
    return Finding(
      check, unit: Handmade.unit, place: Place(file: file, line: 2, column: "answered"), value: value,
      effect: .table(.answerRates))
  }

  /// An explanation of a finding, received on a day of October 2023.
  private static func explanation(
    of finding: Finding, on day: Int = 20, flaw: GivenExplanation.Flaw? = nil
  ) throws -> GivenExplanation {
    GivenExplanation(
      binding: FindingBinding(finding: finding, table: nil, row: nil).code, severity: finding.severity, flaw: flaw,
      position: "หัวหน้าฝ่ายปกครอง",
      receivedOn: try #require(CalendarDate(year: 2023, month: 10, day: day)),
      source: Source(file: "extracts/2566/5026/2023-10-\(day)/findings.csv", line: 2, record: 1))
  }

  /// The findings after the explanations, and the number of lapsed explanations.
  private static func answered(
    _ finding: Finding, by given: [GivenExplanation]
  ) throws -> (findings: [AnsweredFinding], lapsed: Int) {
    let extracts = given.map { explanation in
      ReceivedExtract(
        delivery: Delivery(
          file: explanation.source.file, in: nil, deliverer: .unit(Handmade.unit), receivedOn: explanation.receivedOn),
        digest: nil, encoding: nil, table: .explanations, rows: 1,
        parts: [ReceivedPart(unit: Handmade.unit, rows: 1, content: .explanations([explanation]), isWhole: true)],
        findings: [])
    }
    let season = try Season(of: [], for: Handmade.office(), jobs: 1)
    let view = SeasonView(of: season, extracts: extracts, on: CalendarDate(year: 2023, month: 10, day: 31))
    let explained = ExplainedFindings([finding], in: view, quoting: season.quotableRows)
    return (explained.findings, view.receipts.ofExplanations.reduce(0) { $0 + explained.lapsed(in: $1) })
  }

  @Test(
    arguments: [
      ("398", .note, 0), ("397", .mustExplain, 1), ("", .mustExplain, 1),
    ] as [(String, Severity, Int)])
  func `an explanation counts for its value, and lapses when the value changes`(
    value: String, severity: Severity, lapsed: Int
  ) throws {
    let explanation = try Self.explanation(of: Self.finding(.quotaShort, value: "398"))
    let answered = try Self.answered(Self.finding(.quotaShort, value: value), by: [explanation])
    #expect(answered.findings.map(\.severity) == [severity])
    #expect(answered.lapsed == lapsed)
  }

  @Test(
    arguments: [
      (.blank, [.explanationBlank]), (.noPosition, [.explainerUnclear]), (.untouched, []),
    ] as [(GivenExplanation.Flaw, [Check])])
  func `a flawed explanation explains nothing and is reported to the unit`(
    flaw: GivenExplanation.Flaw, checks: [Check]
  ) throws {
    let finding = Self.finding(.quotaShort, value: "398")
    let findings = try Self.answered(finding, by: [Self.explanation(of: finding, flaw: flaw)]).findings
    #expect(findings.first { $0.check == .quotaShort }?.severity == .mustExplain)
    #expect(findings.map(\.check).filter { $0 != .quotaShort } == checks)
  }

  @Test func `a value that must be mended cannot be explained`() throws {
    let finding = Self.finding(.totalCannotBeMade, value: "398")
    let findings = try Self.answered(finding, by: [Self.explanation(of: finding)]).findings
    #expect(findings.first { $0.check == .totalCannotBeMade }?.severity == .mustMend)
    #expect(findings.map(\.check).contains(.notExplainable))
  }

  @Test func `the later of two explanations counts, and a flawed one cancels neither`() throws {
    let finding = Self.finding(.quotaShort, value: "398")
    let given = [
      try Self.explanation(of: finding, on: 21), try Self.explanation(of: finding, on: 20),
      try Self.explanation(of: finding, on: 22, flaw: .blank),
    ]
    let findings = try Self.answered(finding, by: given).findings
    #expect(findings.map { $0.explanation?.receivedOn.day } == [21])
  }
}
