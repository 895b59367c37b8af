/// Finds whether the package holds macros, by the types of its parts.
final class ContentTypeReceiver: XMLReceiver {
  private(set) var hasMacros = false
  private(set) var isBinary = false
  let fault: WorkbookReadFault? = nil

  func begin(_ element: String, _ attributes: XMLAttributes) {
    guard let type = attributes["ContentType"]?.lowercased() else { return }
    hasMacros = hasMacros || type.contains("macroenabled") || type.contains("vbaproject") || type.contains("macrosheet")
    isBinary = isBinary || type.contains("sheet.binary")
  }

  func end(_ element: String) {}

  func take(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Reads the list of sheets and the epoch of a workbook.
final class WorkbookReceiver: XMLReceiver {
  private(set) var sheets: [(title: String, relationship: String, isHidden: Bool)] = []
  private(set) var countsFrom1904 = false
  /// Whether Excel is asked to calculate all formulas, because the program that wrote the file did not.
  private(set) var isUncalculated = false
  private(set) var fault: WorkbookReadFault?
  private let limits: WorkbookLimits

  init(_ limits: WorkbookLimits) {
    self.limits = limits
  }

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "workbookPr": countsFrom1904 = attributes.isTrue("date1904")
    case "calcPr": isUncalculated = attributes.isTrue("fullCalcOnLoad")
    case "sheet":
      guard sheets.count < limits.sheets else {
        fault = .tooLarge(.sheets(limits.sheets))
        return
      }
      let state = attributes["state"] ?? "visible"
      sheets.append((attributes["name"] ?? "", attributes.relationship ?? "", state != "visible"))
    case _: return
    }
  }

  func end(_ element: String) {}

  func take(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Reads the meaning of each cell style of a workbook.
final class StyleReceiver: XMLReceiver {
  /// The meaning of the number format of each style, by the index that cells name.
  private(set) var formats: [CellFormat] = []
  private var codes: [Int: CellFormat] = [:]
  private var isInCellStyles = false
  let fault: WorkbookReadFault? = nil

  /// The most styles and formats of a workbook: Excel has 65,490.
  private static let most = 1 << 16

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "numFmt":
      guard codes.count < Self.most, let id = attributes["numFmtId"].flatMap({ Int($0) }),
        let code = attributes["formatCode"]
      else { return }
      codes[id] = CellFormat(code: code)
    case "cellXfs": isInCellStyles = true
    case "xf":
      guard isInCellStyles, formats.count < Self.most else { return }
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[id] ?? CellFormat(builtIn: id))
    case _: return
    }
  }

  func end(_ element: String) {
    if element == "cellXfs" { isInCellStyles = false }
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {}
}
