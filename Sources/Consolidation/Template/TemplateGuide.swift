import Assessment
import Findings
import Intake
import Tabular

/// The first sheet of a unit's form: how to fill it in, check it and send it, and a list of the sheets.
struct TemplateGuide {
  let title: Workbook.Text
  let page: Workbook.Page
  /// The table that each row of the page links to; nil for a row without a link.
  let links: [String?]

  /// - Parameters:
  ///   - unit: The unit of the form.
  ///   - fiscalYear: The fiscal year, Buddhist era.
  ///   - tables: The tables of the form.
  ///   - due: The due date of each table, by its name.
  ///   - returned: The way in which the unit sends the form back.
  init(
    unit: Unit, fiscalYear: Int, tables: [FormWorkbook.Table], due: [String: String], returned: FormReturn
  ) {
    title = Workbook.Text(
      "แบบกรอกข้อมูล ITA ปี \(fiscalYear) \(unit.nameThai)",
      "ITA form, fiscal year \(fiscalYear), \(unit.nameEnglish)")
    let opening = [
      Workbook.Row(.title, [.text(title.thai)]),
      Workbook.Row(.entry, [.text("รหัสหน่วยงาน \(unit.code)"), .empty, .text(title.english)]),
      Workbook.Row(.heading, [.text("ขั้นตอน"), .text("วิธีปฏิบัติ"), .text("What to do")]),
    ]
    let last = Self.lastSteps(returned)
    let returnsWorkbook = returned != .files
    let steps = (Self.steps + last).enumerated().map { number, step in
      Workbook.Row(.entry, [.text("\(number + 1). \(step.name)"), .text(step.thai), .text(step.english)])
    }
    // A form that is sent back as it is needs no names of CSV files.
    let heading = Self.row(
      .heading, "แผ่นงาน", "ช่องที่ต้องกรอกทุกแถว", file: returnsWorkbook ? nil : "บันทึกเป็น / Save as", "กำหนดส่ง")
    let sheets = tables.map { table in
      Self.row(
        .entry, table.title, table.columns.filter(\.isRequired).map(\.title).joined(separator: ", "),
        file: returnsWorkbook ? nil : "\(table.name).csv", due[table.name] ?? "–")
    }
    page = Workbook.Page(
      name: GuidanceSheets.guide, widths: returnsWorkbook ? [30, 72, 56] : [30, 72, 56, 22],
      rows: opening + steps + [heading] + sheets)
    links = (opening + steps + [heading]).map { _ in nil } + tables.map(\.name)
  }

  /// A row of the list of sheets; without the name of a file the due date has its column.
  private static func row(
    _ role: Workbook.Row.Role, _ sheet: String, _ required: String, file: String?, _ due: String
  ) -> Workbook.Row {
    Workbook.Row(role, [sheet, required, file, due].compactMap { $0.map(Cell.text) })
  }

  private typealias Step = (name: String, thai: String, english: String)

  private static let steps: [Step] = [
    (
      name: "กรอก",
      thai: "กรอกเฉพาะแผ่นงานที่มีข้อมูลจะส่ง หัวตารางสีเข้มคือช่องที่ต้องกรอก ห้ามแก้ไขหัวตาราง เมื่อเลือกช่องจะมีคำอธิบายว่าต้องกรอกอะไร",
      english:
        "Fill in only the sheets that you send. Columns with a dark header must be filled in. Do not change the headers."
    ),
    (
      name: "แถวใหม่",
      thai: "หนึ่งแถวคือหนึ่งรายการ แถวที่เพิ่มต้องมีรหัสหน่วยงานและปีงบประมาณทุกแถว ให้คัดลอกจากแถวแรก แถวที่ไม่มีข้อมูลลบออกหรือปล่อยไว้ก็ได้",
      english:
        "Each new row needs the unit's code and the fiscal year: copy them from the first row. Rows without data may be deleted or kept."
    ),
    (
      name: "วันที่",
      thai: "ช่องวันที่เป็นข้อความ พิมพ์ได้ทั้ง 30/09/2566 และ 2023-09-30 โปรดอย่าเปลี่ยนรูปแบบของช่อง",
      english: "Dates are text: 30/09/2566 or 2023-09-30. Do not change the format of a cell."
    ),
    (
      name: "ข้อมูลส่วนบุคคล", thai: "ห้ามกรอกชื่อ หมายเลขโทรศัพท์ หรือเลขประจำตัวของบุคคลในทุกช่อง",
      english: "Do not enter names, telephone numbers or identity numbers of persons in any cell."
    ),
    (
      name: "ตรวจยอด",
      thai: "เปิดแผ่นงาน “ตรวจยอด” เพื่อดูว่าคะแนน ITA ที่กรอกตรงกับคะแนนถ่วงน้ำหนักของเครื่องมือการประเมินหรือไม่",
      english: "The sheet ตรวจยอด shows whether the ITA score agrees with the weighted scores."
    ),
  ]

