import Assessment
import Findings
import Office
import Tabular

/// The sheet of a form that computes the total from the scores of the instruments, and compares it with the total that
/// was filled in.
///
/// It uses the weights and the rounding of the edition. A spreadsheet computes with binary fractions, so every figure
/// is first converted to whole millionths: rounding half-up is then exact.
struct TotalCheck {
  let methodology: Methodology
  /// The cell ranges of the scores table.
  let ranges: FormWorkbook.Ranges
  /// The column with the scale of a figure, and the words for the scales.
  let basis: Field?

  private typealias Row = (role: Workbook.Row.Role, cells: [FormWorkbook.Computed.Cell])

  var page: FormWorkbook.Computed {
    FormWorkbook.Computed(widths: [28, 62, 14, 16, 16, 22], rows: heading + parts + result)
  }

  private var tree: MeasureTree { methodology.tree }
  private var decimals: Int { methodology.settings.decimals }
  private var total: String { tree[0].code.text }
  /// The number of the first instrument's row, counted from 1.
  private static let first = 4
  private var last: Int { Self.first + tree.instruments.count - 1 }

  private var heading: [Row] {
    [
      (.title, [.text("ตรวจยอดคะแนนก่อนส่ง / Check of the total")]),
      (
        .entry,
        [
          .text("คำนวณจากแผ่นงานคะแนน"),
          .text("แผ่นงานนี้คำนวณเอง ไม่ต้องกรอกและไม่ต้องส่ง / computed: nothing to fill in or send"),
        ]
      ),
      (
        .heading,
        ["ตัววัด", "ชื่อ", "น้ำหนัก (%)", "คะแนนที่กรอก", "ฐานคะแนน", "คะแนนถ่วงน้ำหนัก"].map { .text($0) }
      ),
    ]
  }

  private var parts: [Row] {
    tree.instruments.enumerated().map { index, instrument in
      let row = Self.first + index
      let measure = tree[instrument]
      let weight = Fraction(measure.weight)
      let rounded = "ROUND(D\(row),\(decimals))"
      let weighted = "ROUND(\(millionths("D\(row)"))*\(weight.numerator)/\(weight.denominator * scale),0)/\(unit)"
      return (
        .entry,
        [
          .text(measure.code.text), .text(measure.nameThai),
          .text(Numeral(measure.weight.applied(to: .hundred), decimals: decimals).description),
          .formula(filled("score", of: measure.code.text), blank: ""),
          .formula(scale(of: measure.code.text), blank: word(for: "score")),
          .formula(
            "IF(ISNUMBER(D\(row)),IF(\(isWeighted(row)),\(rounded),IF(\(isWhole(row)),\(weighted),\"\")),\"\")",
            blank: ""),
        ]
      )
    }
  }

  private var result: [Row] {
    let (computed, stated) = (last + 1, last + 2)
    let count = tree.instruments.count
    // Each contribution and the total may be off by half a unit of the last digit.
    let tolerance = (count + 1) / 2
    let difference = "ABS(ROUND(D\(computed)*\(unit),0)-ROUND(D\(stated)*\(unit),0))"
    let verdict =
      "IF(NOT(AND(ISNUMBER(D\(computed)),ISNUMBER(D\(stated)))),\"\(Self.incomplete)\","
      + "IF(\(difference)=0,\"\(Self.equal)\",IF(\(difference)<=\(tolerance),\"\(Self.near)\",\"\(Self.different)\")))"
    return [
      (
        .entry,
        [
          .text("รวมที่คำนวณได้"), .text("ผลรวมตามน้ำหนักและการปัดเศษของรูปแบบการประเมิน"), .text(""),
          .formula("IF(COUNT(F\(Self.first):F\(last))=\(count),\(sum),\"\")", blank: ""),
        ]
      ),
      (
        .entry,
        [.text("\(total) ที่กรอก"), .text(tree[0].nameThai), .text(""), .formula(filled("score", of: total), blank: "")]
      ),
      (.notice, [.text("ผลการตรวจ"), .formula(verdict, blank: Self.incomplete)]),
    ]
  }

  static let incomplete = "ยังกรอกคะแนนไม่ครบ / a score is missing"
  static let equal = "ตรงกัน / equal"
  static let near = "ต่างเล็กน้อย อาจเกิดจากการปัดเศษ / small difference that rounding may explain"
  static let different = "ไม่ตรงกัน โปรดตรวจคะแนนหรือฐานคะแนน / differs"

  private var sum: String {
    switch methodology.settings.totalRounding {
    case .contributions: return "ROUND(SUM(F\(Self.first):F\(last)),\(decimals))"
    case .once:
      let weights = tree.instruments.map { Fraction(tree[$0].weight) }
      let common = weights.map(\.denominator).reduce(1, Int.leastMultiple)
      let terms = weights.enumerated().map { index, weight in
        let row = Self.first + index
        return
          "\(millionths("D\(row)"))*IF(\(isWeighted(row)),\(common),\(weight.numerator * (common / weight.denominator)))"
      }
      return "ROUND((\(terms.joined(separator: "+")))/\(common * scale),0)/\(unit)"
    }
  }

  /// The words for a value in a cell, each once, as intake compares them: without spaces and in lower case.
  private func names(of value: String) -> [String] {
    let category = basis?.categories.first { $0.value == value }
    return (category?.names ?? [value]).map { $0.filter { $0 != " " }.lowercased() }.uniqued
  }

  private func word(for value: String) -> String {
    basis?.categories.first { $0.value == value }?.label ?? value
  }

  /// The formula of the scale of a measure's figure, in the word of the form; a blank means a score, as in intake.
  private func scale(of measure: String) -> String {
    let cell = "LOWER(SUBSTITUTE(\(filled("basis", of: measure)),\" \",\"\"))"
    let isOne = { (names: [String]) in "OR(" + names.map { "\(cell)=\"\($0)\"" }.joined(separator: ",") + ")" }
    return "IF(\(isOne(names(of: "contribution"))),\"\(word(for: "contribution"))\","
      + "IF(\(isOne([""] + names(of: "score"))),\"\(word(for: "score"))\",\"\(Self.unknownBasis)\"))"
  }

  static let unknownBasis = "โปรดเลือกฐานคะแนนจากรายการ"

  private func isWeighted(_ row: Int) -> String { "E\(row)=\"\(word(for: "contribution"))\"" }
  private func isWhole(_ row: Int) -> String { "E\(row)=\"\(word(for: "score"))\"" }

  private func millionths(_ cell: String) -> String { "ROUND(\(cell)*1000000,0)" }

  /// Units of the last published digit in one point: 100 for two decimals.
  private var unit: Int { (0..<decimals).reduce(1) { power, _ in power * 10 } }
  /// Millionths in a unit of the last published digit.
  private var scale: Int { 1_000_000 / unit }

  /// The formula of a cell in a measure's row of the scores table; an empty text when it is blank or has no row.
  private func filled(_ column: String, of measure: String) -> String {
    guard let cells = ranges["scores", column], let measures = ranges["scores", "measure"] else { return "\"\"" }
    let cell = "INDEX(\(cells),MATCH(\"\(measure)\",\(measures),0))"
    return "IFERROR(IF(\(cell)=\"\",\"\",\(cell)),\"\")"
  }
}

/// A weight in its lowest terms.
private struct Fraction {
  let numerator: Int
  let denominator: Int

  init(_ weight: Weight) {
    let (numerator, denominator) = (Int(weight.numerator), Int(weight.denominator))
    let divisor = Int.greatestDivisor(of: numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }
}
