import Assessment
package import Findings
import Intake
import Office
import Tabular

extension Check {
  /// The checks of explanations that units send back.
  package static let explanations = [explainerUnclear, explanationBlank, notExplainable]
}

extension GivenExplanation {
  /// The finding about an explanation that does not count; nil for a valid one.
  ///
  /// - Parameters:
  ///   - severity: The severity of the finding that the explanation is bound to.
  ///   - unit: The unit that sent the explanation.
  ///   - schemas: The schemas, for the titles of the columns.
  /// - Returns: The finding.
  func reply(to severity: Severity, by unit: Code<Unit>, _ schemas: SchemaLibrary) -> Finding? {
    let place = Place(source)
    let finding = { (check: Check, place: Place) in
      Finding(
        check, unit: unit, place: place, values: ["column": schemas.text(of: place.column)],
        effect: .table(.submissions))
    }
    switch severity {
    case .note: return nil
    case .mustMend: return finding(.notExplainable, place)
    case .mustExplain: break
    }
    switch flaw {
    case .blank: return finding(.explanationBlank, place)
    case .noPosition:
      let position = Place(file: place.file, line: place.line, record: place.record, column: "position")
      return finding(.explainerUnclear, position)
    case .untouched, nil: return nil
    }
  }
}

extension SchemaLibrary {
  /// The title of a column of the list that units fill in.
  fileprivate func text(of column: String?) -> Bilingual {
    column.flatMap { self[.explanations]?.text(ofColumn: $0) } ?? Bilingual(same: "")
  }
}

extension Check {
  static let explainerUnclear = Check(
    "explainer-unclear", .mustMend,
    sentence: Bilingual(
      "คำชี้แจงในแถวนี้ไม่ได้ระบุตำแหน่งของผู้ชี้แจง หรือระบุเป็นชื่อบุคคล จึงยังไม่นำมาใช้",
      "the explanation in this row gives no position of the explainer, or a person's name instead, so it does not count"
    ),
    remedy: Bilingual(
      "โปรดกรอกตำแหน่งของผู้ชี้แจงในคอลัมน์ {column} เช่น หัวหน้าฝ่ายปกครอง โดยไม่ระบุชื่อบุคคล แล้วส่งไฟล์อีกครั้ง",
      "enter the position in the column {column}, such as head of the administrative section, without a name; "
        + "then send the file again"),
    why: Bilingual(
      "ผู้ตรวจสอบต้องทราบว่าคำชี้แจงมาจากผู้มีหน้าที่รับผิดชอบ โดยไม่เปิดเผยข้อมูลส่วนบุคคล",
      "auditors must know that a responsible official gave the explanation, without personal data being disclosed"),
    wrong: quotaExplained("นายตัวอย่าง,x7ed189626a68,ตัวเลขเป็นไปตามประกาศ"),
    right: quotaExplained("หัวหน้าฝ่ายปกครอง,x7ed189626a68,ตัวเลขเป็นไปตามประกาศ"))

  static let explanationBlank = Check(
    "explanation-blank", .note,
    sentence: Bilingual(
      "ช่อง {column} ในแถวนี้มีเพียงเครื่องหมายหรือคำที่แสดงว่าไม่มีข้อมูล จึงยังถือว่าไม่ได้ชี้แจง",
      "{column} in this row has only a mark or word for no data, so the finding is not explained yet"),
    remedy: Bilingual(
      "โปรดกรอกเหตุผลเป็นข้อความ แล้วส่งไฟล์อีกครั้ง หากไม่มีสิ่งใดต้องชี้แจง โปรดแก้ไขข้อมูลให้ถูกต้อง",
      "enter the reason in words and send the file again; if there is none, correct the data"),
    why: Bilingual(
      "รายการที่ต้องชี้แจงจะค้างอยู่จนกว่าจะได้รับเหตุผล",
      "a finding that must be explained stays open until its reason is received"),
    wrong: quotaExplained("หัวหน้าฝ่ายปกครอง,x7ed189626a68,-"),
    right: quotaExplained("หัวหน้าฝ่ายปกครอง,x7ed189626a68,ผู้รับบริการตอบแบบวัดน้อยกว่าที่คาด"))

  static let notExplainable = Check(
    "not-explainable", .note,
    sentence: Bilingual(
      "รายการนี้ชี้แจงไม่ได้ ต้องแก้ไขข้อมูล จึงไม่นำคำชี้แจงในแถวนี้มาใช้",
      "this finding must be mended and cannot be explained, so the explanation in this row does not count"),
    remedy: Bilingual(
      "โปรดแก้ไขข้อมูลในไฟล์ต้นฉบับแล้วส่งไฟล์นั้นใหม่ ช่อง {column} ใช้กับรายการที่ต้องชี้แจงเท่านั้น",
      "correct the data in the original file and send that file again; {column} is only for findings that must be "
        + "explained"),
    why: Bilingual(
      "ค่าที่ผิดไม่นำมาคำนวณ ไม่ว่าจะชี้แจงเหตุผลอย่างไร จึงต้องได้รับค่าที่ถูกต้อง",
      "a wrong figure is not used in any computation, even with an explanation, so the right one is needed"),
    wrong: Example([
      Example.path("participation"): Example.text([
        Example.participationHeader + ",rate", "5026,2566,IIT,2023-06-30,450,480,106.89",
      ]),
      reply: Example.text([replyHeader, "5026,2566,หัวหน้าฝ่ายปกครอง,x4d40011ab0d1,ตัวเลขเป็นไปตามระบบ"]),
    ]),
    right: Example([
      Example.path("participation"): Example.text([
        Example.participationHeader + ",rate", "5026,2566,IIT,2023-06-30,450,480,106.67",
      ]),
      reply: Example.text([replyHeader, "5026,2566,หัวหน้าฝ่ายปกครอง,x4d40011ab0d1,ตัวเลขเป็นไปตามระบบ"]),
    ]))

  private static let reply = Example.path("findings", on: "2023-10-20")
  private static let replyHeader = "รหัสหน่วยงาน,ปีงบประมาณ,ตำแหน่งผู้ชี้แจง,รหัสกำกับ,คำชี้แจง"

  /// An answer count below its quota, and the unit's explanation: the cells after unit and year.
  private static func quotaExplained(_ answer: String) -> Example {
    Example([
      Example.path("participation"): Example.text([
        Example.participationHeader, "5026,2566,EIT,2023-06-30,500,398",
      ]),
      reply: Example.text([replyHeader, "5026,2566,\(answer)"]),
    ])
  }
}
