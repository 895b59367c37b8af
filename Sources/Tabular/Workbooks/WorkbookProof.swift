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
      let isSheet = entry.name.hasPrefix("xl/worksheets/sheet")
      guard let part = PartScan(of: entry, in: archive, counting: isSheet ? "<c r=" : "<si>"), part.isClosed else {
        return false
      }
      if isSheet { found += part.count }
      if entry.name == "xl/sharedStrings.xml", part.statedCount != part.count { return false }
    }
    return found == cells
  }

  /// The parts of every workbook.
  private static let always: Set<String> = [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    "xl/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml",
  ]
}

/// The beginning and the end of a part of a workbook, and the number of its elements.
///
/// The part is unpacked piece by piece: a sheet of a nation has 100 MB, most of which would be copied as it grows.
private struct PartScan {
  /// The first bytes, with the declaration and the start tag of the first element.
  private var head: [UInt8] = []
  /// The last bytes, with the end tag of the first element.
  private var tail: [UInt8] = []
  private var marks: MarkCounter

  private static let headSize = 400
  private static let tailSize = 64

  /// Unpacks a part; nil when it cannot be unpacked.
  init?(of entry: ZipFile.Entry, in archive: borrowing ZipFile, counting mark: String) {
    marks = MarkCounter(mark)
    do throws(WorkbookReadFault) {
      unsafe try archive.unpack(entry) { piece in
        unsafe take(piece)
        return true
      }
    } catch {
      return nil
    }
  }

  private mutating func take(_ piece: UnsafeBufferPointer<UInt8>) {
    if head.count < Self.headSize { unsafe head += piece.prefix(Self.headSize - head.count) }
    unsafe tail = Array((tail + piece.suffix(Self.tailSize)).suffix(Self.tailSize))
    unsafe marks.take(piece)
  }

  /// Number of marks.
  var count: Int { marks.count }

  /// Whether the part ends with the end tag of its first element.
  var isClosed: Bool {
    // The drawing of comments has no XML declaration.
    let isDeclared = head.starts(with: "<?".utf8)
    guard let declared = isDeclared ? head.firstIndex(of: UInt8(ascii: ">")) : head.startIndex else { return false }
    let opened = head[declared...].drop { $0 != UInt8(ascii: "<") }.dropFirst()
    let name = opened.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let end = tail.reversed().drop { $0 == 0x0A || $0 == 0x0D }.prefix(name.count + 3).reversed()
    return !name.isEmpty && Array(end) == Array("</".utf8) + name + Array(">".utf8)
  }

  /// The length of a list of texts by its own count; nil when it has none.
  var statedCount: Int? {
    String(decoding: head, as: UTF8.self).split(separator: "uniqueCount=\"").dropFirst().first
      .flatMap { Int($0.prefix(while: \.isNumber)) }
  }
}

/// Counts a mark in a text that comes in pieces; its first byte must occur only once in it.
struct MarkCounter {
  private(set) var count = 0
  private let mark: [UInt8]
  /// Number of bytes of the mark at the end of the text so far.
  private var matched = 0

  init(_ mark: String) {
    self.mark = Array(mark.utf8)
  }

  mutating func take(_ piece: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < piece.count {
      if matched == 0 {
        guard let first = unsafe ByteSearch.first(mark[0], in: piece, from: position, to: piece.count) else { return }
        (position, matched) = (first + 1, 1)
      } else if unsafe piece[position] == mark[matched] {
        (position, matched) = (position + 1, matched + 1)
      } else {
        matched = 0
      }
      if matched == mark.count { (count, matched) = (count + 1, 0) }
    }
  }
}
