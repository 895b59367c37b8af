import Assessment
import Findings
import Office
package import Tabular

extension Check {
  static let yearWrong = Check(
    "year-wrong", .mustMend,
    sentence: Bilingual(
      "แถวนี้เป็นข้อมูลของปีงบประมาณ “{value}” แต่ส่งมาเป็นข้อมูลของปี {year} จึงยังไม่ได้นำมาใช้",
      "this row is for fiscal year '{value}' but was sent for {year}, so it does not count"),
    remedy: Bilingual(
      "หากเป็นข้อมูลของปี {year} โปรดแก้ปีงบประมาณเป็น {year} หากเป็นข้อมูลของปีอื่น โปรดลบแถวนี้ออก",
      "if the row is for {year}, change its fiscal year to {year}; if it is for another year, delete the row"),
    why: Bilingual(
      "คะแนนของปีหนึ่งต้องไม่ปะปนกับคะแนนของอีกปีหนึ่ง", "scores of one year must not be mixed with those of another"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2565,IIT,86.20"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  static let rowOfAnotherUnit = Check(
    "row-of-another-unit", .mustMend,
    sentence: Bilingual(
      "แถวนี้ระบุรหัส “{value}” ซึ่งเป็นของ{unit} แต่อยู่ในไฟล์ที่{folder}ส่ง จึงยังไม่ได้นำมาใช้",
      "this row has the code '{value}' of {unit}, but is in a file sent by {folder}, so it does not count"),
    remedy: Bilingual(
      "หากเป็นข้อมูลของ{folder} โปรดแก้รหัสเป็น {code} หากเป็นข้อมูลของหน่วยงานอื่น โปรดลบแถวนี้ออก และให้หน่วยงานนั้นเป็นผู้ส่ง",
      "if the row is for {folder}, change the code to {code}; if it is for another unit, delete the row, and that "
        + "unit must send it"),
    why: Bilingual(
      "แต่ละหน่วยงานส่งข้อมูลของตนเท่านั้น เพื่อไม่ให้ข้อมูลของหน่วยงานหนึ่งถูกเปลี่ยนโดยอีกหน่วยงานหนึ่ง",
      "each unit sends only its own data, so that no unit changes the data of another"),
    wrong: .scores("5026,2566,ITA,87.83", "5030,2566,IIT,97.64"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,97.64"))
}

/// Judges the owner of a row: it counts for a unit that its deliverer delivers for, in the fiscal year of its folder.
struct RowIdentity {
  let context: IntakeContext
  let delivery: Delivery

  /// The unit for which a row counts, with the methodology of its edition.
  struct Owner {
    let unit: Unit
    let methodology: Methodology
  }

  /// The judgement of the two cells that identify a row.
  enum Judgement {
    case counts(Owner)
    /// A row with a blank or faulty cell, which has its own finding.
    case unknown
    indirect case broken(Finding)
  }

  /// Judges the two cells that identify a row.
  ///
  /// - Parameters:
  ///   - unit: The unit of the registry; nil if the cell does not name one.
  ///   - unitText: The text of the unit's cell.
  ///   - year: The fiscal year of the Buddhist era; nil if the cell does not name one.
  ///   - yearText: The text of the year's cell.
  ///   - line: The line of the row.
  ///   - record: The number of the row; nil if it is unknown.
  /// - Returns: The judgement.
  func judge(
    unit: Unit?, unitText: String, year: Int?, yearText: String, line: Int, record: Int?
  ) -> Judgement {
    guard let unit, let methodology = context.methodologies[unit.edition] else { return .unknown }
    if let folder = delivery.deliverer.unit, folder != unit.code {
      let own = context.registry[folder]
      return .broken(
        delivery.finding(
          .rowOfAnotherUnit, line: line, record: record, column: "unit_code", value: unitText,
          values: [
            "unit": unit.name, "folder": own?.name ?? Bilingual(same: folder.text),
            "code": Bilingual(same: folder.text),
          ]))
    }
    guard let year else { return .unknown }
    guard year == context.fiscalYear else {
      return .broken(
        delivery.finding(of: unit.code)(
          .yearWrong, line: line, record: record, column: "fiscal_year", value: yearText,
          values: ["year": Bilingual(same: String(context.fiscalYear))]))
    }
    return .counts(Owner(unit: unit, methodology: methodology))
  }
}

extension Unit {
  /// The unit's name in both languages.
  package var name: Bilingual { Bilingual(nameThai, nameEnglish) }
}
