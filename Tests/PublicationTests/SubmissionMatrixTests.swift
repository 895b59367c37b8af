import Assessment
import Intake
import Office
import Tabular
import Testing

@testable import Judging
@testable import Publication

/// The table of submissions in the report, made from the rows of the register.
struct SubmissionMatrixTests {
  private static let due = CalendarDate(year: 2023, month: 9, day: 30)

  /// The scores of Chatuchak in these states; what is late came three days after it was due.
  private static func matrix(_ states: [ReceiptState]) throws -> SubmissionMatrix {
    var season = TwoUnits()
    let unit = try season.results().registry["5026"]
    season.submissions = states.map { state in
      SubmissionRecord(
        unit: unit, table: .scores, deliverer: "5026", state: state,
        receivedOn: state == .late ? CalendarDate(year: 2023, month: 10, day: 3) : nil, dueOn: due, file: "",
        mustMend: 0)
    }
    return SubmissionMatrix(of: try season.results())
  }

  @Test(
    arguments: [
      ([.counted], .onTime), ([.late], .late), ([.superseded, .late], .late), ([.late, .counted], .onTime),
      ([.conflict], .unusable), ([.unreadable, .missing], .unusable), ([.missing], .missing), ([.notDue], .notDue),
      ([.withdrawn], nil), ([], nil),
    ] as [([ReceiptState], Timeliness?)])
  func `the table of a unit has one state, the best of its files`(states: [ReceiptState], state: Timeliness?) throws {
    let matrix = try Self.matrix(states)
    let row = try #require(matrix.rows.first { $0.unit.code == "5026" })
    #expect(row.cells.first.flatMap { $0?.state } == state)
    #expect(row.isOpen == (state.map { [.late, .unusable, .missing].contains($0) } ?? false))
  }

  @Test func `a late table has its days of delay, and a due date counts its units by state`() throws {
    let matrix = try Self.matrix([.late])
    #expect(matrix.rows.compactMap { $0.cells.first??.daysLate } == [3])
    let day = try #require(matrix.dueDays.first)
    #expect(matrix.dueDays.count == 1 && day.day == Self.due)
    #expect(day.tables.map(\.table) == [.scores] && day.tables.first?.counts == [.late: 1])
    #expect(matrix.usualDueDate(at: 0) == Self.due)
  }
}
