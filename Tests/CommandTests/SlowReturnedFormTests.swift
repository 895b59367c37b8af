import Tabular
import Testing

/// Workbooks of one unit of each edition, published beside CSV files with the same data.
///
/// Both publications must be the same, apart from the names of the files and what follows from these.
struct SlowReturnedFormTests {
  static let units = ["5030", "0000"]
  /// The styles of `fill_form.py`.
  static let styles = [
    "plain", "numbers", "text", "thai", "dates", "thaidates", "percent", "fractions", "left", "deleted",
  ]

  @Test(arguments: units, styles)
  func `a form that is filled in and sent back publishes the same as CSV files`(unit: String, style: String) throws {
    let folder = try Self.published(unit, style, as: "form-\(unit)")
    let form = try Self.filled(unit, style, in: folder)
    try Self.expectSame(form, from: unit, style, in: folder)
  }

  @Test(arguments: units, styles)
  func `a filled form that LibreOffice saved again publishes the same as CSV files`(
    unit: String, style: String
  ) throws {
    let folder = try Self.published(unit, style, as: "form-\(unit)")
    let form = try Self.filled(unit, style, in: folder)
    try Spreadsheet.convert(form, to: "xlsx", in: folder.path, recomputing: true)
    try Self.expectSame("converted/form-\(unit).xlsx", from: unit, style, in: folder)
  }

  @Test(arguments: units)
  func `a form that only LibreOffice opened and saved publishes the same as CSV files`(unit: String) throws {
    let folder = try Self.published(unit, "plain", as: "form-\(unit)")
    #expect(try folder.ita("template", unit, "--out", "blank").exit == 0)
    try Spreadsheet.convert("blank/form-\(unit).xlsx", to: "fods", in: folder.path, recomputing: true)
    try folder.put("", at: "typed/form-\(unit).fods")
    _ = try Self.run(
      "fill_flat.py", "converted/form-\(unit).fods", "tables", "data/schemas", "typed/form-\(unit).fods", in: folder)
    try Spreadsheet.convert("typed/form-\(unit).fods", to: "xlsx", in: folder.path, recomputing: true)
    try Self.expectSame("converted/form-\(unit).xlsx", from: unit, "plain", in: folder)
  }

  @Test(arguments: units)
  func `tables in workbooks of other programs publish the same as CSV files`(unit: String) throws {
    let folder = try Self.published(unit, "plain", as: "tables")
    let writers = try Self.run("write_tables.py", in: folder).split(separator: "\n").map(String.init)
    #expect(writers.count == 22)
    for writer in writers {
      try folder.put("", at: "written/tables.xlsx")
      _ = try Self.run("write_tables.py", writer, "tables", "data/schemas", "written/tables.xlsx", in: folder)
      try Self.expectSame("written/tables.xlsx", from: unit, writer, in: folder)
    }
  }

  @Test(arguments: units, styles)
  func `a form beside CSV files with the same data counts as a copy of them`(unit: String, style: String) throws {
    let folder = try Self.published(unit, style, as: "form-\(unit)")
    let form = try Self.filled(unit, style, in: folder)
    var files = try folder.contents(of: "tables")
    files[form] = try FileBytes.read("\(folder.path)/\(form)")
    for (path, bytes) in files {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      try folder.put(bytes, at: "\(Self.received(from: unit))/\(name)")
    }
    try Self.publish(to: "both", in: folder)
    let findings = try folder.text(of: "both/2566/internal/findings.csv").split(separator: "\r\n")
    let copies = findings.filter { $0.hasPrefix("identical-copy,note,\(unit),") && $0.contains("form-\(unit).xlsx:") }
    #expect(copies.count == files.count - 1, "\(findings)")
    #expect(!findings.contains { $0.hasPrefix("workbook-differs,") }, "\(findings)")
  }

