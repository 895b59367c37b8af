import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let looksLikeFraction = Check(
    "looks-like-fraction", .mustExplain,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” และทุกค่าในคอลัมน์นี้ไม่เกิน 1 จึงอาจหมายถึงร้อยละ {likely}",
      "{column} is '{value}' and no value of the column is above 1, so {likely} percent may be meant"),
    remedy: Bilingual(
      "หากหมายถึง {likely} โปรดแก้ทั้งคอลัมน์ให้เป็นค่าเต็ม 100 หากเป็น {value} จริง โปรดชี้แจง",
      "if {likely} is meant, change the whole column to the scale of 100; if {value} is right, explain that"),
    why: Bilingual(
      "โปรแกรมตารางคำนวณเก็บค่าร้อยละเป็นเศษส่วน เช่น 97.21% เป็น 0.9721 ซึ่งต่างกันร้อยเท่าและไม่อาจสันนิษฐานแทนผู้ส่งได้",
      "a spreadsheet stores 97.21% as 0.9721, a hundredth of it, and the intended value must not be guessed"),
    wrong: .scores("5026,2566,ITA,0.8783"),
    right: .scores("5026,2566,ITA,87.83"))
}

/// Finds percentages saved as fractions: 0.9721 for 97.21 %, as a spreadsheet stores what it shows as a percentage.
///
/// In such a column no number is above 1, and at least one has more decimals than a published percentage. Its figures
/// stay as they are: whether a unit really scored less than 1 is not guessed.
struct FractionColumns {
  /// A column that may hold such figures, and its index among the fields.
  typealias Marked = (column: String, field: Int)

  private let columns: [Marked]
  private var large: Set<String> = []
  private var fine: Set<String> = []
  /// The columns without a number above 1 so far.
  private var open: [Marked]

  /// Decimals of a published percentage.
  private static let percentDecimals = 2

  init(_ columns: [Marked]) {
    self.columns = columns
    open = columns
  }

  /// Takes note of a row; must be called for every row of a file.
  mutating func note(_ row: Row) {
    guard !open.isEmpty else { return }
    for (column, field) in open {
      guard case .number(let written) = row.value(at: field) else { continue }
      let number = written.withoutTrailingZeros
      if Self.one.isLess(than: number) {
        large.insert(column)
        open.removeAll { $0.field == field }
      } else if number.fractionDigits > Self.percentDecimals, Self.isFraction(number) {
        fine.insert(column)
      }
    }
  }

  /// The columns of a table that may hold percentages.
  ///
  /// - Parameters:
  ///   - table: The schema of the table.
  ///   - scored: The names of the columns of a wide table of scores.
  /// - Returns: The columns with their indices.
  static func marked(in table: TableSchema, scored: [String]) -> [Marked] {
    guard [.scores, .participation].contains(table.extractTable) else { return [] }
    return (["score", "rate"] + scored).compactMap { column in table.index(of: column).map { (column, $0) } }
  }

  private var names: [String] { fine.isEmpty ? [] : columns.map(\.column).filter(contains) }

  var isEmpty: Bool { names.isEmpty }

  func contains(_ column: String) -> Bool { fine.contains(column) && !large.contains(column) }

  func report(in rows: some Sequence<Row>, _ reader: inout UnitRowReader) {
    let names = names
    guard !names.isEmpty else { return }
    for row in rows {
      for column in names {
        guard let number = row.number(column), Self.isFraction(number) else { continue }
        reader.report(
          .looksLikeFraction, row, column, ["likely": Bilingual(same: number.timesHundred.description)],
          effect: reader.effect)
      }
    }
  }

  private static let one = Numeral(1)

  /// Whether a number is above 0 and at most 1.
  private static func isFraction(_ number: Numeral) -> Bool {
    number.coefficient > 0 && !one.isLess(than: number)
  }
}

extension Numeral {
  /// The percentage of a fraction: 97.21 for 0.9721; only for numbers up to 1.
  var timesHundred: Numeral {
    let places = max(fractionDigits, 2)
    let scale = (fractionDigits..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
    return Numeral(coefficient: coefficient * scale, fractionDigits: places - 2)
  }
}
