import Findings
package import Tabular

/// The way in which a file was understood: its encoding, its separator, its table, and each column of its header.
///
/// Answers the question "why was this file read as it was?". The file is read once more for it.
package struct ExtractTrace: Sendable {
  /// A column of the file.
  struct Column: Sendable {
    /// The header cell as it was received.
    let title: String
    /// The column of the schema; nil for a title that no schema knows.
    let name: String?
    /// The name by which the column was recognised.
    let way: Bilingual
  }

  let file: String
  let encoding: TextEncoding
  let separator: Separator
  /// The name of the table; nil if no table was recognised.
  let table: String?
  let columns: [Column]
}

extension ExtractIntake {
  /// Traces how a file is understood, each sheet of a workbook by itself; empty for a file that cannot be read.
  package func traces(of delivery: Delivery) -> [ExtractTrace] {
    guard let bytes = try? FileBytes.read(delivery.path, limit: context.limits.file, inside: delivery.roots) else {
      return []
    }
    guard delivery.isWorkbook else { return [trace(of: DecodedText(decoding: bytes), delivery)] }
    return WorkbookIntake(self, delivery).sheets(in: bytes).map { trace(of: $0.content.text, $0.delivery) }
  }

  private func trace(of text: DecodedText, _ delivery: Delivery) -> ExtractTrace {
    let found = opened(text, delivery)
    return ExtractTrace(
      file: delivery.file, encoding: text.encoding, separator: found.separator, table: found.header?.table.name,
      columns: found.header.map(ExtractTrace.columns) ?? [])
  }
}

extension ExtractTrace {
  fileprivate static func columns(of header: HeaderMatch) -> [Column] {
    zip(header.titles, header.columns).map { title, column in
      switch column {
      case .unknown: Column(title: title, name: nil, way: Bilingual("ไม่รู้จักคอลัมน์นี้", "unknown column"))
      case .extra(let name): Column(title: title, name: name, way: way(of: title, named: name, titled: nil))
      case .field(let index):
        Column(
          title: title, name: header.table.fields[index].name,
          way: way(
            of: title, named: header.table.fields[index].name, titled: header.table.fields[index].title))
      }
    }
  }

  private static func way(of title: String, named name: String, titled thai: String?) -> Bilingual {
    if title == name { return Bilingual("ชื่อคอลัมน์", "its name") }
    if title == thai { return Bilingual("ชื่อภาษาไทย", "its Thai title") }
    let isThai = thai.map { FoldedKey($0) == FoldedKey(title) } ?? false
    return isThai
      ? Bilingual("ชื่อภาษาไทยที่สะกดต่างกัน", "its Thai title, spelt another way")
      : Bilingual("ชื่อที่สะกดต่างกัน", "its name, spelt another way")
  }

  /// Formats the trace: one line for the file and one for each column.
  package func text(in language: Language) -> String {
    let table = table ?? Bilingual("ไม่พบตารางที่รู้จัก", "no known table")[language]
    // The cells of a workbook have no separator.
    let form = encoding == .workbook ? encoding.name : "\(encoding.name), \(separator.text[language])"
    let head = "\(file): \(form), \(table)"
    let lines = columns.enumerated().map { index, column in
      let name = column.name.map { " -> \($0)" } ?? ""
      return "  \(index + 1) “\(column.title)”\(name) (\(column.way[language]))"
    }
    return ([head] + lines).map { SafeText.visible($0) + "\n" }.joined()
  }
}

extension Separator {
  fileprivate var text: Bilingual {
    switch self {
    case .comma: Bilingual("คั่นด้วยจุลภาค", "separated by commas")
    case .semicolon: Bilingual("คั่นด้วยอัฒภาค", "separated by semicolons")
    case .tab: Bilingual("คั่นด้วยแท็บ", "separated by tabs")
    }
  }
}
