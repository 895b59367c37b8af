import Assessment
import Consolidation
import Findings
import Office
import Publication
import Tabular

/// Makes damaged workbooks from the form of a unit and from received files, saved as workbooks.
///
/// One of four inputs is a damaged archive. In the others the parts are damaged and packed again, so that the damage
/// reaches the reader of the XML.
struct WorkbookMutator: InputMaker {
  private let seeds: [[ZipArchive.File]]

  /// The longest form has 300 kB when it is not compressed.
  let longest = 400_000

  /// - Parameters:
  ///   - files: Received files, which become sheets.
  ///   - data: The office's data folder.
  /// - Throws: `RunError` if the folder cannot be read, or the reason why a form cannot be made.
  init(_ files: [Seeds.Seed], data: String) throws {
    let sheets = files.map { seed in
      let records = RecordText(DecodedText(decoding: seed.bytes)).records(limit: 60).records
      let rows = records.map { $0.fields.map(Self.cell) }
      return MinimalWorkbook.Sheet(String(seed.name.split(separator: ".").first ?? "s"), rows, merges: ["A2:A4"])
    }
    let pairs = stride(from: 0, to: sheets.count, by: 2).map { Array(sheets[$0..<min(sheets.count, $0 + 2)]) }
    let forms = try ["5030", "0000"].map { try Self.form(of: $0, data: data) }
    seeds = try (pairs.map { MinimalWorkbook($0).bytes } + forms).map(Self.parts)
  }

  /// A cell as the form would hold it: a number where it is one.
  private static func cell(_ text: String?) -> MinimalWorkbook.Cell {
    guard let text, !text.isEmpty else { return .blank }
    if case .exact(let number) = Numeral.read(text) { return .number(number.description) }
    return .text(String(text.filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" } }))
  }

  private static func form(of unit: String, data: String) throws -> [UInt8] {
    let reference = try ReferenceData(from: DataFolder(path: data))
    let folder = try TemporaryFolder()
    let paths = try TemplateFolder(out: "\(folder.path)/\(unit)", year: 2566).write(
      for: unit, from: reference, in: .thai)
    return try FileBytes.read(paths.first { $0.hasSuffix(".xlsx") } ?? "")
  }

  private static func parts(of workbook: [UInt8]) throws -> [ZipArchive.File] {
    let archive = try ZipFile(workbook, most: 1000)
    return try archive.entries.map { ZipArchive.File(name: $0.name, bytes: try archive.bytes(of: $0)) }
  }

  func input(_ number: Int) -> FuzzInput {
    var random = Random(number)
    var parts = random.pick(seeds, else: [])
    let count = 1 + random.below(3) * random.below(3)
    guard random.below(4) > 0 else {
      var bytes = ZipArchive.packing(parts)
      for _ in 0..<count { damage(&bytes, &random) }
      return FuzzInput(name: "form-5030.xlsx", bytes: bytes)
    }
    for _ in 0..<count { damage(&parts, &random) }
    return FuzzInput(name: "form-5030.xlsx", bytes: Array(ZipArchive.packing(parts).prefix(longest)))
  }

  private func damage(_ parts: inout [ZipArchive.File], _ random: inout Random) {
    guard !parts.isEmpty else { return }
    let index = random.below(parts.count)
    let part = parts[index]
    switch random.below(12) {
    case 0: parts.remove(at: index)
    case 1: parts[index] = ZipArchive.File(name: part.name, bytes: random.pick(parts, else: part).bytes)
    case 2: parts.append(ZipArchive.File(name: random.pick(parts, else: part).name, bytes: part.bytes))
    case _:
      var bytes = part.bytes
      damage(&bytes, &random)
      parts[index] = ZipArchive.File(name: part.name, bytes: bytes)
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout Random) {
    let position = random.below(bytes.count + 1)
    let piece = position..<min(bytes.count, position + random.below(1 << random.below(9)))
    switch random.below(8) {
    case 0 where position < bytes.count: bytes[position] ^= 1 << UInt8(random.below(8))
    case 1 where position < bytes.count: bytes[position] = random.byte()
    case 2: bytes.removeSubrange(position...)
    case 3: bytes.removeSubrange(piece)
    case 4: bytes.insert(contentsOf: Array(bytes[piece]), at: position)
    case 5: replaceNumber(in: &bytes, from: position, &random)
    case _: bytes.insert(contentsOf: Array(random.pick(Self.pieces, else: "").utf8), at: position)
    }
  }

  /// Replaces the next number, such as a row, a style or the index of a text.
  private func replaceNumber(in bytes: inout [UInt8], from position: Int, _ random: inout Random) {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard let start = bytes[position...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: Array(random.pick(Self.numbers, else: "").utf8))
  }

  private static let numbers = [
    "", "0", "1", "2", "16384", "16385", "65535", "1048576", "1048577", "99999999999999999999", "-1", "4294967296",
    "45175",
    "0.97210000000000001", "1E+300", "1e-320", "1E-9223372036854775808", "NaN", "๙๗",
  ]

  private static let pieces = [
    "<row>", "</row>", "<row r=\"1048576\">", "<c>", "</c>", "<c r=\"XFD3\">", "<c r=\"A2\" t=\"s\">", "<v>1</v>",
    "<v/>", "<f>",
    "</f>", "<f>SUM(A1:XFD1048576)</f>", "<is><t>", "</t></is>", " t=\"e\"", " t=\"b\"", " t=\"str\"", " t=\"d\"",
    " t=\"inlineStr\"",
    " s=\"2\"", " hidden=\"1\"", "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B9:A1\"/>", "&amp;", "&lt;",
    "&#0;",
    "&#xFFFF;", "&x;", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "<!DOCTYPE x [<!ENTITY x \"y\">]>", "\u{0}",
    "\u{FFFD}",
    "_x0000_", "_xD800_", "_x000A_", "\r\n", "\"", "<x:row xmlns:x=\"http://example.org\">", "</x:row>", "<rPh><t>",
    " state=\"veryHidden\"", " date1904=\"1\"", " fullCalcOnLoad=\"1\"", "numFmtId=\"14\"", "numFmtId=\"10\"",
    "\u{E01}\u{E33}",
    "TargetMode=\"External\"", "../../../", "worksheets/sheet1.xml", "5030", "2566", "ITA", "97.21",
  ]
}
