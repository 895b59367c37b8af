import Tabular

extension Check {
  package static let itemsNotAssessed = Check(
    "items-not-assessed", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ระบุข้อ “{value}” แต่เกณฑ์การประเมินของปีนี้ไม่มีรายข้อ จึงยังไม่ได้นำมาใช้",
      "{column} is '{value}', but this year's method has no items, so the row does not count"),
    remedy: Bilingual(
      "ปีนี้ไม่ต้องส่งตารางนี้ หากปีนี้มีรายข้อ โปรดแจ้งสำนักงาน ก.ก. ให้เพิ่มข้อในเกณฑ์การประเมิน",
      "do not send this table this year; if there are items, ask the office to add them to the method"),
    why: Bilingual(
      "ผลรายข้อใช้คำนวณคะแนนได้เฉพาะข้อที่เกณฑ์การประเมินกำหนด", "only items of the method can be used to compute a score"),
    wrong: season(hasItems: false),
    right: season(hasItems: true))

  /// A season with one row of the web-site check and methodologies with or without its items.
  private static func season(hasItems: Bool) -> Example {
    let measures =
      [
        "code,parent,weight,scale,name_th,name_en,previous,source", "ITA,,,,คะแนนรวม,Total,,assumed",
        "IIT,ITA,0.30,,แบบวัดภายใน,Internal assessment,,assumed",
        "EIT,ITA,0.30,,แบบวัดภายนอก,External assessment,,assumed",
        "OIT,ITA,0.40,,แบบตรวจ,Web-site check,,assumed",
      ] + (hasItems ? ["o1,OIT,,disclosure,โครงสร้าง,Structure,,assumed"] : [])
    return Example([
      "methodology/2566/bangkok/measures.csv": Example.text(measures),
      "methodology/2566/national/measures.csv": Example.text(measures),
      Example.path("oit"): Example.text(["unit_code,fiscal_year,item,score", "5026,2566,o1,100"]),
    ])
  }
}
