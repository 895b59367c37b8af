import ArgumentParser
import Consolidation
import Findings
import Publication
import Tabular

/// `ita what-if`: shows the total, level and rank that would follow from other scores of a unit, and writes nothing.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "แสดงคะแนนรวม ระดับ และอันดับที่จะเป็นหากหน่วยงานได้คะแนนอื่น / the total, level and rank that would follow",
    discussion: """
      ไม่เขียนไฟล์ใด และปัดเศษเช่นเดียวกับผลที่เผยแพร่ คะแนนที่ไม่ได้ระบุคงเดิม
      Nothing is written; scores that are not named stay, and the rounding is that of the published result.

      ita what-if 5041 IIT=93.05           เครื่องมือ / an instrument
      ita what-if หลักสี่ I6=95 o5=100        ตัวชี้วัดและรายข้อ / an indicator and an item
      ita what-if 5041 ITA=95              คะแนนรวม / the total itself
      """)

  @Argument(help: ArgumentHelp("หน่วยงาน รหัสหรือชื่อ / a unit, by code or name", valueName: "unit"))
  var unit: String
  @Argument(
    help: ArgumentHelp(
      "ตัววัดกับคะแนน เช่น OIT=90 / a measure and its score, such as OIT=90", valueName: "measure=score"))
  var scores: [String]
  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.answer { results throws(RunError) in
      try WhatIfPage(of: results, unit: unit, scores, in: options.language.language).text
    }
  }
}
