import Tabular
import Testing

/// frictionless, an independent validator of Table Schemas, run by the script `Frictionless/validate.py`.
enum Frictionless {
  /// The faults of each file under the schema of its table, by the index of the file.
  static func faults(of files: [ComparedFile]) throws -> [Int: Set<CommonFault>] {
    let folder = try CommandFolder()
    var questions: [JSON] = []
    for (number, file) in files.enumerated() {
      let path = "\(folder.path)/\(number).csv"
      try OutputFile.create(file.bytes, at: path)
      questions.append(
        .object([
          ("path", .string(path)), ("schema", .string("\(Repository.root)/data/schemas/\(file.table).schema.json")),
          ("encoding", .string(file.encodingOfPython)),
          ("separator", .string(String(Unicode.Scalar(file.separator.rawValue)))),
          ("header", .integer(file.headerLine)),
        ]))
    }
    return try answers(to: questions, in: folder)
  }

  /// The faults of schemas themselves, by the index of the schema.
  static func faults(ofSchemas files: [String]) throws -> [Int: Set<CommonFault>] {
    try answers(to: files.map { .object([("schema", .string($0))]) }, in: CommandFolder())
  }

  /// The faults of published tables, each under its schema, by the index of the table.
  static func faults(ofPublished files: [(path: String, schema: String)]) throws -> [Int: Set<CommonFault>] {
    let questions = files.map { file in
      JSON.object([
        ("path", .string(file.path)), ("schema", .string(file.schema)), ("encoding", .string("utf-8-sig")),
        ("separator", .string(",")), ("header", .integer(1)),
      ])
    }
    return try answers(to: questions, in: CommandFolder())
  }

  private static func answers(
    to questions: [JSON], in folder: borrowing CommandFolder
  ) throws -> [Int: Set<CommonFault>] {
    try OutputFile.create(JSONFormat.bytes(of: .array(questions)), at: "\(folder.path)/files.json")
    let run = try PythonProgram.run(
      "python3", "\(Repository.root)/Tests/CommandTests/Frictionless/validate.py", "files.json", in: folder.path)
    try #require(run.exit == 0, "\(run.error)")
    var faults: [Int: Set<CommonFault>] = [:]
    for row in run.output.split(separator: "\n") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(cells.count == 4, "\(row)")
      let (number, line) = (try #require(Int(cells[0])), try #require(Int(cells[2])))
      faults[number, default: []].insert(CommonFault(kind: String(cells[1]), line: line, column: String(cells[3])))
    }
    return faults
  }
}

extension ComparedFile {
  /// The encoding by its name in Python.
  fileprivate var encodingOfPython: String {
    switch encoding {
    case .utf8, .workbook: "utf-8"
    case .utf8BOM: "utf-8-sig"
    case .windows874: "cp874"
    case .windows1252: "cp1252"
    case .utf16LE: bytes.starts(with: [0xFF, 0xFE]) ? "utf-16" : "utf-16-le"
    case .utf16BE: bytes.starts(with: [0xFE, 0xFF]) ? "utf-16" : "utf-16-be"
    }
  }
}
