import Tabular
import Testing

/// Spellings that officials see as one name.
@Suite struct FoldedKeyTests {
  @Test(arguments: [
    ("คะแนน ", "คะแนน"), ("สำนักงาน", "ส\u{0E4D}\u{0E32}นักงาน"), ("น้ำ", "น\u{0E49}\u{0E4D}\u{0E32}"),
    ("น้ำ", "น\u{0E4D}\u{0E49}\u{0E32}"), ("น้ำ", "น\u{0E33}\u{0E49}"), ("แผน", "เเผน"), ("แผน", "เ เผน"),
    ("ที่", "ท\u{0E48}\u{0E35}"), ("ที่", "ท\u{0E35}\u{0E35}\u{0E48}"), ("ที่", "ท\u{0E35}\u{0E48}\u{0E48}"),
    ("เป้าหมาย", "เป้าา\u{200B}หมาย"), ("๗.๓.๒", "7.3.2"), ("Fiscal Year", "fiscalyear"), ("fiscal_year", "FISCAL_YEAR"),
    ("5030–1087", "5030-1087"), ("5030\u{2212}1087", "5030‑1087"), ("a\u{00A0}b", "ab"),
    ("\u{FEFF}unit_code", "unit_code"),
    ("ผู้", "ผ\u{0E49}\u{0E39}"), ("É", "e\u{0301}"),
  ])
  func `spellings of one name are equal`(left: String, right: String) {
    #expect(FoldedKey(left) == FoldedKey(right))
    #expect(FoldedKey(left).hashValue == FoldedKey(right).hashValue)
  }

  @Test(arguments: [
    ("ข้าว", "ขาว"), ("i1", "i11"), ("unit_code", "unitcode"), ("กก", "ก"), ("11", "1"), ("ทา", "ทำ"), ("ดี", "ดิ"),
  ])
  func `different names stay different`(left: String, right: String) {
    #expect(FoldedKey(left) != FoldedKey(right))
  }

  @Test(arguments: [
    ("o01", "o1"), ("E005", "e5"), ("ไตรมาสที่ ๐๑", "ไตรมาสที่1"), ("q01_2_1", "q1_2_1"), ("o00", "o0"), ("x00.5", "x0.5"),
  ])
  func `leading zeros of the number in a name can be removed`(text: String, bare: String) {
    #expect(FoldedKey(text).withoutLeadingZeros == FoldedKey(bare))
  }

  @Test(arguments: ["o1", "o10", "note0", "x0.5", "007", "0", "", "q1_02", "ITA"])
  func `a significant zero is not removed`(text: String) {
    #expect(FoldedKey(text).withoutLeadingZeros == nil)
  }

  @Test func `a folded key is plain text`() {
    #expect(FoldedKey.init(" O๑๑ – เเผน ").folding == "o11-แผน")
  }

  @Test(arguments: [
    (" a b ", "a b"), ("\u{200B}\u{00A0}x\u{FEFF}", "x"), ("", ""), (" \t\u{00A0}", ""), ("ก\u{200B}ข", "ก\u{200B}ข"),
  ])
  func `a cell is trimmed of invisible characters at both ends`(text: String, trimmed: String) {
    #expect(text.trimmedCell == trimmed)
  }

  @Test func `Thai digits become ASCII and nothing else changes`() {
    #expect(ThaiDigits.folded("ข้อ ๑๐/๙ ok 7") == "ข้อ 10/9 ok 7")
  }
}