  private static func lastSteps(_ returned: FormReturn) -> [Step] {
    switch returned {
    case .files: lastStepsOfCSV
    case .workbook(nil): lastStepsOfWorkbook
    case .workbook(let day?): [beforeWorkbooks(day)] + lastStepsOfWorkbook
    }
  }

  /// The step for the tables that are due before workbooks count.
  private static func beforeWorkbooks(_ day: CalendarDate) -> Step {
    (
      name: "ส่งก่อน \(day.text.thai)",
      thai:
        "ตารางที่ส่งก่อนวันที่ \(day.text.thai) ให้บันทึกแผ่นงานเป็นชนิด CSV UTF-8 (คั่นด้วยจุลภาค) แล้วส่งไฟล์ CSV ตั้งแต่วันดังกล่าว ส่งไฟล์นี้ได้ทั้งไฟล์",
      english:
        "Before \(day.text.english), save each sheet that you send as CSV UTF-8 (comma delimited) and send the CSV files. From that day on, send this file."
    )
  }

  /// The last steps for a form that is sent back as it is.
  private static let lastStepsOfWorkbook: [Step] = [
    (
      name: "บันทึก",
      thai: "บันทึกไฟล์นี้ตามเดิม เป็นชนิด “สมุดงาน Excel (.xlsx)” โดยไม่ตั้งรหัสผ่าน หากใช้สูตร โปรดตรวจสอบค่าที่แสดงก่อนบันทึก",
      english:
        "Save this file as it is: an Excel Workbook (.xlsx), without a password. If you use formulas, check their results first."
    ),
    (
      name: "ส่ง",
      thai:
        "ส่งไฟล์นี้ทั้งไฟล์กลับมายังสำนักงาน ก.ก. ภายในวันที่ในช่อง “กำหนดส่ง” ของตารางด้านล่าง โดยไม่ต้องส่งไฟล์ CSV แผ่นงานที่ยังไม่กรอกปล่อยไว้ได้",
      english:
        "Send this file back to the office by the due dates listed below, without CSV files. Sheets that are not filled in may stay."
    ),
  ]

  /// The last steps where only CSV files count.
  private static let lastStepsOfCSV: [Step] = [
    (
      name: "บันทึก",
      thai:
        "เลือกแผ่นงานทีละแผ่น แล้วบันทึกเป็นชนิด CSV UTF-8 (คั่นด้วยจุลภาค) ตามชื่อไฟล์ในตารางด้านล่าง แผ่น “คำแนะนำ” “ตรวจยอด” และ “รหัสที่ใช้ได้” ไม่ต้องบันทึก",
      english:
        "Save each sheet that you filled in as CSV UTF-8 (comma delimited), named as below. Do not save the other sheets."
    ),
    (
      name: "ส่ง",
      thai: "ส่งไฟล์ CSV ให้สำนักงาน ก.ก. ภายในวันที่ในช่อง “กำหนดส่ง” ของตารางด้านล่าง ส่วนไฟล์นี้เก็บไว้ที่หน่วยงาน",
      english: "Send the CSV files to the office by the due dates listed below. Keep this workbook."
    ),
  ]
}
