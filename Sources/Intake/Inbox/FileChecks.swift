package import Findings
import Tabular

/// The checks of where a file lies and whether it holds a table at all.
extension Check {
  package static let files = [
    fileUnreadable, fileChanging, linkOutside, fileEmpty, notCSV, notATable, noRows, formNotFilledIn, folderUnknown,
    dateFolderMalformed, fileMisplaced,
  ]

  package static let fileUnreadable = Check(
    "file-unreadable", .mustMend,
    sentence: Bilingual("เปิดไฟล์นี้ไม่ได้: {reason}", "this file cannot be opened: {reason}"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าเปิดไฟล์ได้ตามปกติ แล้วบันทึกเป็น CSV และส่งใหม่ หากยังเปิดไม่ได้ โปรดแจ้งสำนักงาน ก.ก. เพื่อตรวจสอบ",
      "see whether the file opens, save it as CSV and send it again; if it still does not open, tell the office"),
    why: Bilingual(
      "ข้อมูลในไฟล์ที่เปิดไม่ได้ไม่สามารถนำมาคำนวณได้", "nothing in a file that does not open can be counted"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv/inner.txt", "ITA 87.83\n"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let fileChanging = Check(
    "file-changing", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้กำลังถูกบันทึกหรือคัดลอกอยู่ขณะที่อ่าน จึงยังไม่ได้นำมาใช้",
      "this file was being written while it was read, so it does not count"),
    remedy: Bilingual(
      "โปรดรอจนบันทึกหรือคัดลอกไฟล์เสร็จสมบูรณ์ แล้วตรวจสอบอีกครั้ง",
      "wait until it is complete, then check it again"),
    why: Bilingual(
      "ไฟล์ที่ยังบันทึกไม่เสร็จอาจมีข้อมูลไม่ครบ โดยไม่มีสิ่งใดแสดงให้เห็น",
      "a file that is half written may lack rows, and nothing in it shows that"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let linkOutside = Check(
    "link-outside", .mustMend,
    sentence: Bilingual(
      "รายการนี้เป็นลิงก์ไปยังตำแหน่งนอกโฟลเดอร์ข้อมูล จึงไม่ได้อ่าน",
      "this is a link that leads out of the data folder, and it is not read"),
    remedy: Bilingual(
      "โปรดคัดลอกไฟล์จริงมาไว้ในโฟลเดอร์วันที่ได้รับแทนลิงก์", "put the file itself in the place of the link"),
    why: Bilingual(
      "สิ่งที่อยู่นอกโฟลเดอร์ข้อมูลเปลี่ยนแปลงได้โดยไม่มีผู้ทราบ และอาจไม่ใช่ข้อมูลที่หน่วยงานส่ง",
      "what lies elsewhere changes without anybody's knowing, and may not be what the unit sent"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", linkTo: "/etc/hostname"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let notCSV = Check(
    "not-csv", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้เป็น{kind} ที่เปลี่ยนนามสกุลเป็น .csv จึงยังไม่ได้อ่าน",
      "this file is {kind} under the name of a .csv file, and is not read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ เลือก “บันทึกเป็น” ชนิด “CSV UTF-8” แล้วส่งไฟล์ที่ได้ การเปลี่ยนนามสกุลไฟล์ไม่เปลี่ยนชนิดของไฟล์",
      "open the original, save it as 'CSV UTF-8' and send that; a new name does not make another kind of file"),
    why: Bilingual(
      "ข้อมูลในไฟล์ชนิดอื่นอ่านเป็นตาราง CSV ไม่ได้", "nothing in a file of another kind can be read as a table"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", "<html><table><tr><td>5026</td></tr></table></html>\n"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let noRows = Check(
    "no-rows", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้มีหัวตาราง {table} แต่ไม่มีแถวข้อมูล", "the file has the header of the {table} table and no data rows"),
    remedy: Bilingual(
      "โปรดกรอกข้อมูลแล้วส่งไฟล์ใหม่ หากตั้งใจส่งไฟล์อื่น โปรดตรวจสอบไฟล์ที่แนบ",
      "fill in the data and send the file again; if another file was meant, see which one was attached"),
    why: Bilingual(
      "ไฟล์ที่มีแต่หัวตารางไม่มีข้อมูลให้ใช้ แต่อาจทำให้เข้าใจว่าส่งข้อมูลครบแล้ว",
      "a file with nothing but a header gives nothing to use, and looks as if everything had been sent"),
    wrong: .received("scores", Example.scoresHeader),
    right: .scores("5026,2566,ITA,87.83"))

  package static let formNotFilledIn = Check(
    "form-not-filled-in", .mustMend,
    sentence: Bilingual(
      "แบบฟอร์ม “{table}” นี้ยังไม่ได้กรอกข้อมูล", "this form of the table {table} has not been filled in yet"),
    remedy: Bilingual(
      "โปรดกรอกข้อมูลให้ครบ หากหน่วยงานไม่ต้องส่งตารางนี้ โปรดลบไฟล์นี้ออกก่อนส่ง",
      "fill it in; if the unit does not have to send this table, delete the file before sending the others"),
    why: Bilingual(
      "แบบฟอร์มที่ยังว่างอยู่ไม่มีข้อมูลให้ใช้ จึงไม่นับเป็นการส่งข้อมูล และข้อมูลที่ส่งไว้ก่อนยังใช้อยู่",
      "a blank form gives nothing to use, so it counts as nothing sent, and what was sent before stays in force"),
    wrong: .scores("5026,2566,ITA,", "5026,2566,IIT,"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let folderUnknown = Check(
    "folder-unknown", .mustMend,
    sentence: Bilingual(
      "ชื่อโฟลเดอร์ “{name}” ไม่ใช่รหัสหน่วยงานในทะเบียนและไม่ใช่ office จึงยังไม่ได้อ่านไฟล์ในโฟลเดอร์นี้",
      "the folder '{name}' is neither the code of a registered unit nor office, so nothing in it is read"),
    remedy: Bilingual(
      "โปรดเปลี่ยนชื่อโฟลเดอร์เป็นรหัสหน่วยงานสี่หลัก เช่น 5026 หรือ office หากเป็นไฟล์ที่สำนักงาน ก.ก. จัดทำ",
      "name the folder by the unit's four digits, such as 5026, or office for the office's own files"),
    why: Bilingual(
      "ชื่อโฟลเดอร์บอกว่าใครเป็นผู้ส่ง หากไม่ทราบผู้ส่งจะนำข้อมูลมาใช้ไม่ได้",
      "the folder tells who delivered, and what comes from nobody known cannot count"),
    wrong: .scores("5026,2566,ITA,87.83", from: "5099"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let dateFolderMalformed = Check(
    "date-folder-malformed", .mustMend,
    sentence: Bilingual(
      "ชื่อโฟลเดอร์ “{name}” อ่านเป็นวันที่ได้รับไม่ได้ จึงยังไม่ได้อ่านไฟล์ในโฟลเดอร์นี้",
      "the folder '{name}' is not a date of receipt, so nothing in it is read"),
    remedy: Bilingual(
      "โปรดตั้งชื่อโฟลเดอร์เป็นปี-เดือน-วัน ที่ได้รับ เช่น 2566-09-06 หรือ 2023-09-06",
      "name the folder by year, month and day of receipt, such as 2023-09-06 or 2566-09-06"),
    why: Bilingual(
      "วันที่ได้รับเป็นตัวกำหนดว่าฉบับใดเป็นฉบับล่าสุดที่นำมาใช้",
      "the date of receipt decides which version is the latest, and that one counts"),
    wrong: .scores("5026,2566,ITA,87.83", on: "06-09-66"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let fileMisplaced = Check(
    "file-misplaced", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้อยู่นอกโฟลเดอร์วันที่ได้รับ จึงยังไม่ได้อ่าน",
      "this file stands outside a folder of the day of receipt and is not read"),
    remedy: Bilingual(
      "โปรดย้ายไฟล์ไปไว้ในโฟลเดอร์วันที่ได้รับภายใต้โฟลเดอร์ของหน่วยงาน เช่น 5026/2023-09-06",
      "move it into the day's folder below the unit's, such as 5026/2023-09-06"),
    why: Bilingual(
      "หากไม่ทราบหน่วยงานผู้ส่งและวันที่ได้รับ จะไม่ทราบว่าควรนำไฟล์ใดมาใช้",
      "without deliverer and day nobody can tell whether a file is the one that counts"),
    wrong: Example(
      "extracts/2566/5026/scores.csv", Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"])),
    right: .scores("5026,2566,ITA,87.83"))
}
