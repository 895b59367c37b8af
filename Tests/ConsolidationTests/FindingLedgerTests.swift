import Assessment
import Judging
import Testing

@testable import Consolidation
@testable import Findings

/// A ledger lists the first findings of a kind one by one and counts all of them.
struct FindingLedgerTests {
  private static func finding(_ check: Check, row: Int, _ column: Int, file: String = "iit.csv") -> Finding {
    Finding(
      check, unit: "5026", place: Place(file: file, line: row + 1, record: row, column: "i\(column)"), value: "9",
      effect: .measure("IIT"))
  }

  @Test(arguments: [
    (check: Check.answerNotInScale, rows: 20, columns: 5, listed: 100),
    (check: Check.answerNotInScale, rows: 21, columns: 1, listed: 21),
    (check: Check.answerNotInScale, rows: 500, columns: 1, listed: 21),
    (check: Check.answerNotInScale, rows: 500, columns: 5, listed: 105),
    (check: Check.answerNotInScale, rows: 500, columns: 30, listed: 130),
    (check: Check.answerNotInScale, rows: 1, columns: 101, listed: 101),
    (check: Check.answerNotInScale, rows: 2, columns: 101, listed: 201),
    (check: Check.answersFall, rows: 500, columns: 30, listed: 630),
  ])
  func `a ledger lists twenty findings of a column, a hundred of a file and one of each other column, and counts all`(
    check: Check, rows: Int, columns: Int, listed: Int
  ) {
    let all = (1...rows).flatMap { row in (1...columns).map { Self.finding(check, row: row, $0) } }
    let findings = FindingLedger(all).findings
    #expect(findings.count == listed)
    #expect(findings.reduce(0) { $0 + $1.count } == rows * columns)
    for column in 1...columns {
      let own = findings.filter { $0.place.column == "i\(column)" }
      #expect(own.reduce(0) { $0 + $1.count } == rows)
      // Rows are listed from the first on; the last finding counts all rows that are not listed.
      #expect(own.map(\.place.record) == Array(1...own.count))
      #expect(own.dropLast().allSatisfy { $0.count == 1 })
    }
  }

  @Test func `the findings listed of one file do not shorten the list of another`() {
    let all = ["iit.csv", "eit.csv"].flatMap { file in
      (1...100).flatMap { row in (1...5).map { Self.finding(.answerNotInScale, row: row, $0, file: file) } }
    }
    let findings = FindingLedger(all).findings
    #expect(findings.count { $0.place.file == "iit.csv" } == 105)
    #expect(findings.count { $0.place.file == "eit.csv" } == 105)
  }

  @Test func `joining two ledgers loses no finding`() {
    let all = (1...300).flatMap { row in (1...8).map { Self.finding(.answerNotInScale, row: row, $0) } }
    var joined = FindingLedger(Array(all[..<700]))
    joined.append(contentsOf: FindingLedger(Array(all[700...])).findings)
    #expect(joined.findings.reduce(0) { $0 + $1.count } == 2400)
    #expect(joined.findings.count == 108)
  }
}
