import Findings
import Tabular

extension Check {
  static let folderTooFull = Check(
    "folder-too-full", .mustMend,
    sentence: Bilingual(
      "โฟลเดอร์นี้มีมากกว่า {limit} รายการ จึงยังไม่ได้อ่านสิ่งใดในโฟลเดอร์",
      "the folder has more than {limit} entries, so nothing in it is read"),
    remedy: Bilingual(
      "โปรดนำไฟล์ที่ไม่เกี่ยวข้องออก หากเป็นไฟล์ที่ต้องส่งทั้งหมด โปรดรวมเป็นไฟล์ละหนึ่งตาราง หรือขอให้สำนักงาน ก.ก. เพิ่มค่า limit_files ใน office.csv",
      "remove files that do not belong there; if all must be sent, combine them into one file for each table, or ask "
        + "the office to raise limit_files in office.csv"),
    why: Bilingual(
      "ไฟล์จำนวนมากผิดปกติมักเกิดจากการแตกไฟล์หรือคัดลอกผิดที่ และทำให้การประมวลผลของทุกหน่วยงานล่าช้า",
      "so many files usually come from an archive unpacked or copied to the wrong folder, and delay the run for all "
        + "units"),
    wrong: Example([
      "office.csv": "key,value\nlimit_files,1\n",
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      Example.path("scores-2"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]),
    right: Example([
      "office.csv": "key,value\nlimit_files,1\n",
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]))
}
