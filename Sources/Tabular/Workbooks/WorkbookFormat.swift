/// Tables as a workbook to read, filter, compute with and print.
///
/// It has a cover, a list of contents, notes, a sheet for each table, and charts.
package enum WorkbookFormat {
  /// The most rows of a table with a sheet.
  ///
  /// A spreadsheet takes minutes to open many more rows, and cannot open a million; people do not read them there.
  static let longestSheet = 100_000

  /// Makes the whole file.
  ///
  /// - Parameters:
  ///   - workbook: The content.
  ///   - name: A unique name for the temporary file.
  ///   - folder: The folder for temporary files.
  /// - Returns: The bytes of the file.
  /// - Throws: The reason why the workbook was not made.
  package static func bytes(
    of workbook: Workbook, named name: String, in folder: String
  ) throws(WorkbookFault) -> [UInt8] {
    var file = try WorkbookFile(named: name, in: folder)
    file.describe(title: workbook.title.thai, subject: workbook.title.english, created: workbook.created)

    let sheets = workbook.sheets.filter { $0.table.table.rows.count <= longestSheet }
    let titles = sheets.map { $0.table.schema.title ?? $0.table.schema.name }
    let charts = workbook.charts.compactMap { PlacedChart($0, among: sheets) }
    let names = SheetNames.of(
      [workbook.cover.name.thai, contentsName.thai, workbook.notes.name.thai] + titles
        + (charts.isEmpty ? [] : [chartsName.thai]))
    let tableNames = Array(names.dropFirst(3).prefix(titles.count))
    let print = PrintSetup(title: workbook.title.thai, notice: workbook.notice)

    try file.add(workbook.cover, named: names[0], print)
    let contents = ContentsPage(workbook, sheets: sheets, names: names, charts: charts.count)
    try file.add(contents.page, links: contents.links, named: names[1], print)
    try file.add(workbook.notes, named: names[2], print)
    let tables = FormulaTables(sheets.map(\.table.table))
    for (sheet, name) in zip(sheets, tableNames) { try file.add(sheet, named: name, among: tables, print) }
    if let name = names.dropFirst(3 + titles.count).first {
      try file.add(charts, named: name, sheetNames: tableNames, print)
    }
    return try file.close()
  }

  static let contentsName = Workbook.Text("สารบัญ", "Contents")
  static let chartsName = Workbook.Text("แผนภูมิ", "Charts")
}

/// The names of the sheets of a workbook: at most 31 characters, only allowed characters, and unique.
enum SheetNames {
  private static let longest = 31

  static func of(_ titles: [String]) -> [String] {
    var taken: Set<String> = []
    return titles.map { title in
      let wanted = plain(title)
      var (name, number) = (cut(wanted, to: longest), 1)
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        let ending = " (\(number))"
        name = cut(wanted, to: longest - ending.count) + ending
      }
      return name
    }
  }

  private static func plain(_ title: String) -> String {
    let scalars = SafeText.visible(title).unicodeScalars.map { scalar in
      #"[]:*?/\'"#.unicodeScalars.contains(scalar) ? " " : String(scalar)
    }
    let name = scalars.joined().split(separator: " ").joined(separator: " ")
    // Excel reserves the name History.
    return name.isEmpty || name.lowercased() == "history" ? "Sheet" : name
  }

  /// The first `units` UTF-16 units, without half a character at the end.
  private static func cut(_ text: String, to units: Int) -> String {
    var cut = text
    while cut.utf16.count > units { cut.removeLast() }
    return cut
  }
}

/// The sheet that lists the contents of the others.
private struct ContentsPage {
  let page: Workbook.Page
  /// For each row the sheet to which it links; nil for no link.
  let links: [String?]

  /// Makes the list of contents.
  ///
  /// - Parameters:
  ///   - workbook: The content.
  ///   - sheets: The sheets that fit into the workbook.
  ///   - names: The names of all sheets of the file.
  ///   - charts: Number of charts.
  init(_ workbook: Workbook, sheets: [Workbook.Sheet], names: [String], charts: Int) {
    let absent = workbook.sheets.filter { $0.table.table.rows.count > WorkbookFormat.longestSheet }
    let tables = zip(sheets, names.dropFirst(3)).map { sheet, name in
      let (schema, rows) = (sheet.table.schema, sheet.table.table.rows.count)
      let paper = PrintSetup.text(forRows: rows)
      return Entry(
        link: name, english: schema.titleEnglish ?? schema.name, thaiPurpose: schema.description,
        englishPurpose: schema.descriptionEnglish, count: .integer(rows), paper: "\(paper.thai) (\(paper.english))")
    }
    let others = [(names[0], workbook.cover.name.english), (names[2], workbook.notes.name.english)].map {
      Entry(link: $0, english: $1)
    }
    let ending = names.dropFirst(3 + sheets.count).map {
      Entry(link: $0, english: WorkbookFormat.chartsName.english, count: .integer(charts))
    }
    let entries = others + tables + ending
    page = Workbook.Page(
      name: WorkbookFormat.contentsName, widths: [32, 30, 62, 62, 14, 60],
      rows: [
        Workbook.Row(.title, [.text("\(WorkbookFormat.contentsName.thai) / \(WorkbookFormat.contentsName.english)")]),
        Workbook.Row(
          .heading,
          ["แผ่นงาน", "Sheet", "เนื้อหา", "Contents", "จำนวนแถว", "การพิมพ์ / On paper"].map {
            Cell.text($0)
          }),
      ]
        + entries.map { entry in
          Workbook.Row(
            .entry,
            [
              .text(entry.link), .text(entry.english), entry.thaiPurpose.map(Cell.text) ?? .empty,
              entry.englishPurpose.map(Cell.text) ?? .empty, entry.count, entry.paper.map(Cell.text) ?? .empty,
            ])
        } + absent.map(Self.absence))
    links = [nil, nil] + entries.map(\.link)
  }

  /// A sheet in the list of contents.
  private struct Entry {
    let link: String
    let english: String
    var thaiPurpose: String?
    var englishPurpose: String?
    var count = Cell.empty
    /// The words for the purpose of the sheet on paper.
    var paper: String?
  }

  /// A row that names the file of a table without a sheet.
  private static func absence(of sheet: Workbook.Sheet) -> Workbook.Row {
    let schema = sheet.table.schema
    let file = "\(sheet.table.table.name).csv"
    return Workbook.Row(
      .entry,
      [
        .text(schema.title ?? schema.name), .text(schema.titleEnglish ?? schema.name),
        .text("ไม่มีแผ่นงานในไฟล์นี้ เนื่องจากมีจำนวนแถวมากเกินไป ข้อมูลทั้งหมดอยู่ในไฟล์ \(file)"),
        .text("Too many rows for a sheet here: all rows are in \(file)"), .integer(sheet.table.table.rows.count),
      ])
  }
}