  @Test func `a form with one other answer does not publish the same as CSV files`() throws {
    let folder = try Self.published("5030", "plain", as: "form-5030")
    let answers = try folder.text(of: "tables/iit.csv")
    try folder.put(answers.replacing(",4,4,4,", with: ",1,4,4,", maxReplacements: 1), at: "tables/iit.csv")
    let form = try Self.filled("5030", "plain", in: folder)
    let output = try Self.compared(form, from: "5030", "plain", in: folder)
    #expect(output.contains("DIFFERS tables/measures.csv: "), "\(output)")
  }
}

extension SlowReturnedFormTests {
  /// Publishes what a unit of the sample sent as CSV files in the folder `csv`.
  ///
  /// - Parameters:
  ///   - unit: Code of the unit.
  ///   - style: How the form will be filled in.
  ///   - name: Name of the workbook to compare with, without its ending.
  /// - Returns: A folder with the same tables under `tables`, and without the CSV files as they were received.
  /// - Throws: An error if a program fails.
  private static func published(_ unit: String, _ style: String, as name: String) throws -> CommandFolder {
    let office = ["data/office.csv": "key,value\nworkbooks_from,2022-10-01\n"]
    let folder = try CommandFolder(CommandFolder.announced.merging(office) { old, _ in old })
    let inbox = received(from: unit)
    _ = try run("sent_tables.py", "\(Repository.root)/data", unit, style, name, "tables", inbox, in: folder)
    try publish(to: "csv", in: folder)
    try FolderListing.removeTree("\(folder.path)/\(inbox)")
    return folder
  }

  private static func received(from unit: String) -> String { "data/extracts/2566/\(unit)/2023-10-10" }

  /// Fills in the form of a unit, and returns its path.
  private static func filled(_ unit: String, _ style: String, in folder: borrowing CommandFolder) throws -> String {
    let template = try folder.ita("template", unit, "--out", "blank")
    #expect(template.exit == 0, "\(template.error)")
    let form = "filled/form-\(unit).xlsx"
    try folder.put("", at: form)
    _ = try run("fill_form.py", "blank/form-\(unit).xlsx", "tables", style, "data/schemas", form, in: folder)
    return form
  }

  private static func expectSame(
    _ workbook: String, from unit: String, _ style: String, in folder: borrowing CommandFolder
  ) throws {
    let output = try compared(workbook, from: unit, style, in: folder)
    #expect(!output.contains("DIFFERS") && !output.contains("ONLY IN"), "\(style): \(output)")
    #expect(output.contains(" with the same bytes"), "\(style): \(output)")
  }

  /// Publishes a workbook, and returns the differences from the CSV files.
  private static func compared(
    _ workbook: String, from unit: String, _ style: String, in folder: borrowing CommandFolder
  ) throws -> String {
    let file = workbook.split(separator: "/").last.map(String.init) ?? workbook
    try folder.put(FileBytes.read("\(folder.path)/\(workbook)"), at: "\(received(from: unit))/\(file)")
    try publish(to: "workbook", in: folder)
    let name = String(file.dropLast(".xlsx".count))
    return try run("compare_published.py", "csv/2566", "workbook/2566", name, style, in: folder)
  }

  private static func publish(to output: String, in folder: borrowing CommandFolder) throws {
    try FolderListing.removeTree("\(folder.path)/\(output)")
    let run = try folder.ita("consolidate", "--out", output, "--as-of", "2023-12-31")
    #expect(run.exit == 0 && run.error.contains("must mend 0"), "\(run.error)")
  }

  private static func run(
    _ script: String, _ arguments: String..., in folder: borrowing CommandFolder
  ) throws -> String {
    let path = "\(Repository.root)/Tests/CommandTests/Workbooks/\(script)"
    let python = "\(Repository.root)/.build/python/bin/python3"
    // -B leaves no compiled scripts in the checkout.
    let run = try CommandProgram.run(program: [python, "-B", path] + arguments, in: folder.path)
    try #require(run.exit == 0, "\(run.error)")
    return run.output
  }
}
