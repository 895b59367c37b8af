import Findings
import Judging

/// Where findings of one file and column stand, in the words of a letter.
struct PlaceWords {
  /// All of one column.
  let findings: [UnitFinding]

  init(of findings: [UnitFinding]) {
    self.findings = findings
  }

  /// The rows, such as "บรรทัดที่ 3, 5-9"; nil for the file as a whole.
  var rows: String? {
    let rows = Set(findings.map(\.finding.place.line)).subtracting([0]).sorted()
    guard !rows.isEmpty else { return nil }
    return "บรรทัดที่ \(Self.ranges(of: rows))"
  }

  /// The column, such as "คอลัมน์ เป็นไปตามเป้าหมาย"; nil for rows as a whole.
  var column: String? {
    findings.first?.columnTitle.map { "คอลัมน์ \($0)" }
  }

  /// Both, such as "บรรทัดที่ 3 คอลัมน์ เป็นไปตามเป้าหมาย".
  var words: String { [rows, column].compactMap(\.self).joined(separator: " ") }

  /// Numbers that rise, those in a row as a range: "3, 5-9".
  private static func ranges(of numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
