import Tabular

/// The checks of a cell that holds the code of a unit, a measure, or a node of the city plan.
extension Check {
  package static let codes = [
    unitUnknown, unitClosed, geocodeAsUnit, measureUnknown, itemsNotAssessed, planCodeUnknown, planCodeMalformed,
    planCodesSeveral, planCodeOfOtherKind,
  ]

  package static let unitUnknown = Check(
    "unit-unknown", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งไม่มีในทะเบียนหน่วยงาน",
      "{column} is '{value}', which is not in the register of units"),
    remedy: Bilingual(
      "โปรดแก้เป็นรหัสหน่วยงานสี่หลักตามทะเบียนของกรุงเทพมหานคร{known}",
      "write the unit's code of four digits from the city's register{known}"),
    why: Bilingual("หากไม่ทราบว่าเป็นของหน่วยงานใด จะนำแถวนี้มาใช้ไม่ได้", "a row of an unknown unit cannot count"),
    wrong: .scores("5099,2566,ITA,87.83", from: "office"),
    right: .scores("5026,2566,ITA,87.83", from: "office"))

  package static let geocodeAsUnit = Check(
    "geocode-as-unit", .mustMend,
    sentence: Bilingual(
      "“{value}” เป็นรหัสพื้นที่ของกรมการปกครอง มิใช่รหัสหน่วยงานของกรุงเทพมหานคร โดย{unit}ใช้รหัส {code}",
      "'{value}' is a national area code and not a unit code of the city; the unit code of {unit} is {code}"),
    remedy: Bilingual("โปรดแก้เป็นรหัสหน่วยงานของกรุงเทพมหานคร{known}", "write the city's unit code instead{known}"),
    why: Bilingual(
      "รหัสสองระบบมีเลขท้ายซ้ำกัน หากคาดเดาจากเลขท้าย คะแนนอาจไปอยู่กับหน่วยงานอื่น",
      "the two systems share their last digits, so a guess could give one unit the score of another"),
    wrong: .scores("1030,2566,ITA,87.83", from: "office"),
    right: .scores("5026,2566,ITA,87.83", from: "office"))

  package static let measureUnknown = Check(
    "measure-unknown", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งไม่ใช่รหัสที่ใช้ได้ในช่องนี้ รหัสที่ใช้ได้คือ {list}",
      "{column} is '{value}', which is not one of {list}"),
    remedy: Bilingual("โปรดระบุรหัสใดรหัสหนึ่งใน {list}", "write one of {list}"),
    why: Bilingual(
      "คะแนนที่ไม่ทราบว่าเป็นของเรื่องใดนำมาคำนวณไม่ได้", "a score of an unknown measure cannot be used in calculations"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,EI,84.10"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,EIT,84.10"))

  package static let planCodeUnknown = Check(
    "plan-code-unknown", .mustExplain,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งยังไม่มีในทะเบียนเป้าหมายและกลยุทธ์",
      "{column} is '{value}', which is not yet in the register of goals and strategies"),
    remedy: Bilingual(
      "โปรดตรวจสอบรหัสกับแผน หากถูกต้อง โปรดแจ้งสำนักงาน ก.ก. เพื่อเพิ่มในทะเบียน",
      "compare the code with the plan; if it is right, ask the office to add it to the register"),
    why: Bilingual(
      "รายการที่ระบุรหัสซึ่งไม่มีในทะเบียนจะไม่ถูกนับในสรุปผลตามเป้าหมาย",
      "entries under a code that is not in the register are left out of the results by goal"),
    wrong: .received("kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,7.3.9", from: "5030"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,7.3.2", from: "5030"))

  package static let planCodeMalformed = Check(
    "plan-code-malformed", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งเขียนรหัสไม่ครบหรือมีอักขระแปลกปลอม จึงยังไม่ได้นำมาใช้",
      "{column} is '{value}', a code that is incomplete or has a wrong character, so it does not count"),
    remedy: Bilingual(
      "โปรดพิมพ์รหัสใหม่ให้ครบทุกหลัก คั่นด้วยจุดโดยไม่มีช่องว่าง เช่น {example}",
      "type the code again with every digit, separated by points and without spaces, such as {example}"),
    why: Bilingual(
      "รหัสที่ขาดไปหนึ่งหลักเป็นรหัสของลำดับอื่นในแผน หากคาดเดาจะนับรายการนี้ผิดเป้าหมาย",
      "a code that lacks a digit is another entry of the plan; a guess could count this row under the wrong goal"),
    wrong: .received("kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,7.3.l", from: "5030"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,7.3.1", from: "5030"))

  package static let planCodesSeveral = Check(
    "plan-codes-several", .mustExplain,
    sentence: Bilingual(
      "ช่อง {column} ระบุหลายรหัส คือ {codes} จึงไม่ทราบว่ารายการนี้อยู่ภายใต้รหัสใด",
      "{column} has several codes ({codes}), so the right code of the entry is unknown"),
    remedy: Bilingual(
      "โปรดชี้แจงว่ารหัสใดถูกต้อง หรือแก้ให้เหลือรหัสเดียว หากในระบบระบุไว้หลายรหัส โปรดประสานสำนักยุทธศาสตร์และประเมินผล",
      "explain which code is right, or keep only that one; if the source system has several, ask the strategy office"),
    why: Bilingual(
      "รายการหนึ่งนับเพียงครั้งเดียว สรุปผลตามเป้าหมายจึงแสดงเป็นช่วงจนกว่าจะทราบรหัสที่ถูกต้อง",
      "an entry counts once, so the results by goal show a range until the right code is known"),
    wrong: .received(
      "kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,\"7.3.1, 7.3.2\"", from: "5030"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,7.3.1", from: "5030"))

  package static let planCodeOfOtherKind = Check(
    "plan-code-of-other-kind", .mustExplain,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งเป็นรหัสของ{kind}ตามแผน มิใช่{expected}",
      "{column} is '{value}', which is {kind} of the plan and not {expected}"),
    remedy: Bilingual(
      "โปรดแก้เป็นรหัสของ{expected} หากในระบบระบุไว้เช่นนี้ โปรดชี้แจง และประสานสำนักยุทธศาสตร์และประเมินผล",
      "write the code of {expected}; if the source system has this code, explain that and ask the strategy office"),
    why: Bilingual(
      "รายการที่ระบุรหัสผิดประเภทจะถูกนับผิดระดับในสรุปผลตามเป้าหมาย",
      "an entry with a code of the wrong kind is counted at the wrong level of the results by goal"),
    wrong: .received("kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,7.3", from: "5030"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,7.3.1", from: "5030"))
}
