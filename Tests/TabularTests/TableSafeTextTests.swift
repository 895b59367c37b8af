import Testing

@testable import Tabular

/// Received text cannot run in a spreadsheet and hides no characters.
struct TableSafeTextTests {
  @Test(arguments: [
    "=1+1", "+cmd", "-cmd|x", "@SUM(A1)", "\tx", "\u{FEFF}=1", "  =1", "\u{00A0}@x", "\u{200B}=1", "＝1", "－x", "-",
    "+", "-1e5", "-1.", "-.5", "- 5", "-5%", "=", "--5", " -5", "-1.2.3", "\n=1",
  ]) func `text that a spreadsheet would run gets an apostrophe`(text: String) {
    #expect(SafeText.neutralised(text) == "'" + text)
  }

  @Test(arguments: ["-5", "+3", "-0.05", "97.20", "", "a=b", "1-2", "เขต", "'=1", "5030-1087", "x@y"])
  func `numbers and ordinary text are left unchanged`(text: String) {
    #expect(SafeText.neutralised(text) == text)
  }

  @Test(arguments: [
    (text: "a\u{202E}b", neutralised: #"a\u{202E}b"#, visible: #"a\u{202E}b"#),
    (text: "\u{2066}a\u{2069}", neutralised: #"\u{2066}a\u{2069}"#, visible: #"\u{2066}a\u{2069}"#),
    (text: "bell\u{7}", neutralised: #"bell\u{0007}"#, visible: #"bell\u{0007}"#),
    (text: "\u{1B}[31m", neutralised: #"\u{001B}[31m"#, visible: #"\u{001B}[31m"#),
    (text: "nul\0", neutralised: #"nul\u{0000}"#, visible: #"nul\u{0000}"#),
    (text: "\u{7F}\u{9B}", neutralised: #"\u{007F}\u{009B}"#, visible: #"\u{007F}\u{009B}"#),
    (text: "a\tb\nc", neutralised: "a\tb\nc", visible: #"a\tb\nc"#),
    (text: "a\r\nb", neutralised: "a\nb", visible: #"a\r\nb"#),
    (text: "a\rb\r", neutralised: #"a\u{000D}b\u{000D}"#, visible: #"a\rb\r"#),
    (text: "\r=1", neutralised: #"'\u{000D}=1"#, visible: #"\r=1"#),
    (text: "น้ำ\u{200B}ใจ 😀", neutralised: "น้ำ\u{200B}ใจ 😀", visible: "น้ำ\u{200B}ใจ 😀"),
  ]) func `invisible characters are written as escapes`(text: String, neutralised: String, visible: String) {
    #expect(Array(SafeText.neutralised(text).utf8) == Array(neutralised.utf8))
    #expect(Array(SafeText.visible(text).utf8) == Array(visible.utf8))
  }

  @Test func `Thai text keeps all its scalars`() {
    let text = "สํานักงานเขต เเละ สำนักงานเขต"
    #expect(Array(SafeText.neutralised(text).unicodeScalars) == Array(text.unicodeScalars))
    #expect(Array(SafeText.visible(text).unicodeScalars) == Array(text.unicodeScalars))
  }
}
