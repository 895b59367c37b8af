import Assessment
import Findings
import Tabular

extension Check {
  static let separatorUnknown = Check(
    "separator-unknown", .mustMend,
    sentence: Bilingual(
      "ไฟล์นี้คั่นช่องด้วย “{value}” แทนจุลภาค จึงยังอ่านเป็นตารางไม่ได้",
      "the cells of this file are separated by '{value}' instead of commas, so it cannot be read as a table"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ในโปรแกรมตารางคำนวณ โดยเลือกตัวคั่นเป็น “{value}” แล้วบันทึกเป็น “CSV UTF-8”",
      "open the file in a spreadsheet with '{value}' as the separator, and save it as 'CSV UTF-8'"),
    why: Bilingual(
      "อ่านได้เฉพาะไฟล์ที่คั่นด้วยจุลภาค อัฒภาค หรือแท็บ เพราะเครื่องหมายอื่นอาจเป็นส่วนหนึ่งของข้อความ",
      "only commas, semicolons and tabs are read as separators, since other marks may be part of a text"),
    wrong: .received("scores", "unit_code|fiscal_year|measure|score", "5026|2566|ITA|87.83"),
    right: .scores("5026,2566,ITA,87.83"))
}

/// Finds the separator of a file without a recognised table: the mark that turns its first lines into a known header.
struct OtherSeparator {
  private static let marks = Array("|^~:/".utf8)
  /// Number of bytes in which the header is searched.
  private static let beginning = 1 << 14

  /// The finding about the separator; nil if no mark turns the first lines into a known header.
  static func finding(in text: DecodedText, _ delivery: Delivery, tables: TableRecogniser) -> Finding? {
    let head = text.bytes.prefix(beginning)
    let mark = marks.first { mark in
      guard head.contains(mark) else { return false }
      let commas = head.map { $0 == mark ? UInt8(ascii: ",") : $0 }
      return ExtractReader.open(DecodedText(decoding: commas), fileName: delivery.name, tables: tables).header != nil
    }
    return mark.map { mark in
      delivery.finding(.separatorUnknown, line: 1, value: String(decoding: [mark], as: UTF8.self))
    }
  }
}
