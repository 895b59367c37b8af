import Assessment
import Findings
import Office
import Tabular

/// Reads a received workbook sheet by sheet: each sheet with the header of a table is an extract of its own.
///
/// Sheets of guidance, sheets without cells and forms that were not filled in are passed over.
struct WorkbookIntake {
  let intake: ExtractIntake
  let delivery: Delivery
  /// The extracts of the sheets, in the order of their tabs.
  private var extracts: [ReceivedExtract] = []
  private var unknown: [Finding] = []
  /// The extracts of sheets that are named after a table and lack its header.
  private var unrecognised: [ReceivedExtract] = []

  init(_ intake: ExtractIntake, _ delivery: Delivery) {
    self.intake = intake
    self.delivery = delivery
  }

  /// Reads a workbook from memory.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: An extract for each sheet with data, or one for a workbook that does not count.
  mutating func read(_ bytes: consuming [UInt8]) -> [ReceivedExtract] {
    let digest = try? SHA256.digest(of: copy bytes)
    if delivery.isAllZeros(copy bytes) { return [delivery.unread(.fileOfZeros, digest: digest)] }
    do throws(WorkbookReadFault) {
      if let refusal = refusal(of: copy bytes, digest) { return [refusal] }
      // Consumed, so that the archive is in memory once.
      var workbook = try ReceivedWorkbook(consume bytes)
      for sheet in workbook.sheets { read(try workbook.content(of: sheet), of: sheet, digest) }
    } catch {
      return [unread(because: error, digest)]
    }
    // A working sheet may be named after a table that another sheet holds.
    let tables = Set(extracts.compactMap(\.table))
    for extract in unrecognised {
      if extract.delivery.namedTable.map(tables.contains) == true {
        unknown.append(extract.delivery.finding(.sheetUnknown))
      } else {
        extracts.append(extract)
      }
    }
    guard let first = extracts.first else { return [delivery.unread(.workbookWithoutData, digest: digest)] }
    guard !unknown.isEmpty else { return extracts }
    // The notes about other sheets have no rows of their own, so they are kept with the first table.
    return [first.adding(unknown)] + extracts.dropFirst()
  }

  /// The sheets with cells, each as a delivery of its own; empty for a workbook that cannot be read.
  func sheets(in bytes: [UInt8]) -> [(delivery: Delivery, content: SheetContent)] {
    var found: [(delivery: Delivery, content: SheetContent)] = []
    do throws(WorkbookReadFault) {
      var workbook = try ReceivedWorkbook(bytes)
      for sheet in workbook.sheets {
        let content = try workbook.content(of: sheet)
        if content.filledRows > 0 { found.append((delivery(of: sheet), content)) }
      }
    } catch {
      return []
    }
    return found
  }

  private func delivery(of sheet: ReceivedWorkbook.Sheet) -> Delivery {
    let table = intake.context.schemas.table(titled: sheet.title)
    return delivery.sheet(titled: sheet.title, named: table?.rawValue ?? sheet.title)
  }

  private mutating func read(_ content: SheetContent, of sheet: ReceivedWorkbook.Sheet, _ digest: SHA256.Digest?) {
    guard content.filledRows > 0 else { return }
    let delivery = delivery(of: sheet)
    let extract = intake.read(content, isHidden: sheet.isHidden, digest, of: delivery)
    let codes = Set(extract.findings.map(\.check.code))
    if extract.table != nil {
      // A form is handed out with all its sheets, and only some of them are filled in.
      guard !extract.parts.isEmpty || codes.isDisjoint(with: Self.notFilledIn) else { return }
      extracts.append(extract)
    } else if !codes.isSubset(of: Self.withoutHeader) {
      extracts.append(extract)
    } else if delivery.namedTable != nil {
      unrecognised.append(extract)
    } else if !GuidanceSheets.contain(sheet.title) {
      unknown.append(delivery.finding(.sheetUnknown))
    }
  }

  /// The checks of a table that was not filled in.
  private static let notFilledIn = Set([Check.formNotFilledIn, .noRows].map(\.code))
  /// The checks of a sheet without a known header.
  private static let withoutHeader = Set([Check.notATable, .fileEmpty].map(\.code))
}

extension WorkbookIntake {
  /// Refuses a file of another format; nil for a zip archive, which may be a workbook.
  private func refusal(of bytes: [UInt8], _ digest: SHA256.Digest?) -> ReceivedExtract? {
    // Whatever it holds, a file of another name would be refused in the inbox.
    if let kind = Bilingual.spreadsheet(named: delivery.file), !Delivery.isReadableWorkbook(delivery.file) {
      return refused(kind, digest)
    }
    return switch ForeignFormat(of: bytes) {
    case .workbook, .archive, nil: nil
    case .oldWorkbook where ForeignFormat.isEncrypted(bytes): unread(because: .encrypted, digest)
    case let format?: refused(format.text, digest)
    }
  }

  private func refused(_ kind: Bilingual, _ digest: SHA256.Digest?) -> ReceivedExtract {
    delivery.unread(.spreadsheetRefused, ["kind": kind], digest: digest)
  }

  private func unread(because fault: WorkbookReadFault, _ digest: SHA256.Digest?) -> ReceivedExtract {
    switch fault {
    case .damaged: delivery.unread(.workbookDamaged, digest: digest)
    case .encrypted: delivery.unread(.workbookEncrypted, digest: digest)
    case .macros: refused(.withMacros, digest)
    case .binary: refused(.binary, digest)
    case .tooLarge(let breach): delivery.unread(.workbookTooLarge, ["limit": breach.text], digest: digest)
    }
  }
}

extension WorkbookLimits.Breach {
  fileprivate var text: Bilingual {
    switch self {
    case .parts(let most): Bilingual("ไฟล์ย่อย \(most) ไฟล์", "\(most) inner files")
    case .sheets(let most): Bilingual("แผ่นงาน \(most) แผ่น", "\(most) sheets")
    case .unpacked(let most): Bilingual("\(most / 1_000_000) MB เมื่อคลายบีบอัด", "\(most / 1_000_000) MB when unpacked")
    case .held(let most): Bilingual("ข้อความ \(most / 1_000_000) MB", "\(most / 1_000_000) MB of text")
    case .token(let most): Bilingual("ข้อความในช่องเดียว \(most / 1000) kB", "\(most / 1000) kB in one cell")
    }
  }
}

extension SchemaLibrary {
  /// The table that a sheet is named after: by its name or title, also with the number of a copy after it.
  func table(titled title: String) -> ExtractTable? {
    let key = FoldedKey(title.prefixMatch(of: /(.*?) ?\([0-9]+\)$/).map { String($0.1) } ?? title)
    return ExtractTable.allCases.first { table in
      let titles = self[table].map { [$0.title, $0.titleEnglish] } ?? []
      return ([table.rawValue] + titles).contains { $0.map { FoldedKey($0) == key } ?? false }
    }
  }
}
