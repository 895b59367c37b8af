import Tabular

/// The checks of a cell that names something else: a unit, a measure, or a place in the city plan.
extension Check {
  package static let codes = [
    unitUnknown, unitClosed, geocodeAsUnit, measureUnknown, itemsNotAssessed, planCodeUnknown,
  ]

  package static let unitUnknown = Check(
    "unit-unknown", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งไม่มีในทะเบียนหน่วยงาน",
      "{column} says '{value}', and no registered unit is called that"),
    remedy: Bilingual(
      "โปรดระบุรหัสหน่วยงานของกรุงเทพมหานครสี่หลัก เช่น 5026", "write the city's own code of four digits, such as 5026"),
    why: Bilingual(
      "หากไม่ทราบว่าเป็นของหน่วยงานใด จะนำแถวนี้มาใช้ไม่ได้", "a row that belongs to no known unit cannot count"),
    wrong: .scores("5099,2566,ITA,87.83", from: "office"),
    right: .scores("5026,2566,ITA,87.83", from: "office"))

  package static let geocodeAsUnit = Check(
    "geocode-as-unit", .mustMend,
    sentence: Bilingual(
      "“{value}” เป็นรหัสพื้นที่ของกรมการปกครอง มิใช่รหัสหน่วยงานของกรุงเทพมหานคร ซึ่ง {unit} ใช้รหัส {code}",
      "'{value}' is a national area code and not a unit code of the city; that of {unit} is {code}"),
    remedy: Bilingual(
      "หากหมายถึง {unit} โปรดแก้เป็น {code}", "write {code} if {unit} is meant"),
    why: Bilingual(
      "รหัสสองระบบมีเลขท้ายซ้ำกัน หากเดาจากเลขท้าย คะแนนอาจไปอยู่กับหน่วยงานอื่น",
      "the two systems share their last digits, and a guess could give one unit the score of another"),
    wrong: .scores("1030,2566,ITA,87.83", from: "office"),
    right: .scores("5026,2566,ITA,87.83", from: "office"))

  package static let measureUnknown = Check(
    "measure-unknown", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งไม่ใช่รหัสที่ใช้ในช่องนี้ ได้แก่ {list}",
      "{column} says '{value}', which is not one of {list}"),
    remedy: Bilingual("โปรดระบุรหัสใดรหัสหนึ่งใน {list}", "write one of {list}"),
    why: Bilingual(
      "คะแนนที่ไม่ทราบว่าเป็นของเรื่องใดนำมาคำนวณไม่ได้", "a score of nobody knows what cannot be computed with"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,EI,84.10"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,EIT,84.10"))

  package static let planCodeUnknown = Check(
    "plan-code-unknown", .mustExplain,
    sentence: Bilingual(
      "ช่อง {column} ระบุ “{value}” ซึ่งยังไม่มีในทะเบียนเป้าหมายและกลยุทธ์",
      "{column} says '{value}', which the register of goals and strategies does not hold yet"),
    remedy: Bilingual(
      "โปรดตรวจสอบรหัสกับแผน หากถูกต้อง โปรดแจ้งสำนักงาน ก.ก. เพื่อเพิ่มในทะเบียน",
      "compare with the plan; if the code is right, ask the office to add it to the register"),
    why: Bilingual(
      "รหัสที่ไม่มีในทะเบียนไม่ถูกนับในสรุปผลตามเป้าหมาย", "what stands under an unknown code is left out of the results by goal"),
    wrong: .received("kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,7.3.9", from: "5030"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code,goal", "5030,2566,5030-1087,7.3.2", from: "5030"))
}
