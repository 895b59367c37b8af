import Assessment
import Findings
import Office
import Tabular

/// Compares tables by their rows as they were read, whatever the format, the order of rows and columns, or spelling.
extension ExtractIntake {
  /// The rows of a text; nil for a text that is not a known table.
  ///
  /// Blank cells, rows that were only prepared by the form, and columns that are not read make no difference.
  func rows(of text: DecodedText, _ delivery: Delivery) -> ReceivedRows? {
    let opened = self.opened(text, delivery)
    guard let header = opened.header else { return nil }
    let known = UnfilledForm.known(in: header.table)
    var rows: [(text: String, line: Int)] = []
    _ = ExtractReader.read(opened) { row in
      if !UnfilledForm.isMade(of: row, known: known) { rows.append((Self.text(of: row), row.line)) }
      return .dropped
    }
    return ReceivedRows(rows, of: header.table.name)
  }

  private static func text(of row: Row) -> String {
    let cells = row.filledFields.map { field in
      "\(row.table.fields[field].name)=\(row.value(at: field).map(Self.text) ?? row.raw(at: field).trimmedCell)"
    }
    let extras = row.extras.filter { !$0.value.trimmedCell.isEmpty }.sorted { $0.key < $1.key }
      .map { "\($0.key)=\(ThaiDigits.folded($0.value.trimmedCell))" }
    return (cells + extras).joined(separator: "\u{1F}")
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .text(let text), .key(let text): text
    case .number(let number): number.withoutTrailingZeros.description
    case .integer(let number), .year(let number): String(number)
    case .boolean(let isTrue): isTrue ? "yes" : "no"
    case .date(let date): date.description
    case .keys(let keys): keys.joined(separator: " ")
    }
  }
}
