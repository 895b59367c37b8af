import Consolidation
import Findings
import Judging
import Office
import Publication
import Synchronization
import Tabular
import Testing

/// A run reports its progress to the caller.
struct ProgressTests {
  @Test(arguments: [1, 2]) func `a run reports each file once, and then the scoring of the units`(
    jobs: Int
  ) throws {
    let reports = Mutex<[Progress]>([])
    let data = DataFolder(path: "\(Repository.root)/data")
    let today = try #require(CalendarDate.read("2023-12-31"))
    let run = Consolidation(data: data, year: 2565, asOf: nil, today: today, jobs: jobs) { progress in
      reports.withLock { $0.append(progress) }
    }
    let results = try run.run(with: ReferenceData(from: data)).results
    let steps = reports.withLock { $0 }
    let read = steps.filter { if case .reading(2565) = $0.step { true } else { false } }
    #expect(read.map(\.done).sorted() == Array(1...results.inputs.count))
    #expect(Set(read.map(\.total)) == [results.inputs.count])
    #expect(steps.count { if case .scoring = $0.step { true } else { false } } == 1)
  }
}
