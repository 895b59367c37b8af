/// A workbook with the fewest parts that a program can read: the examples of the checks are made with it.
package struct MinimalWorkbook: Sendable {
  package enum Cell: Sendable, ExpressibleByStringLiteral {
    case blank
    case text(String)
    /// A number, as XML writes it.
    case number(String)
    /// A number with the format 0.00%.
    case percent(String)
    /// A number of days with the format d/m/yyyy.
    case date(String)
    /// A formula without its equals sign, and its stored result; nil for a formula that was never calculated.
    case formula(String, result: String?)
    case error(String)

    package init(stringLiteral text: String) { self = text.isEmpty ? .blank : .text(text) }
  }

  package struct Sheet: Sendable {
    package let title: String
    package let rows: [[Cell]]
    /// The merged ranges, such as A2:A4.
    package let merges: [String]
    /// The rows that are hidden, counted from 1.
    package let hiddenRows: Set<Int>
    package let isHidden: Bool

    package init(
      _ title: String, _ rows: [[Cell]], merges: [String] = [], hiddenRows: Set<Int> = [], isHidden: Bool = false
    ) {
      self.title = title
      self.rows = rows
      self.merges = merges
      self.hiddenRows = hiddenRows
      self.isHidden = isHidden
    }
  }

  package let sheets: [Sheet]
  /// Whether the workbook says that it holds macros.
  package let hasMacros: Bool

  package init(_ sheets: [Sheet], hasMacros: Bool = false) {
    self.sheets = sheets
    self.hasMacros = hasMacros
  }
}

extension MinimalWorkbook {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

  /// The bytes of the file, which are the same on every day and every machine.
  package var bytes: [UInt8] {
    let parts = [
      ("[Content_Types].xml", contentTypes),
      (
        "_rels/.rels",
        #"<Relationships xmlns="\#(Self.package)/relationships"><Relationship Id="rId1" "#
          + #"Type="\#(Self.office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
      ),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relationships), ("xl/styles.xml", Self.styles),
    ]
    let sheetParts = sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", Self.part($1)) }
    return ZipArchive.packing(
      (parts + sheetParts).map { ZipArchive.File(name: $0, bytes: Array((Self.declaration + $1).utf8)) })
  }

  private var contentTypes: String {
    let workbook =
      hasMacros ? "vnd.ms-excel.sheet.macroEnabled" : "vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return #"<Types xmlns="\#(Self.package)/content-types"><Default Extension="xml" ContentType="application/xml"/>"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Override PartName="/xl/workbook.xml" ContentType="application/\#(workbook).main+xml"/></Types>"#
  }

  private var workbook: String {
    let list = sheets.enumerated().map { index, sheet in
      #"<sheet name="\#(Self.escaped(sheet.title))" sheetId="\#(index + 1)" r:id="rId\#(index + 1)""#
        + (sheet.isHidden ? #" state="hidden"/>"# : "/>")
    }
    return #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)"><sheets>\#(list.joined())</sheets></workbook>"#
  }

  private var relationships: String {
    let list = sheets.indices.map { index in
      #"<Relationship Id="rId\#(index + 1)" Type="\#(Self.office)/worksheet" Target="worksheets/sheet\#(index + 1).xml"/>"#
    }
    return #"<Relationships xmlns="\#(Self.package)/relationships">\#(list.joined())<Relationship Id="rId0" "#
      + #"Type="\#(Self.office)/styles" Target="styles.xml"/></Relationships>"#
  }

  /// Three styles: general, percent and date.
  private static let styles =
    #"<styleSheet xmlns="\#(main)"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs>"#
    + "</styleSheet>"

  private static func part(_ sheet: Sheet) -> String {
    let rows = sheet.rows.enumerated().map { index, cells in
      let number = index + 1
      let hidden = sheet.hiddenRows.contains(number) ? #" hidden="1""# : ""
      let texts = cells.enumerated().map { column, cell in
        text(of: cell, at: "\(SheetAddress.letters(ofColumn: column))\(number)")
      }
      return #"<row r="\#(number)"\#(hidden)>\#(texts.joined())</row>"#
    }
    let merges = sheet.merges.map { #"<mergeCell ref="\#($0)"/>"# }.joined()
    return #"<worksheet xmlns="\#(main)"><sheetData>\#(rows.joined())</sheetData>"#
      + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>") + "</worksheet>"
  }

  private static func text(of cell: Cell, at address: String) -> String {
    switch cell {
    case .blank: ""
    case .text(let text):
      #"<c r="\#(address)" t="inlineStr"><is><t xml:space="preserve">\#(escaped(text))</t></is></c>"#
    case .number(let number): #"<c r="\#(address)"><v>\#(number)</v></c>"#
    case .percent(let number): #"<c r="\#(address)" s="1"><v>\#(number)</v></c>"#
    case .date(let number): #"<c r="\#(address)" s="2"><v>\#(number)</v></c>"#
    case .formula(let formula, let result):
      #"<c r="\#(address)"><f>\#(escaped(formula))</f>\#(result.map { "<v>\($0)</v>" } ?? "")</c>"#
    case .error(let error): #"<c r="\#(address)" t="e"><v>\#(error)</v></c>"#
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _: escaped.append(character)
      }
    }
  }
}

extension MinimalWorkbook: CustomStringConvertible {
  /// The cells of all sheets, one line for each row: "scores!1: unit_code, fiscal_year".
  package var description: String {
    (hasMacros ? "vbaProject.bin\n" : "")
      + sheets.flatMap { sheet in
        sheet.rows.enumerated().map { index, cells in
          let hidden = sheet.isHidden || sheet.hiddenRows.contains(index + 1) ? " (hidden)" : ""
          return "\(sheet.title)!\(index + 1)\(hidden): \(cells.map(\.description).joined(separator: ", "))\n"
        } + sheet.merges.map { "\(sheet.title)!\($0): merged\n" }
      }.joined()
  }
}

extension MinimalWorkbook.Cell: CustomStringConvertible {
  package var description: String {
    switch self {
    case .blank: ""
    case .text(let text), .number(let text), .error(let text): text
    case .percent(let number): "\(number) (0.00%)"
    case .date(let number): "\(number) (d/m/yyyy)"
    case .formula(let formula, let result): "=\(formula)\(result.map { " (\($0))" } ?? "")"
    }
  }
}
