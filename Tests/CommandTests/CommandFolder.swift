import Glibc
import Office
import Tabular
import Testing

/// A folder in which the program runs: `data` with the office's files for three units, and files that a test adds.
struct CommandFolder: ~Copyable {
  let path: String

  /// Makes the folder.
  ///
  /// - Parameter files: Texts by their path in the folder; they replace the office's files.
  /// - Throws: An error if a file cannot be written.
  init(_ files: [String: String] = [:]) throws {
    path = try Self.filled(with: files)
  }

  deinit {
    try? FolderListing.removeTree(path)
  }

  /// A new empty folder, which the caller removes.
  static func empty() throws -> String {
    var template = Array("/tmp/ita-command-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func filled(with files: [String: String]) throws -> String {
    let path = try empty()
    for (file, text) in units.merging(files, uniquingKeysWith: { _, given in given }) {
      try OutputFile.create(Array(text.utf8), at: "\(path)/\(file)")
    }
    let office = "\(Repository.root)/data"
    try copy("strategy.csv", of: office, into: "\(path)/data")
    for folder in ["schemas", "schemas/published", "methodology/2566/bangkok", "methodology/2566/national"] {
      for entry in try FolderListing.entries(of: "\(office)/\(folder)") where entry.kind == .file {
        try copy("\(folder)/\(entry.name)", of: office, into: "\(path)/data")
      }
    }
    return path
  }

  /// Copies a file of the office, unless the test has written its own.
  private static func copy(_ file: String, of folder: String, into target: String) throws {
    guard unsafe access("\(target)/\(file)", F_OK) != 0 else { return }
    try OutputFile.create(FileBytes.read("\(folder)/\(file)"), at: "\(target)/\(file)")
  }

  private static let units = [
    "data/units.csv": """
    unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year
    0000,10,national,กรุงเทพมหานคร,Bangkok Metropolitan Administration,ส่วนกลาง,Central administration,,
    5026,1030,bangkok,สำนักงานเขตจตุจักร,Chatuchak District Office,กลุ่มกรุงเทพเหนือ,North Bangkok,,
    5030,1031,bangkok,สำนักงานเขตบางคอแหลม,Bang Kho Laem District Office,กลุ่มกรุงเทพใต้,South Bangkok,,

    """,
    "data/calendar.csv": """
    fiscal_year,edition,unit_code,table,due_on,reason
    2566,bangkok,,scores,2023-09-30,สิ้นปีงบประมาณ
    2566,national,,scores,2023-08-15,ประกาศก่อนสำนักงานเขต

    """,
  ]
}

extension CommandFolder {
  /// The office's announcement of the results of all three units, without a fault.
  static let announced = [
    "data/extracts/2566/office/2023-08-15/announced.csv": """
    unit_code,fiscal_year,IIT,EIT,OIT,ITA
    0000,2566,82.44,80.82,100,88.98
    5026,2566,86.20,84.10,91.85,87.83
    5030,2566,97.64,93.08,100,97.21

    """
  ]

  /// Runs `ita` with arguments in this folder.
  func ita(
    _ arguments: String..., environment: [String: String] = [:], launcher: [String] = []
  ) throws -> CommandProgram.Run {
    try CommandProgram.run(arguments, in: path, environment: environment, launcher: launcher)
  }

  /// Writes a file, and replaces one that exists.
  func put(_ text: String, at file: String) throws {
    try put(Array(text.utf8), at: file)
  }

  func put(_ bytes: [UInt8], at file: String) throws {
    try FolderListing.removeTree("\(path)/\(file)")
    try OutputFile.create(bytes, at: "\(path)/\(file)")
  }

  /// The bytes of every file below a folder, by path; empty if the folder does not exist.
  func contents(of folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for entry in (try? FolderListing.entries(of: "\(path)/\(folder)")) ?? [] {
      let file = "\(folder)/\(entry.name)"
      if entry.kind == .folder {
        contents.merge(try self.contents(of: file)) { old, _ in old }
      } else {
        contents[file] = try FileBytes.read("\(path)/\(file)")
      }
    }
    return contents
  }

  func text(of file: String) throws -> String {
    String(decoding: try FileBytes.read("\(path)/\(file)"), as: UTF8.self)
  }
}
