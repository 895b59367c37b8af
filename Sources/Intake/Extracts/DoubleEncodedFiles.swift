import Findings
import Tabular

extension Check {
  static let textDoubleEncoded = Check(
    "text-double-encoded", .note,
    sentence: Bilingual(
      "ตัวอักษรไทยในไฟล์นี้ถูกแปลงรหัสซ้ำสองครั้ง (เช่น “เธฃ” แทน “ร”) จึงแปลงกลับแล้วอ่านตามที่เขียนไว้เดิม",
      "the Thai text of this file was encoded twice; it was converted back and read as originally written"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าข้อความถูกต้อง ครั้งต่อไปโปรดเปิดไฟล์โดยเลือกรหัสอักขระ UTF-8 ก่อนบันทึก",
      "check that the text is right; next time choose UTF-8 when opening the file, before saving it"),
    why: Bilingual(
      "ไฟล์ที่เปิดด้วยรหัสอักขระผิดแล้วบันทึกทับ มักเสียหายจนกู้คืนไม่ได้",
      "a file that is opened in the wrong encoding and saved is often damaged beyond repair"),
    wrong: .scoresEncodedTwice("5026,2566,ITA,87.83,ประกาศ"),
    right: .received("scores", Example.scoresHeader + ",reason", "5026,2566,ITA,87.83,ประกาศ"))

  static let textDoubleEncodedLost = Check(
    "text-double-encoded-lost", .mustMend,
    sentence: Bilingual(
      "ตัวอักษรไทยในไฟล์นี้ถูกแปลงรหัสซ้ำสองครั้งและสูญหายบางส่วน จึงยังไม่ได้นำมาใช้",
      "the Thai text of this file was encoded twice and partly lost, so the file does not count"),
    remedy: Bilingual(
      "โปรดเปิดไฟล์ต้นฉบับที่อ่านภาษาไทยได้ถูกต้อง แล้วบันทึกใหม่เป็น “CSV UTF-8”",
      "open the original, in which the Thai text is right, and save it again as 'CSV UTF-8'"),
    why: Bilingual("ตัวอักษรที่สูญหายแล้วกู้คืนไม่ได้", "lost characters cannot be restored"),
    wrong: .scoresEncodedTwice("5026,2566,ITA,87.83,ประกาศ", losing: "\u{E01}"),
    right: .received("scores", Example.scoresHeader + ",reason", "5026,2566,ITA,87.83,ประกาศ"))
}

extension Delivery {
  /// The extract of a file whose Thai was encoded twice and has lost characters: none of its rows count.
  func lost(digest: SHA256.Digest?) -> ReceivedExtract { unread(.textDoubleEncodedLost, digest: digest) }

  /// The note about a file whose doubly encoded Thai was decoded again; empty for any other file.
  func notes(on text: DecodedText) -> [Finding] {
    text.doubleEncoding == nil ? [] : [finding(.textDoubleEncoded)]
  }
}

extension Example {
  /// An example file of scores with reasons: its UTF-8 was read as Latin-1 and saved as UTF-8.
  ///
  /// - Parameters:
  ///   - row: The only row of the file.
  ///   - lost: The character whose last byte becomes a question mark; nil for a file without losses.
  /// - Returns: The example.
  fileprivate static func scoresEncodedTwice(_ row: String, losing lost: Unicode.Scalar? = nil) -> Self {
    let once = text([scoresHeader + ",reason", row])
    let twice = once.unicodeScalars.map { scalar in
      let letters = String(String.UnicodeScalarView(Array(String(scalar).utf8).map { Unicode.Scalar($0) }))
      return scalar == lost ? letters.dropLast() + "?" : letters
    }
    return Self(path("scores"), twice.joined())
  }
}
