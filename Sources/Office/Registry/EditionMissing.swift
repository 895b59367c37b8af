import Assessment
import Findings
import Tabular

extension Check {
  static let editionMissing = Check(
    "edition-missing", .mustMend,
    sentence: Bilingual(
      "ไม่มีโฟลเดอร์นี้ หรือโฟลเดอร์ว่าง แต่ใน units.csv มี {count} หน่วยงานที่ใช้รูปแบบการประเมิน “{value}” ในปีงบประมาณ {year}",
      "the folder is missing or empty, but units.csv has units of the edition '{value}' in fiscal year {year} "
        + "(units: {count})"),
    remedy: Bilingual(
      "โปรดคัดลอกโฟลเดอร์ของปีก่อนมาแก้ให้ตรงกับคู่มือ หากคอลัมน์ edition ใน units.csv สะกดผิด โปรดแก้ที่คอลัมน์นั้น",
      "copy last year's folder and correct it to match the handbook; if the edition in units.csv is misspelt, "
        + "correct it there"),
    why: Bilingual(
      "หากไม่มีเกณฑ์การประเมินของรูปแบบนี้ จะคำนวณคะแนนของหน่วยงานเหล่านั้นไม่ได้",
      "without the methodology of this edition, the scores of its units cannot be computed"),
    wrong: units(edition: "bangkok-2"),
    right: units(edition: "bangkok"))

  /// A registry of three units, two of them of the given edition.
  private static func units(edition: String) -> Example {
    Example([
      "units.csv": Example.text([
        "unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year",
        "0000,10,national,กรุงเทพมหานคร,Bangkok Metropolitan Administration,ส่วนกลาง,Central administration,,",
        "5026,1030,\(edition),สำนักงานเขตจตุจักร,Chatuchak District Office,กลุ่มกรุงเทพเหนือ,North Bangkok,,",
        "5030,1031,\(edition),สำนักงานเขตบางคอแหลม,Bang Kho Laem District Office,กลุ่มกรุงเทพใต้,South Bangkok,,",
      ]),
      "calendar.csv": Example.text([
        "fiscal_year,edition,unit_code,table,due_on,reason", "2566,national,,scores,2023-08-15,ประกาศก่อนสำนักงานเขต",
        "2566,\(edition),,scores,2023-09-30,สิ้นปีงบประมาณ",
      ]),
    ])
  }
}

extension ReferenceData {
  /// Reports the units of an edition that has no methodology in the year.
  ///
  /// If a single unit has the edition and no year has a methodology of it, the unit's row has a slip. Otherwise the
  /// folder of the edition is missing.
  func unitsWithoutMethodology(of edition: Edition, in year: Int, known: [String]) throws(RunError) -> [Finding] {
    let rows = rows(of: edition, in: year)
    let isKnown = try existsInSomeYear(edition)
    if rows.count > 1 || isKnown {
      let folder = "methodology/\(year)/\(edition.name)"
      return [
        FindingMaker(unit: nil, file: folder)(
          .editionMissing, value: edition.name,
          values: ["count": Bilingual(same: String(rows.count)), "year": Bilingual(same: String(year))],
          effect: .table(.ranking))
      ]
    }
    return rows.map { row in
      FindingMaker(unit: nil, file: unitFile)(
        .notInList, line: row.line, record: row.record, column: "edition", value: edition.name,
        values: [
          "column": schemas["units"]?.text(ofColumn: "edition") ?? Bilingual(same: "edition"),
          "list": Bilingual(same: known.joined(separator: ", ")),
        ], effect: .table(.ranking))
    }
  }

  /// Whether some year has a folder of the edition, which may be empty.
  private func existsInSomeYear(_ edition: Edition) throws(RunError) -> Bool {
    for year in try folder.names(in: "methodology") ?? [] {
      let editions = try folder.names(in: "methodology/\(year.name)") ?? []
      if editions.contains(where: { $0.name == edition.name }) { return true }
    }
    return false
  }
}
