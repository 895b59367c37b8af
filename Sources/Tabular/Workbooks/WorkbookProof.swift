/// The expected content of a workbook, counted while it is made and compared with its bytes.
///
/// The library first writes its parts to files without checking whether the disk accepted them. So a part may be cut
/// off in a file that otherwise looks complete.
struct WorkbookProof {
  var sheets = 0
  var tables = 0
  var charts = 0
  /// Number of cells of all sheets that were written.
  var cells = 0

  /// Whether every part exists and is complete, and the sheets contain as many cells as were written.
  func holds(for bytes: [UInt8]) -> Bool {
    do throws(WorkbookReadFault) {
      return holds(for: try ZipFile(bytes, most: .max))
    } catch {
      return false
    }
  }

  private func holds(for archive: borrowing ZipFile) -> Bool {
    let entries = archive.entries
    let count = { (folder: String) in entries.count { $0.name.hasPrefix(folder) && $0.name.hasSuffix(".xml") } }
    guard count("xl/worksheets/") == sheets, count("xl/tables/") == tables, count("xl/charts/") == charts else {
      return false
    }
    let names = Set(entries.map(\.name))
    guard names.count == entries.count, names.isSuperset(of: Self.always) else { return false }
    var found = 0
    for entry in entries {
      guard let part = try? archive.bytes(of: entry), Self.isClosed(part) else { return false }
      if entry.name.hasPrefix("xl/worksheets/sheet") { found += Self.count(Array("<c r=".utf8), in: part) }
      if entry.name == "xl/sharedStrings.xml", !Self.hasAllStrings(part) { return false }
    }
    return found == cells
  }

  /// The parts of every workbook.
  private static let always: Set<String> = [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    "xl/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml",
  ]

  /// Whether a part ends with the end tag of its first element.
  private static func isClosed(_ part: [UInt8]) -> Bool {
    let text = part.prefix(400)
    // The drawing of comments has no XML declaration.
    let isDeclared = text.starts(with: "<?".utf8)
    guard let declared = isDeclared ? text.firstIndex(of: UInt8(ascii: ">")) : text.startIndex else { return false }
    let opened = text[declared...].drop { $0 != UInt8(ascii: "<") }.dropFirst()
    let name = opened.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let end = part.reversed().drop { $0 == 0x0A || $0 == 0x0D }.prefix(name.count + 3).reversed()
    return !name.isEmpty && Array(end) == Array("</".utf8) + name + Array(">".utf8)
  }

  /// Whether the list of texts is as long as its own count.
  private static func hasAllStrings(_ part: [UInt8]) -> Bool {
    let head = String(decoding: part.prefix(400), as: UTF8.self)
    guard let statedCount = head.split(separator: "uniqueCount=\"").dropFirst().first?.prefix(while: \.isNumber) else {
      return false
    }
    return Int(statedCount) == count(Array("<si>".utf8), in: part)
  }

  private static func count(_ mark: [UInt8], in part: [UInt8]) -> Int {
    unsafe part.withUnsafeBufferPointer { part in
      var (found, position) = (0, 0)
      while position + mark.count <= part.count {
        guard let next = unsafe ByteSearch.first(mark[0], in: part, from: position, to: part.count) else { break }
        if next + mark.count <= part.count, mark.indices.allSatisfy({ unsafe part[next + $0] == mark[$0] }) {
          found += 1
        }
        position = next + 1
      }
      return found
    }
  }
}
