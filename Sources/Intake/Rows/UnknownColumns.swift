import Assessment
package import Findings
import Office
import Tabular

extension Check {
  package static let columnMisnamed = Check(
    "column-misnamed", .mustMend,
    sentence: Bilingual(
      "ชื่อคอลัมน์ {position} ไม่ตรงกับแบบฟอร์ม และตารางนี้ไม่มีคอลัมน์ “{column}” จึงยังไม่ได้อ่านคอลัมน์นี้",
      "the name of column {position} is not in the template, and the table lacks '{column}', so the column is not read"
    ),
    remedy: Bilingual(
      "หากหมายถึง “{column}” โปรดแก้ชื่อคอลัมน์เป็นคำนี้ หากเป็นข้อมูลอื่น โปรดลบคอลัมน์ออกก่อนส่ง",
      "if '{column}' is meant, change the column name to that; if it is other data, remove the column before sending"),
    why: Bilingual(
      "ชื่อคอลัมน์ที่เขียนต่างไปทำให้ข้อมูลทั้งคอลัมน์ไม่ถูกนำมาใช้ โดยที่ผู้ส่งไม่ทราบ",
      "a column under a different name is left out as a whole, without the knowledge of the sender"),
    wrong: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,ขั้นต่ำ,answered", "5033,2566,IIT,2023-06-30,450,480",
      from: "5033"),
    right: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,จำนวนขั้นต่ำ,answered",
      "5033,2566,IIT,2023-06-30,450,480", from: "5033"))

  static let columnUnknown = Check(
    "column-unknown", .note,
    sentence: Bilingual(
      "คอลัมน์ {position} ไม่ใช่คอลัมน์ของตารางนี้ จึงไม่ได้อ่าน",
      "column {position} is not a column of this table, so it is not read"),
    remedy: Bilingual(
      "หากคอลัมน์นี้มีข้อมูลที่ต้องส่ง โปรดแก้ชื่อคอลัมน์ให้ตรงกับแบบฟอร์ม หากไม่ใช่ ไม่ต้องดำเนินการ",
      "if it has data to be sent, change its name to that in the template; if not, nothing to do"),
    why: Bilingual(
      "ชื่อคอลัมน์ที่สะกดต่างไปทำให้ข้อมูลทั้งคอลัมน์ไม่ถูกนำมาใช้", "a column whose name is misspelt is left out as a whole"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,telephone", "5026,2566,ITA,87.83,-"),
    right: .scores("5026,2566,ITA,87.83"))
}

extension UnreadColumnFindings {
  var unknown: [Finding] {
    // If a column is missing, an unknown column is probably that one under another title, which is already reported.
    let isLacking = header.faults.contains { fault in
      if case .missingColumn = fault.kind { !isReported(fault) } else { false }
    }
    return header.unknownColumns.compactMap { column in
      guard let field = misnamed.field(of: column) else {
        // A sheet of marked rows also has the columns that the unit sent, beside those of the explanation.
        return isLacking || table == .explanations ? nil : finding(.columnUnknown, at: column)
      }
      let title = header.table.text(ofColumn: field)
      let isRequired = header.table.field(named: field)?.constraints.required == true
      if isRequired || filled.contains(column) {
        return finding(
          .columnMisnamed, ["column": title], at: column, column: field, effect: table.effect)
      }
      return finding(.columnUnknown, at: column, suggestion: title)
    }
  }
}
