/// A received workbook (.xlsx), opened to read its sheets one after the other.
///
/// Links to other files are not followed, and entities are refused. Every piece that is unpacked counts against the
/// limits of the workbook.
package struct ReceivedWorkbook: ~Copyable {
  private var package: PackageReader
  private let cells: SheetCellReader
  /// Number of bytes of the sheets that were read.
  private var bytesRead = 0

  /// A sheet of cells.
  package struct Sheet: Sendable {
    package let title: String
    package let isHidden: Bool
    /// The path of the part with its cells.
    fileprivate let part: String
  }

  /// The sheets in the order of their tabs; sheets of charts are left out.
  package let sheets: [Sheet]

  /// Opens a workbook.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: The reason why nothing is read from it.
  package init(_ bytes: consuming [UInt8]) throws(WorkbookReadFault) {
    var package = try PackageReader(consume bytes)
    let types = ContentTypeReceiver()
    try package.read("[Content_Types].xml", into: types)
    guard !types.isBinary else { throw .binary }
    guard !types.hasMacros, !package.has("xl/vbaProject.bin") else { throw .macros }
    let main = try package.relationships(of: "").first { $0.type == "officeDocument" }?.path(from: "")
    let part = main ?? "xl/workbook.xml"
    let workbook = WorkbookReceiver(package.limits)
    try package.read(part, into: workbook)
    let relationships = try package.relationships(of: part)
    let byID = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
    let path = { (type: String) in relationships.first { $0.type == type }?.path(from: part) }
    let styles = StyleReceiver()
    if let path = path("styles"), package.has(path) { try package.read(path, into: styles) }
    let texts = SharedTextReceiver(package.limits)
    if let path = path("sharedStrings") { try package.read(path, into: texts) }
    var sheets: [Sheet] = []
    for sheet in workbook.sheets {
      guard let relationship = byID[sheet.relationship],
        let path = relationship.path(from: part), package.has(path)
      else { throw .damaged }
      guard relationship.type == "worksheet" else { continue }
      sheets.append(Sheet(title: sheet.title, isHidden: sheet.isHidden, part: path))
    }
    // Of two sheets with one title, or two titles of one sheet, it is unknown which is meant.
    guard workbook.sheets.allSatisfy({ !$0.title.isEmpty && !$0.title.contains(where: Self.forbidden.contains) }),
      Set(workbook.sheets.map { $0.title.lowercased() }).count == workbook.sheets.count,
      Set(sheets.map { $0.part.lowercased() }).count == sheets.count
    else { throw .damaged }
    self.sheets = sheets
    cells = SheetCellReader(
      texts: texts.texts, formats: styles.formats, dates: SerialDate(countsFrom1904: workbook.countsFrom1904),
      isUncalculated: workbook.isUncalculated)
    self.package = package
  }

  /// The characters that no program accepts in the title of a sheet.
  private static let forbidden = Set("\\/?*[]:")

  /// Reads the cells of a sheet.
  package mutating func content(of sheet: Sheet) throws(WorkbookReadFault) -> SheetContent {
    let receiver = SheetReceiver(cells, package.limits, before: bytesRead)
    try package.read(sheet.part, into: receiver)
    let content = try receiver.content()
    bytesRead += content.text.bytes.count
    return content
  }
}
