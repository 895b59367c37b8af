import Assessment
import Findings
import Office
import Tabular

/// Compares tables by their rows as they were read, whatever the format, the order of rows and columns, or spelling.
extension ExtractIntake {
  /// The rows of a file; nil for a file without a known table.
  ///
  /// Blank cells, rows that were only prepared by the form, and columns that are not read make no difference. Surveys
  /// are compared by the counts of their answers, unit by unit.
  func comparedRows(of text: DecodedText, _ outcome: ExtractOutcome, _ delivery: Delivery) -> ReceivedRows? {
    guard let table = outcome.table else { return nil }
    guard !table.isSurvey else { return ReceivedRows(outcome.parts.map { (Self.text(of: $0), 0) }, of: table.rawValue) }
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

  private static func text(of part: ReceivedPart) -> String {
    guard case .answers(let tallies, let responses, let sums) = part.content else { return part.unit.text }
    return "\(part.unit) \(responses) \(tallies.countsText) \(sums.map { "\($0)" } ?? "")"
  }

  private static func text(of row: Row) -> String {
    row.filledFields.map { field in
      "\(row.table.fields[field].name)=\(row.value(at: field).map(Self.text) ?? plain(row.raw(at: field)))"
    }
    .joined(separator: "\u{1F}")
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .text(let text): plain(text)
    case .key(let text): text
    case .number(let number): number.withoutTrailingZeros.description
    case .integer(let number), .year(let number): String(number)
    case .boolean(let isTrue): isTrue ? "yes" : "no"
    case .date(let date): date.description
    case .keys(let keys): keys.joined(separator: " ")
    }
  }

  /// A text as a value: a spreadsheet stores 12.50 as 12.5, and a date without its format.
  private static func plain(_ text: String) -> String {
    let text = text.trimmedCell
    if case .exact(let number) = Numeral.read(text) { return number.withoutTrailingZeros.description }
    return CalendarDate.read(text)?.description ?? text
  }
}
