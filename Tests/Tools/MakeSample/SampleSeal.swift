package import Consolidation
package import Findings
package import Office
import Tabular

extension Sample {
  /// The closing of the year before, on a day after its last announcement.
  package static func sealing(in data: DataFolder) throws(RunError) -> Sealing {
    guard let day = CalendarDate(year: 2022, month: 11, day: 15) else { throw .fault("no such day") }
    return try Sealing(
      of: SampleYear.before, reason: "ประกาศผลครบทุกหน่วยงานและพ้นกำหนดอุทธรณ์แล้ว", data: data, today: day, jobs: 1)
  }
}
