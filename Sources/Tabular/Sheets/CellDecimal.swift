/// A number of a workbook as the decimal that a spreadsheet shows: 97.21 for 97.21000000000001.
///
/// A workbook stores numbers as decimals of up to 17 significant digits, which stand for binary fractions. A spreadsheet
/// shows and compares at most 15 of them. The rounding is done on the decimal digits.
struct CellDecimal {
  /// The significant digits, without zeros at either end; empty for zero.
  private(set) var digits: [UInt8] = []
  /// The power of ten of the first digit: 1 for 97.21.
  private(set) var exponent = 0
  private(set) var isNegative = false
  /// Whether digits before the point were left off: a spreadsheet had lost them before it stored the number.
  private(set) var hasLostDigits = false

  /// Number of significant digits that a spreadsheet shows.
  private static let shown = 15

  /// Reads a number as XML Schema writes a double; nil for any other text, and for an infinite number.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes = bytes.dropFirst()
    }
    let whole = bytes.prefix(while: Self.isDigit)
    bytes = bytes.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if bytes.first == UInt8(ascii: ".") {
      fraction = bytes.dropFirst().prefix(while: Self.isDigit)
      bytes = bytes.dropFirst(fraction.count + 1)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    var power = 0
    if let mark = bytes.first, mark | 0x20 == UInt8(ascii: "e") {
      guard let read = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), (-999...999).contains(read)
      else { return nil }
      power = read
      bytes = []
    }
    guard bytes.isEmpty else { return nil }
    let all = Array(whole + fraction)
    guard let first = all.firstIndex(where: { $0 != UInt8(ascii: "0") }) else {
      isNegative = false
      return
    }
    digits = Array(all[first...])
    exponent = whole.count - 1 - first + power
    round()
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Rounds half up to the digits that a spreadsheet shows.
  private mutating func round() {
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    // Some programs write 17 digits and some write 15, but all of them have lost the others.
    hasLostDigits = exponent >= Self.shown && digits.count >= Self.shown
    if digits.count > Self.shown {
      let isUp = digits[Self.shown] >= UInt8(ascii: "5")
      digits.removeSubrange(Self.shown...)
      if isUp {
        while digits.last == UInt8(ascii: "9") { digits.removeLast() }
        if digits.isEmpty {
          digits = [UInt8(ascii: "1")]
          exponent += 1
        } else {
          digits[digits.count - 1] += 1
        }
      }
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
  }

  /// The number times a hundred, as a percent format shows it.
  var percent: CellDecimal {
    var number = self
    number.exponent += digits.isEmpty ? 0 : 2
    return number
  }

  /// The number with a decimal point.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    let sign = isNegative ? "-" : ""
    let shown = String(decoding: digits, as: UTF8.self)
    if exponent < 0 { return "\(sign)0." + String(repeating: "0", count: -exponent - 1) + shown }
    let whole = shown.prefix(exponent + 1)
    let zeros = String(repeating: "0", count: exponent + 1 - whole.count)
    return sign + whole + zeros + (digits.count > exponent + 1 ? "." + shown.dropFirst(exponent + 1) : "")
  }

  /// The whole part of a number from 0 to 10 million, and the second of the day that the rest stands for; nil for any
  /// other number.
  var daysAndSeconds: (days: Int, seconds: Int)? {
    guard !isNegative, exponent < 7 else { return nil }
    let scale = Int128(1_000_000_000_000)
    var value = Int128(0)
    // Twelve decimals of a day are less than a microsecond.
    for power in stride(from: max(exponent, 0), through: -12, by: -1) {
      let index = exponent - power
      value = value * 10 + (digits.indices.contains(index) ? Int128(digits[index] - 0x30) : 0)
    }
    let (days, rest) = value.quotientAndRemainder(dividingBy: scale)
    let seconds = (rest * 86_400 + scale / 2) / scale
    return seconds == 86_400 ? (Int(days) + 1, 0) : (Int(days), Int(seconds))
  }
}
