/// A table as a deliverer filled it in, before the deliverer's habits give it the form of a file.
import Assessment
import Consolidation
import Office
import Tabular

enum SheetCell {
  case empty
  case text(String)
  /// A number in ASCII digits with a point.
  case number(String)
  /// ISO 8601.
  case date(String)
  case unit(Unit)
}

struct Sheet {
  /// The name of the table's schema: "scores".
  let table: String
  /// The names of the columns in the schema, or codes of measures or items.
  let columns: [String]
  let rows: [[SheetCell]]

  /// A sheet of one unit; every row gets the unit and the fiscal year as its first cells.
  init(_ table: String, of unit: Unit, columns: [String], rows: [[SheetCell]], year: Int = SampleYear.assessed) {
    self.table = table
    self.columns = ["unit_code", "fiscal_year"] + columns
    self.rows = rows.map { [.unit(unit), .number(String(year))] + $0 }
  }

  /// A sheet of several units; the rows have the unit and the fiscal year in the first two columns.
  init(_ table: String, columns: [String], rows: [[SheetCell]]) {
    self.table = table
    self.columns = ["unit_code", "fiscal_year"] + columns
    self.rows = rows
  }

  func bytes(in form: SheetForm, schema: TableSchema?) -> [UInt8] {
    let titles = columns.map { name in
      let field = schema?.index(of: name).flatMap { schema?.fields[$0] }
      return form.hasThaiTitles ? field?.title ?? name : name
    }
    let lines = [titles] + rows.map { $0.map(form.text(of:)) }
    let text =
      (form.heading.map { $0 + form.lineEnd } ?? "")
      + lines.map { line(of: $0, in: form) + form.lineEnd }.joined()
    return form.bytes(of: text)
  }

  private func line(of cells: [String], in form: SheetForm) -> String {
    let separator = String(Unicode.Scalar(form.separator.rawValue))
    return cells.map { cell in
      let isPlain =
        !cell.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" } && !cell.contains(separator)
      return isPlain
        ? cell : "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    .joined(separator: separator)
  }
}

/// A sheet, or a file made elsewhere, with its deliverer and the day it was received.
struct SampleDelivery {
  enum Content {
    case sheet(Sheet, SheetForm)
    case bytes([UInt8])
  }

  let year: Int
  /// The code of a unit, or "office".
  let deliverer: String
  /// ISO 8601.
  let receivedOn: String
  let name: String
  let content: Content

  init(
    _ sheet: Sheet, in form: SheetForm, from deliverer: String, on day: String, year: Int = SampleYear.assessed,
    name: String? = nil
  ) {
    self.init(
      content: .sheet(sheet, form), from: deliverer, on: day, year: year, name: name ?? "\(sheet.table).csv")
  }

  init(content: Content, from deliverer: String, on day: String, year: Int = SampleYear.assessed, name: String) {
    self.content = content
    self.deliverer = deliverer
    receivedOn = day
    self.year = year
    self.name = name
  }

  func file(schemas: SchemaLibrary) -> SampleFile {
    let bytes =
      switch content {
      case .bytes(let bytes): bytes
      case .sheet(let sheet, let form): sheet.bytes(in: form, schema: schemas[sheet.table])
      }
    return SampleFile(path: "extracts/\(year)/\(deliverer)/\(receivedOn)/\(name)", bytes: bytes)
  }
}
