import Findings
import Tabular

extension Check {
  static let notCSV = Check(
    "not-csv", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้เป็น{kind} ที่เปลี่ยนนามสกุลเป็น .csv จึงยังไม่ได้อ่าน", "this file is {kind} renamed to .csv, so it is not read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับ เลือก “บันทึกเป็น” ชนิด “CSV UTF-8” แล้วส่งไฟล์ที่ได้ การเปลี่ยนนามสกุลไฟล์ไม่เปลี่ยนชนิดของไฟล์",
      "open the original, save it as 'CSV UTF-8' and send that file; renaming a file does not change its kind"),
    why: Bilingual(
      "ข้อมูลในไฟล์ชนิดอื่นอ่านเป็นตาราง CSV ไม่ได้", "data in a file of another kind cannot be read as a CSV table"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.csv", "<html><table><tr><td>5026</td></tr></table></html>\n"),
    right: .scores("5026,2566,ITA,87.83"))

  static let notSavedAsCSV = Check(
    "not-saved-as-csv", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้เป็น{kind} ไม่ใช่ไฟล์ CSV จึงยังไม่ได้อ่านข้อมูลในไฟล์",
      "this file is {kind} and not a CSV file, so nothing in it is read"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์นี้ เลือก “บันทึกเป็น” ชนิด “CSV UTF-8” แล้วส่งไฟล์ที่ได้",
      "open this file, save it as 'CSV UTF-8' and send that file"),
    why: Bilingual(
      "อ่านเฉพาะไฟล์ CSV ข้อมูลในไฟล์นี้จึงยังไม่ปรากฏในผลที่เผยแพร่",
      "only CSV files are read, so the data in this one do not reach the published results"),
    wrong: Example("extracts/2566/5026/2023-09-06/scores.xlsx", "PK\u{3}\u{4}xl/workbook.xml"),
    right: .scores("5026,2566,ITA,87.83"))
}

extension Delivery {
  /// The extract of a file of another format, with or without a name that ends in .csv: none of its rows count.
  func unread(as format: ForeignFormat, digest: SHA256.Digest?) -> ReceivedExtract {
    let isRenamed = name.lowercased().hasSuffix(".csv")
    return unread(isRenamed ? .notCSV : .notSavedAsCSV, ["kind": format.text], digest: digest)
  }
}

extension ForeignFormat {
  /// The everyday name of the format.
  var text: Bilingual {
    switch self {
    case .workbook: Bilingual("ไฟล์ Excel (.xlsx)", "an Excel workbook (.xlsx)")
    case .oldWorkbook: Bilingual("ไฟล์ Excel รุ่นเก่า (.xls)", "an old Excel workbook (.xls)")
    case .openDocument: Bilingual("ไฟล์ OpenDocument (.ods)", "an OpenDocument file (.ods)")
    case .wordDocument: Bilingual("ไฟล์ Word (.docx)", "a Word document (.docx)")
    case .archive: Bilingual("ไฟล์บีบอัด (.zip)", "a compressed archive (.zip)")
    case .pdf: Bilingual("ไฟล์ PDF", "a PDF document")
    case .richText: Bilingual("ไฟล์เอกสาร RTF", "an RTF document")
    case .webPage: Bilingual("หน้าเว็บ (HTML)", "a web page (HTML)")
    case .xml: Bilingual("ไฟล์ XML", "an XML file")
    case .json: Bilingual("ไฟล์ JSON", "a JSON file")
    case .image: Bilingual("ไฟล์รูปภาพ", "a picture")
    }
  }
}
