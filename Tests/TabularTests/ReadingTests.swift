import Glibc
import Testing

@testable import Tabular

/// Decoding bytes to text, and splitting text into records.
@Suite struct ReadingTests {
  private static let thai = "รหัส,ชื่อ\n5030,สำนักงานเขตบางคอแหลม\n"

  private static func windows874(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8($0.value < 0x80 ? $0.value : $0.value - 0x0E00 + 0xA0) }
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return bigEndian ? pair.reversed() : pair
    }
  }

  @Test(arguments: [
    (Array(thai.utf8), TextEncoding.utf8), ([0xEF, 0xBB, 0xBF] + Array(thai.utf8), .utf8BOM),
    (windows874(thai), .windows874), ([0xEF, 0xBB, 0xBF] + windows874(thai), .windows874),
    ([0xFF, 0xFE] + utf16(thai, bigEndian: false), .utf16LE), ([0xFE, 0xFF] + utf16(thai, bigEndian: true), .utf16BE),
    (Array(thai.utf8) + [0x1A], .utf8),
  ])
  func `every encoding that officials send becomes the same text`(file: [UInt8], encoding: TextEncoding) {
    let text = DecodedText(decoding: file)
    #expect(String(decoding: text.bytes, as: UTF8.self) == Self.thai)
    #expect(text.encoding == encoding)
    #expect(text.faults.isEmpty)
  }

  @Test(arguments: [("รถ", TextEncoding.windows874), ("unit,รถ\n1,รถ", .windows874)])
  func `Thai in Windows-874 that is also valid UTF-8 is decoded as Thai`(thai: String, encoding: TextEncoding) {
    let text = DecodedText(decoding: Self.windows874(thai))
    #expect(String(decoding: text.bytes, as: UTF8.self) == thai)
    #expect(text.encoding == encoding)
  }

  @Test(arguments: ["Café ±5", "°C", "£500", "± 5\n£ 5", "naïve,Müller", "½", "ÉCOLE é", "Ünï", "5 Ω", "µg"])
  func `Western letters and signs in UTF-8 are not taken for Thai`(text: String) {
    let read = DecodedText(decoding: Array(text.utf8))
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    #expect(read.encoding == .utf8 && read.doubtfulLines.isEmpty)
  }

  @Test(arguments: [
    "Histórico", "Café,25°C", "£500\nrésumé", "São Paulo", "Müller", "Niño – “x”", "ÉCOLE", "25 °C", "à la carte",
  ])
  func `Western letters in Windows-1252 are not taken for Thai`(text: String) {
    let windows = ["–": UInt8(0x96), "“": 0x93, "”": 0x94] as [Unicode.Scalar: UInt8]
    let bytes = text.unicodeScalars.map { windows[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    let read = DecodedText(decoding: bytes)
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    #expect(read.encoding == .windows1252 && read.faults.isEmpty && read.doubtfulLines.isEmpty)
  }

  @Test(arguments: [
    "ระบบITAของเขต", "IITฯ", "webๆ", "ก\nข", "กลุ่ม 1ก", "พ.ศ. 2566", "12 ม.ค.", "ในapp ของ", "ปี2566", "ในITA", "A1ก",
    "5กม.",
    "10ซม", "5ก.", "appใน", "ณ", "กห. ยผ. ของ", "เ ขตของ",
  ])
  func `Thai in Windows-874 beside Latin letters and digits is not doubtful`(thai: String) {
    let read = DecodedText(decoding: Self.windows874(thai))
    #expect(String(decoding: read.bytes, as: UTF8.self) == thai)
    #expect(read.encoding == .windows874)
    #expect(read.doubtfulLines.isEmpty)
  }

  @Test func `lines with bytes that may be Thai or Western are decoded and reported as doubtful`() {
    #expect(DecodedText(decoding: Array("a\n\u{FC}\nb\n\u{FC} 5".utf8)).doubtfulLines == [2, 4])
    #expect(DecodedText(decoding: [0x61, 0x0D, 0xB1, 0x35]).doubtfulLines == [2])
    let mixed = Self.windows874("โครงการ\nHist") + [0xF3] + Array("rico".utf8)
    #expect(DecodedText(decoding: mixed).doubtfulLines == [2])
  }

  @Test func `Thai in UTF-8 stays UTF-8 though every byte would be Thai in Windows-874`() {
    let text = DecodedText(decoding: Array("สวย".utf8))
    #expect(text.encoding == .utf8)
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `a byte order mark where files were joined is not taken for Thai`(mark: String) {
    let file = "\(mark)unit,score\r\n5026,87.83\r\n\u{FEFF}unit,score\r\n5030,97.21\r\n"
    let text = DecodedText(decoding: Array(file.utf8))
    #expect(text.encoding == (mark.isEmpty ? .utf8 : .utf8BOM))
    #expect(text.bytes.starts(with: Array("unit,".utf8)))
    #expect(text.faults.isEmpty)
  }

  @Test(arguments: [
    (EMFILE, true), (ENFILE, true), (ENOMEM, true), (EIO, true), (ESTALE, true), (EINTR, true), (ENOENT, false),
    (EACCES, false), (EFBIG, false), (ELOOP, false),
  ])
  func `an errno of the machine is distinguished from a fault of the file`(code: Int32, isOfTheMachine: Bool) {
    #expect(ReadFault(errno: code).isOfTheMachine == isOfTheMachine)
  }

  @Test func `an undefined byte is reported with its line, offset and value`() {
    let text = DecodedText(decoding: [0xA1, 0x0D, 0x0A, 0xA2, 0xFF, 0x0D, 0xDB])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "ก\r\nข\u{FFFD}\r\u{FFFD}")
    #expect(Array(text.faults) == [.init(line: 2, offset: 4, byte: 0xFF), .init(line: 3, offset: 6, byte: 0xDB)])
  }

  @Test func `one broken byte in a long UTF-8 text does not change its encoding`() {
    let text = DecodedText(decoding: Array(Self.thai.utf8) + [0xE0, 0xB8] + Array("\nจบ".utf8))
    #expect(text.encoding == .utf8)
    #expect(Array(text.faults) == [.init(line: 3, offset: Self.thai.utf8.count, byte: 0xE0)])
  }

  @Test func `a NUL and a replacement character are faults`() {
    let text = DecodedText(decoding: Array("a\u{0}b\n\u{FFFD}ก".utf8))
    #expect(text.faults.map(\.byte) == [0, 0xEF])
    #expect(text.faults.map(\.line) == [1, 2])
  }

  @Test func `all 256 bytes of Windows-874 decode or are one of 31 faults`() {
    let text = DecodedText(decoding: (1...255).map { UInt8($0) })
    #expect(text.encoding == .windows874)
    #expect(String(decoding: text.bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" } == 31)
  }

  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [1, 2]), ("a,b\r1,2\r", [1, 2]), ("a,b\n\n\n1,2", [1, 4]),
    ("a\r\n\"x\r\ny\",2\r\nz\n", [1, 2, 4]),
    ("sep=;\r\na;b\r\n1;2\r\n", [2, 3]), ("\"sep=;\"\na;b\n", [2]), ("a\rb\nc\r\nd", [1, 2, 3, 4]), ("", []),
    ("\n\n", []),
    ("a,b\n   \n1,2", [1, 3]),
  ])
  func `a record has the number of the physical line where it begins`(text: String, lines: [Int]) {
    let (records, faults) = RecordText(DecodedText(decoding: Array(text.utf8))).records()
    #expect(records.map(\.line) == lines)
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    ("a,,\"\", x ,\" y \"", ["a", nil, "", "x", " y "]), ("\"a\"\"b\",\"c,d\"", ["a\"b", "c,d"]),
    ("a;b,c;d", ["a", "b,c", "d"]),
    ("a\tb\t\tc", ["a", "b", nil, "c"]), ("\tb\tc", [nil, "b", "c"]), ("sep=,\na;b;c,d", ["a;b;c", "d"]), ("x", ["x"]),
    (",", [nil, nil]), ("\"a;b\",c", ["a;b", "c"]), ("\"1,5\";2", ["1,5", "2"]),
  ])
  func `cells are separated according to RFC 4180`(text: String, fields: [String?]) {
    let (records, _) = RecordText(DecodedText(decoding: Array(text.utf8))).records()
    #expect(records.first?.fields == fields)
  }

  @Test(arguments: [
    ("a,b\n1,2\"3\n4,5\n", ["a", "4"], [Fault(.strayQuote, line: 2)]),
    ("a,b\n\"1\"x,2\n4,5\n", ["a", "4"], [Fault(.strayQuote, line: 2)]),
    ("a,b\n1,\"2\n3,4\n5,6", ["a", "3", "5"], [Fault(.unclosedQuote, line: 2)]),
    ("a,b\n1,\"2\n3,\"4\"\n5,6\n", ["a", "3", "5"], [Fault(.unclosedQuote, line: 2)]),
    ("a,b\n\"1\n2\",\"3\n4,5\n6,7", ["a", "4", "6"], [Fault(.unclosedQuote, line: 3)]),
    ("a\n\"", ["a"], [Fault(.unclosedQuote, line: 2)]),
    ("a\n\"x\ny\",1\"\nb\n", ["a", "b"], [Fault(.strayQuote, line: 3)]),
  ])
  func `one faulty line does not hide the others`(text: String, first: [String], expected: [Fault]) {
    let (records, faults) = RecordText(DecodedText(decoding: Array(text.utf8))).records()
    #expect(records.map { $0.fields[0] } == first)
    #expect(faults == expected)
  }

  @Test func `a quote that stays open for 200 lines is reported as unclosed`() {
    let rest = (3...500).map { "\($0),x\n" }.joined()
    let (records, faults) = RecordText(DecodedText(decoding: Array("a,b\n1,\"2\n\(rest)\"end\"\n".utf8))).records()
    #expect(faults == [Fault(.unclosedQuote, line: 2)])
    #expect(records.count == 500)
  }

  @Test func `lines that end in a carriage return alone are found as fast as others`() {
    let lines = 200_000
    let bytes = Array(String(repeating: "5030,2566,\"1\"\r", count: lines).utf8)
    let clock = ContinuousClock()
    var count = 0
    let spent = clock.measure { count = RecordText(DecodedText(decoding: bytes)).records().records.count }
    #expect(count == lines)
    // Searching the rest of the text for each of them would take minutes.
    #expect(spent < .seconds(20))
  }

  @Test(arguments: 0..<20)
  func `a text without quotes has the same records in one piece and line by line`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let pieces = ["a", "b c", " ", "\t", ",", ",", ";", "\n", "\r", "\r\n", "ก", "\u{1}", "\n\n", " \n"]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<40, using: &dice)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &dice)]
      }
      let records = RecordText(
        DecodedText(decoding: Array(text.joined().utf8)), separator: Separator.allCases.randomElement(using: &dice))
      #expect(records.records().records == records.records(limit: .max - 1).records, "\(text)")
    }
  }

  @Test(arguments: [
    ("ab\rcd", 3), ("ab\r\ncd", 4), ("ab\ncd\r", 3), ("abcd", 4), ("\r\r", 1), ("\n", 1),
    (String(repeating: "x", count: 511) + "\r\ny", 513), (String(repeating: "x", count: 512) + "\ry\n", 513),
    (String(repeating: "x", count: 5000) + "\n\r", 5001), (String(repeating: "x", count: 511) + "\r", 512),
  ])
  func `a line ends after its line feed, its carriage return or the pair of both`(text: String, end: Int) {
    let bytes = Array(text.utf8)
    let found = unsafe bytes.withUnsafeBufferPointer {
      unsafe ByteSearch.lineEnd(in: $0, from: 0, hasReturns: bytes.contains(0x0D))
    }
    #expect(found == end)
  }

  @Test func `a file beyond the limit is refused, whatever size it reports`() throws {
    let path = "/tmp/ita-sparse-\(getpid())"
    let descriptor = unsafe open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
    defer { unsafe unlink(path) }
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(ftruncate(descriptor, 3_000_000) == 0)
    #expect(try FileBytes.read(path, limit: 3_000_000).count == 3_000_000)
    #expect(throws: ReadFault.other(EFBIG)) { try FileBytes.read(path, limit: 2_999_999) }
    // A file in /proc reports no size, so only the bytes read show it.
    #expect(throws: ReadFault.other(EFBIG)) { try FileBytes.read("/proc/self/status", limit: 10) }
    // Not every file system can hold one so large.
    guard ftruncate(descriptor, 8 << 40) == 0 else { return }
    #expect(throws: ReadFault.other(EFBIG)) { try FileBytes.read(path) }
  }

  @Test func `a missing file, a folder and a device have different errors`() throws {
    #expect(throws: ReadFault.notFound) { try FileBytes.read("/no such folder/file.csv") }
    #expect(throws: ReadFault.isDirectory) { try FileBytes.read("/tmp") }
    #expect(throws: ReadFault.other(22)) { try FileBytes.read("/dev/null") }
    #expect(try !FileBytes.read("/proc/self/status").isEmpty)
    #expect(try !FileBytes.read("/etc/passwd").isEmpty)
  }
}
