package import Tabular

/// How far a run is, for whoever waits for it.
package struct Progress: Sendable {
  package enum Step: Sendable {
    /// Extracts of a fiscal year.
    case reading(fiscalYear: Int)
    /// Units.
    case scoring
    /// Files.
    case publishing
  }

  package let step: Step
  /// 0...total; a step that has just begun has done nothing.
  package let done: Int
  package let total: Int

  package init(step: Step, done: Int, total: Int) {
    self.step = step
    self.done = done
    self.total = total
  }

  /// Called from any thread, in no particular order within a step.
  package typealias Observer = @Sendable (Progress) -> Void

  /// What a terminal shows.
  package var words: Bilingual {
    switch step {
    case .reading(let year):
      Bilingual("กำลังอ่านข้อมูลปี \(year) \(done)/\(total) ไฟล์", "reading \(year): \(done) of \(total) files")
    case .scoring: Bilingual("กำลังคำนวณคะแนน \(total) หน่วยงาน", "scoring \(total) units")
    case .publishing: Bilingual("กำลังเขียนผลลัพธ์ \(done)/\(total) ไฟล์", "writing \(done) of \(total) files")
    }
  }
}
