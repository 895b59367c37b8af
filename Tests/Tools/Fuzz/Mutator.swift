import Tabular

/// Makes inputs: the same number makes the same input on every machine.
protocol InputMaker: Sendable {
  /// The greatest length of an input in bytes.
  var longest: Int { get }

  func input(_ number: Int) -> FuzzInput
}

/// A file name and the content of the file.
struct FuzzInput {
  let name: String
  var bytes: [UInt8]
}

/// Makes inputs from received files.
struct Mutator: InputMaker {
  let seeds: [Seeds.Seed]

  /// The greatest length in bytes; longer inputs are only slower.
  let longest = 20_000

  func input(_ number: Int) -> FuzzInput {
    var random = Random(number)
    let seed = random.pick(seeds, else: Seeds.Seed(name: "scores.csv", bytes: []))
    var input = FuzzInput(name: seed.name, bytes: seed.bytes)
    // Most inputs are damaged in few positions, so that the reader also reads the rest.
    let count = 1 + random.below(4) * random.below(4)
    for _ in 0..<count { mutate(&input.bytes, &random) }
    if input.bytes.count > longest { input.bytes.removeSubrange(longest...) }
    return input
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Random) {
    let position = random.below(bytes.count + 1)
    switch random.below(14) {
    case 0 where position < bytes.count: bytes[position] ^= 1 << UInt8(random.below(8))
    case 1 where position < bytes.count: bytes[position] = random.byte()
    case 2...6: bytes.insert(contentsOf: random.pick(Self.pieces, else: []), at: position)
    case 7: bytes.removeSubrange(position...)
    case 8: bytes.removeSubrange(piece(of: bytes, &random))
    case 9: bytes.insert(contentsOf: Array(bytes[piece(of: bytes, &random)]), at: position)
    case 10:
      let other = random.pick(seeds, else: Seeds.Seed(name: "", bytes: [])).bytes
      bytes.replaceSubrange(position..., with: other[random.below(other.count + 1)...])
    case 11: moveLine(of: &bytes, &random)
    case 12: replaceCell(of: &bytes, &random)
    default: bytes = encodedAnew(bytes, random.below(8))
    }
  }

  private func piece(of bytes: [UInt8], _ random: inout Random) -> Range<Int> {
    let start = random.below(bytes.count + 1)
    return start..<min(bytes.count, start + random.below(1 << random.below(10)))
  }

  /// Inserts a copy of a line elsewhere.
  private func moveLine(of bytes: inout [UInt8], _ random: inout Random) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = Array(random.pick(lines, else: [])) + [0x0A]
    bytes.insert(contentsOf: line, at: random.pick(lines, else: []).startIndex)
  }

  /// Replaces the text between two separators by a text that people write.
  private func replaceCell(of bytes: inout [UInt8], _ random: inout Random) {
    let isEdge = { (byte: UInt8) in byte == 0x0A || byte == 0x0D || Separator(rawValue: byte) != nil }
    let position = random.below(bytes.count + 1)
    let start = bytes[..<position].lastIndex(where: isEdge).map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex(where: isEdge) ?? bytes.count
    bytes.replaceSubrange(start..<end, with: random.pick(Self.cells, else: []))
  }
}

extension Mutator {
  private static let pieces: [[UInt8]] =
    [
      "\"", "\"\"", "\0", "\r", "\n", "\r\n", ",", ";", "\t", ",,,,,,,,", "\"\n", ",\"", "\",", " ", "\u{A0}",
      "\u{200B}",
      "\u{FEFF}", "\u{FFFD}", "\u{1A}", "\u{202E}", "ก", "ำ", "\u{E4D}\u{E32}", "เเ", "่้", "๐๙", "sep=;\n", "sep=,\r\n",
      "unit_code", "fiscal_year", "=1+1", "<script>", "PK\u{3}\u{4}", "\u{1F600}", "e\u{301}", "\u{E40}\u{E18}\u{81}",
      String(repeating: "ก", count: 200), String(repeating: "\"", count: 33), String(repeating: "\n", count: 250),
      String(repeating: "9", count: 60), String(repeating: ",", count: 300),
    ]
    .map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xE0], [0xE0, 0xB8], [0xED, 0xA0, 0x80],
      [0xDB], [0xA1, 0xE8, 0xD9], [0xF4, 0x90], [0xC0, 0x80], [0x00, 0x00], [0xD8, 0x00],
    ]

  private static let cells: [[UInt8]] =
    [
      "", "-", "0", "-1", "100.01", "97,21", "97.215", "1.03E+3", "1e999", "99999999999999999999999999999999999999999",
      "0.00000000000000000000000000001", "170141183460469231731687303715884105727", "รวม", "ค่าเฉลี่ย", "5030", "๕๐๓๐",
      "0",
      "5-Oct", "31/02/2566", "29/2/2567", "2566", "2023", "66", "9999-99-99", "0000-00-00", "+5", "%", "97.21%", "ITA",
      "IIT",
      "o1", "01", "i1", "TRUE", "ไม่มี", "N/A", "#REF!", "\"", "\"ก\nข\"", "x\"y\"", "\u{FFFD}", "50260000-6648",
      "5026–1087",
      "7.3", "7.3.1.", "๗.๓", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1,234,567", ".",
      "1.", ".5",
    ]
    .map { Array($0.utf8) }

  /// The whole input as another program would save it.
  private func encodedAnew(_ bytes: [UInt8], _ way: Int) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    return switch way {
    case 0: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    case 1: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case 2: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    case 3:
      text.unicodeScalars.map {
        $0.value < 0x80
          ? UInt8($0.value) : (0x0E01...0x0E5B).contains($0.value) ? UInt8($0.value - 0x0E00 + 0xA0) : 0x3F
      }
    case 4: bytes.flatMap { Array(String(Unicode.Scalar($0)).utf8) }
    case 5: [0xEF, 0xBB, 0xBF] + bytes
    case 6: bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    default: bytes.map { $0 == 0x2C ? 0x3B : $0 }
    }
  }
}
