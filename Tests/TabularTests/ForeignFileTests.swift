import Glibc
import Testing

@testable import Tabular

/// Files of another format than their names, texts damaged by a wrong program, and files that change while read.
@Suite struct ForeignFileTests {
  private static let bitmap: [UInt8] = [0x42, 0x4D, 1, 1, 1, 1] + Array(repeating: 0, count: 40)
  private static let widePage: [UInt8] = [0xFF, 0xFE] + Array("<html>".utf8).flatMap { [$0, 0] }

  private static let foreign: [([UInt8], ForeignFormat)] = [
    (Array("PK\u{3}\u{4}....[Content_Types].xml....xl/workbook.xml".utf8), ForeignFormat.workbook),
    (Array("PK\u{3}\u{4}....word/document.xml".utf8), .wordDocument),
    (Array("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), .openDocument),
    (Array("PK\u{3}\u{4}....scores.csv".utf8), .archive), (Array("PK\u{5}\u{6}".utf8), .archive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .oldWorkbook), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
    (bitmap, .image), ([0x1F, 0x8B, 8, 0], .archive),
    (Array("%PDF-1.7".utf8), .pdf), (Array("{\\rtf1".utf8), .richText),
    (Array("\u{FEFF}\r\n <!DOCTYPE HTML>".utf8), .webPage), (Array("\n\t<Table border=1>".utf8), .webPage),
    (widePage, .webPage),
    (Array("<?xml version=\"1.0\"?><html>".utf8), .webPage), (Array("<?xml version=\"1.0\"?><Workbook>".utf8), .xml),
    (Array("\u{FEFF}{\n  \"unit_code\": \"5030\"}".utf8), .json), (Array("[ {\"score\": 97.64}]".utf8), .json),
  ]

  @Test(arguments: foreign)
  func `a file of another format is recognised by its first bytes`(file: [UInt8], format: ForeignFormat) {
    #expect(ForeignFormat(of: file) == format)
  }

  @Test(arguments: [
    "", "PK", "PK,unit_code\n", "BM,1,2,3,4,5,6,7,8,9,10,11,12,13\n", "unit_code\n<table>\n", "<5030,1\n",
    "[แบบฟอร์ม] ผลการประเมิน\n", "{5030}\n",
  ])
  func `a text is not taken for a file of another format`(text: String) {
    #expect(ForeignFormat(of: Array(text.utf8)) == nil)
  }

  @Test(arguments: [false, true])
  func `UTF-16 is recognised without its byte order mark`(bigEndian: Bool) {
    let thai = "unit_code,fiscal_year,ชื่อ\n5030,2566,สำนักงานเขตบางคอแหลม\n"
    let file = thai.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return bigEndian ? pair : pair.reversed()
    }
    let text = DecodedText(decoding: file)
    #expect(String(decoding: text.bytes, as: UTF8.self) == thai)
    #expect(text.encoding == (bigEndian ? .utf16BE : .utf16LE))
    #expect(text.faults.isEmpty)
  }

  @Test func `a text with a few NUL bytes is not taken for UTF-16`() {
    let text = DecodedText(decoding: Array("unit_code\0,fiscal\0_year\n".utf8))
    #expect(text.encoding == .utf8)
    #expect(Array(text.faults).count == 2)
  }

  /// The UTF-8 bytes of a text, misread in a code page and encoded again.
  private static func encodedTwice(_ text: String, _ page: (UInt8) -> Unicode.Scalar) -> [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: Array(text.utf8).map(page))
    return Array(String(view).utf8)
  }

  private static func thaiPage(_ byte: UInt8) -> Unicode.Scalar {
    let value = Windows874.table[Int(byte)]
    return value == 0 ? Unicode.Scalar(byte) : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func latinPage(_ byte: UInt8) -> Unicode.Scalar {
    let signs: [UInt8: Unicode.Scalar] = [0x80: "€", 0x81: "\u{81}", 0x84: "„", 0x99: "™", 0x9A: "š", 0x87: "‡"]
    return signs[byte] ?? Unicode.Scalar(byte)
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `Thai that was encoded twice is decoded to the original text`(mark: String) {
    let thai = "หน่วยงาน,เหตุผล\n5030,ปรับตามผลอุทธรณ์ ฉบับที่ ๒ “ก”\n"
    for page in [Self.thaiPage, Self.latinPage] {
      let text = DecodedText(decoding: Self.encodedTwice(mark + thai, page))
      #expect(text.doubleEncoding == .undone)
      #expect(String(decoding: text.bytes, as: UTF8.self) == thai)
    }
  }

  @Test func `a character lost before the second encoding of Thai is reported at its offset in the file`() {
    let bytes = Self.encodedTwice("\u{FEFF}หน่วยงาน,เหตุผล\n5030,ปรับ\u{FFFD}\u{FFFD},ก\u{FFFD}\n", Self.thaiPage)
    let text = String(decoding: bytes, as: UTF8.self)
    let forms: [(bytes: [UInt8], sign: [UInt8])] = [
      (bytes, Array("๏".utf8)), ([0xEF, 0xBB, 0xBF] + bytes, Array("๏".utf8)),
      ([0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }, [0x4F, 0x0E]),
    ]
    for form in forms {
      let faults = Array(DecodedText(decoding: form.bytes).faults)
      // The second of two adjacent losses is not reported; "๏" is the misread first byte of U+FFFD.
      #expect(faults.map(\.line) == [2, 2])
      for fault in faults {
        #expect(form.bytes[fault.offset...].starts(with: form.sign))
        #expect(fault.byte == form.sign[0])
      }
    }
  }

  @Test func `Thai that lost bytes when it was encoded twice is distinguished from other Thai`() {
    let lost = { (byte: UInt8) -> Unicode.Scalar in (0x81...0x84).contains(byte) ? "?" : Self.thaiPage(byte) }
    let text = DecodedText(decoding: Self.encodedTwice("กขค,หน่วยงาน,เหตุผล\n5030,กรรมการ,ปรับ\n", lost))
    #expect(text.doubleEncoding == .lost)
    for plain in ["เธอ,เน้น,เน็ต,เธอ,เธอ\n", "เธอ", "à la carte, à¸", "ก,ข\n", "5030,97.21\n"] {
      #expect(DecodedText(decoding: Array(plain.utf8)).doubleEncoding == nil, "\(plain)")
    }
  }

  @Test func `a file that grows while it is read is refused`() throws {
    var template = Array("/tmp/ita-changing-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    try #require(descriptor >= 0)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      close(descriptor)
      unsafe _ = unlink(path)
    }
    #expect(throws: ReadFault.changing) {
      try FileBytes.read(path) { unsafe _ = write(descriptor, "x", 1) }
    }
    #expect(try FileBytes.read(path) == [0x78])
  }

  @Test func `a named pipe is refused at once`() throws {
    let path = "/tmp/ita-pipe-\(getpid())"
    try #require(unsafe mkfifo(path, 0o600) == 0)
    defer { unsafe _ = unlink(path) }
    #expect(throws: ReadFault.other(EINVAL)) { try FileBytes.read(path) }
  }

  @Test func `announcing a named pipe takes no bytes from it`() throws {
    let path = "/tmp/ita-full-pipe-\(getpid())"
    try #require(unsafe mkfifo(path, 0o600) == 0)
    defer { unsafe _ = unlink(path) }
    let descriptor = unsafe open(path, O_RDWR | O_NONBLOCK)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(unsafe write(descriptor, "x", 1) == 1)
    FileBytes.announce(path)
    var byte: UInt8 = 0
    #expect(unsafe read(descriptor, &byte, 1) == 1)
  }
}
