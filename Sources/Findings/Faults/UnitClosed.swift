import Tabular

extension Check {
  package static let unitClosed = Check(
    "unit-closed", .mustMend,
    sentence: Bilingual(
      "“{value}” คือ {unit} ซึ่ง{reason} จึงยังไม่ได้นำข้อมูลนี้มาใช้",
      "'{value}' is {unit}, which {reason}, so these data do not count"),
    remedy: Bilingual(
      "โปรดตรวจสอบปีงบประมาณและรหัสหน่วยงาน หากหน่วยงานนี้ยังต้องประเมินในปีนี้ โปรดแจ้งสำนักงาน ก.ก. ให้แก้ไขทะเบียนหน่วยงาน",
      "check the fiscal year and the unit code; if the unit is assessed this year, ask the office to correct the "
        + "register of units"),
    why: Bilingual(
      "หน่วยงานที่ยุบเลิกแล้วหรือยังไม่จัดตั้งไม่มีผลการประเมินในปีนี้",
      "a unit that is closed or not yet founded has no result this year"),
    wrong: season(lastYear: "2565"),
    right: season(lastYear: ""))

  /// A season with scores of Bang Kho Laem, a unit that ends with the given year.
  private static func season(lastYear: String) -> Example {
    Example([
      "units.csv": Example.text([
        "unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year",
        "0000,10,national,กรุงเทพมหานคร,Bangkok Metropolitan Administration,ส่วนกลาง,Central administration,,",
        "5026,1030,bangkok,สำนักงานเขตจตุจักร,Chatuchak District Office,กลุ่มกรุงเทพเหนือ,North Bangkok,,",
        "5030,1031,bangkok,สำนักงานเขตบางคอแหลม,Bang Kho Laem District Office,กลุ่มกรุงเทพใต้,South Bangkok,,\(lastYear)",
      ]),
      Example.path("scores", from: "office"): Example.text([
        Example.scoresHeader, "5026,2566,ITA,87.83", "5030,2566,ITA,97.21",
      ]),
    ])
  }
}
