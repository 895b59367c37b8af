package import Tabular

/// The progress of a run, for display in a terminal.
package struct Progress: Sendable {
  package enum Step: Sendable {
    /// Reads the extracts of a fiscal year; counted in files.
    case reading(fiscalYear: Int)
    /// Computes scores; counted in units.
    case scoring
    /// Writes the publication; counted in files.
    case publishing
  }

  package let step: Step
  /// Number of things done, from 0 at the beginning of a step to `total`.
  package let done: Int
  package let total: Int

  package init(step: Step, done: Int, total: Int) {
    self.step = step
    self.done = done
    self.total = total
  }

  /// Receives the progress, on any thread and in no particular order within a step.
  package typealias Observer = @Sendable (Progress) -> Void

  /// The text for a terminal.
  package var text: Bilingual {
    switch step {
    case .reading(let year):
      Bilingual("กำลังอ่านข้อมูลปี \(year) \(done)/\(total) ไฟล์", "reading \(year): \(done) of \(total) files")
    case .scoring: Bilingual("กำลังคำนวณคะแนน \(total) หน่วยงาน", "scoring \(total) units")
    case .publishing: Bilingual("กำลังเขียนผลลัพธ์ \(done)/\(total) ไฟล์", "writing \(done) of \(total) files")
    }
  }
}
