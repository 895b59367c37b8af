package import Findings
import Intake
import Tabular

/// The checks of announced scores: against their parts, the answers, the office's announcement, and their level.
extension Check {
  package static let scores = [
    totalNotFromParts, totalCutOff, statedDiffers, notFromAnswers, levelWrong, levelUnknown, levelMisplaced,
    totalCannotBeMade, scoreZero,
  ]

  package static let totalNotFromParts = Check(
    "total-not-from-parts", .mustExplain,
    sentence: Bilingual(
      "{measure} ที่ประกาศคือ {value} แต่คะแนนส่วนประกอบที่ประกาศให้ผลได้เพียง {reachable}",
      "{measure} is announced as {value}, but its announced parts can only give {reachable}"),
    remedy: Bilingual(
      "โปรดตรวจสอบ {measure} และคะแนนส่วนประกอบกับประกาศผล แล้วแก้ไขค่าที่คัดลอกผิดหรือชี้แจงเหตุผล",
      "compare {measure} and its parts with the announcement; correct what was miscopied, or explain"),
    why: Bilingual(
      "ความต่างนี้ไม่ได้เกิดจากการปัดเศษ จึงต้องมีค่าใดค่าหนึ่งไม่ถูกต้อง",
      "no rounding explains the difference, so one of the figures must be wrong"),
    wrong: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,98.21", from: "5030"),
    right: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,97.21", from: "5030"))

  package static let totalCutOff = Check(
    "total-cut-off", .mustExplain,
    sentence: Bilingual(
      "{measure} ที่ประกาศคือ {value} ซึ่งได้จากการตัดทศนิยมทิ้งเท่านั้น หากปัดเศษจะเป็น {plain}",
      "{measure} is announced as {value}, which only cutting decimals off can give; rounded it is {plain}"),
    remedy: Bilingual(
      "โปรดตรวจสอบกับประกาศผล หากตัดทศนิยมทิ้ง โปรดแก้เป็นค่าที่ปัดเศษแล้ว หรือชี้แจงเหตุผล",
      "compare with the announcement; if decimals were cut off, give the rounded figure, or explain"),
    why: Bilingual(
      "วิธีการประเมินกำหนดให้ปัดเศษ การตัดทศนิยมทิ้งทำให้คะแนนต่ำกว่าที่ควรและอาจเปลี่ยนอันดับหรือระดับ",
      "the method rounds, and cutting off makes a score too low, which may change a rank or a level"),
    wrong: .scores(
      "5030,2566,IIT,97.66", "5030,2566,EIT,93.09", "5030,2566,OIT,100.00", "5030,2566,ITA,97.21", from: "5030"),
    right: .scores(
      "5030,2566,IIT,97.66", "5030,2566,EIT,93.09", "5030,2566,OIT,100.00", "5030,2566,ITA,97.23", from: "5030"))

  package static let statedDiffers = Check(
    "stated-differs", .mustExplain,
    sentence: Bilingual(
      "หน่วยงานระบุ {measure} เป็น {value} แต่ผลที่สำนักงาน ก.ก. ประกาศคือ {official}",
      "the unit states {measure} as {value}, but the office announced {official}"),
    remedy: Bilingual(
      "โปรดแก้ให้ตรงกับประกาศ หากเห็นว่าประกาศคลาดเคลื่อน โปรดชี้แจงพร้อมหลักฐาน",
      "correct it to the announcement; if the announcement seems wrong, explain with evidence"),
    why: Bilingual(
      "ผู้อ่านที่เห็นคะแนนสองค่าของหน่วยงานเดียวกันจะไม่ทราบว่าค่าใดเป็นผลที่แท้จริง",
      "a reader who sees two scores of one unit cannot tell which is the result"),
    wrong: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,88.73"]),
      Example.path("scores", from: "office"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]),
    right: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      Example.path("scores", from: "office"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]))

  package static let notFromAnswers = Check(
    "not-from-answers", .mustExplain,
    sentence: Bilingual(
      "{measure} ที่ประกาศคือ {value} แต่คำนวณจากคำตอบหรือผลรายข้อที่ได้รับได้ {computed}",
      "{measure} is announced as {value}, but the answers or items received give {computed}"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าส่งคำตอบหรือผลรายข้อครบถ้วนและเป็นชุดเดียวกับที่ใช้ประกาศ แล้วแก้ไขหรือชี้แจงเหตุผล",
      "see whether all the answers or items were sent and are the ones announced from; correct them, or explain"),
    why: Bilingual(
      "คะแนนที่ตรวจสอบย้อนกลับไปยังคำตอบไม่ได้ไม่มีหลักฐานรองรับ",
      "a score that does not lead back to its answers has nothing to stand on"),
    wrong: preventionSeason(announced: "85.71"),
    right: preventionSeason(announced: "75.00"))

  package static let levelWrong = Check(
    "level-wrong", .mustExplain,
    sentence: Bilingual(
      "ระดับที่ระบุคือ {value} แต่คะแนน {score} อยู่ในระดับ {level}", "the level says {value}, but a score of {score} is {level}"
    ),
    remedy: Bilingual(
      "โปรดแก้ระดับเป็น {level} หรือชี้แจงหากคะแนนเป็นค่าที่ไม่ถูกต้อง",
      "correct the level to {level}, or explain if it is the score that is wrong"),
    why: Bilingual(
      "ระดับคือสิ่งที่ผู้บริหารและประชาชนอ่าน จึงต้องตรงกับคะแนน",
      "the level is what directors and the public read, and it has to agree with the score"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,AA"),
    right: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,A"))

  package static let totalCannotBeMade = Check(
    "total-cannot-be-made", .mustMend,
    sentence: Bilingual(
      "ได้รับข้อมูลของ{unit} แล้ว แต่ยังหาคะแนนรวม ITA ไม่ได้ เพราะยังขาด {missing}",
      "data of {unit} were received, but no ITA total can be formed without {missing}"),
    remedy: Bilingual(
      "โปรดส่ง {missing} และแก้ไขรายการอื่นของหน่วยงานที่ต้องแก้ไข",
      "send {missing}, and mend whatever else is reported of this unit"),
    why: Bilingual(
      "หน่วยงานที่ไม่มีคะแนนรวมจะยังไม่ได้รับการจัดอันดับ", "a unit without a total is held back from the ranking"),
    wrong: .scores("5030,2566,IIT,97.64", "5030,2566,EIT,93.08", from: "5030"),
    right: .scores("5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", from: "5030"))

  package static let scoreZero = Check(
    "score-zero", .note,
    sentence: Bilingual("คะแนน {measure} เป็น 0", "the score of {measure} is 0"),
    remedy: Bilingual(
      "หากเป็นคะแนนจริง ไม่ต้องดำเนินการ หากหมายถึงไม่มีข้อมูล โปรดลบแถวนี้ออก",
      "nothing to do if it is the result; delete the row if there was no result"),
    why: Bilingual(
      "คะแนน 0 เป็นไปได้แต่พบน้อย และมักใช้แทนการไม่มีข้อมูล ซึ่งมีความหมายต่างกัน",
      "a score of 0 is possible but rare, and often stands for no data, which is something else"),
    wrong: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,0.00", "5030,2566,ITA,57.21", from: "5030"),
    right: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,97.21", from: "5030"))

  /// An announced I10 beside its seven items: five of five and one of two make 75, where their plain mean is 85.71.
  private static func preventionSeason(announced: String) -> Example {
    Example([
      Example.path("scores"): Example.text([
        Example.scoresHeader, "5026,2566,ITA,87.83", "5026,2566,I10,\(announced)",
      ]),
      Example.path("oit"): Example.text([
        "unit_code,fiscal_year,item,score", "5026,2566,o24,100", "5026,2566,o25,100", "5026,2566,o26,100",
        "5026,2566,o27,100", "5026,2566,o28,100", "5026,2566,o29,100", "5026,2566,o30,0",
      ]),
    ])
  }
}
