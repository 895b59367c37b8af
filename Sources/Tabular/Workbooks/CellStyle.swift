import CXlsxWriter

/// The style of a cell in a workbook; equal styles become one format of the file.
struct CellStyle: Hashable {
  enum Alignment: Hashable {
    /// Text is aligned to the left, numbers to the right.
    case byContent
    case left
    case center
  }

  /// The border of a cell, by which cells can be told apart in print and without seeing colours.
  enum Frame: Hashable {
    case thick
    case dashed
    case dotted
  }

  /// The font size in points.
  var size = 14
  var isBold = false
  var isLink = false
  /// Whether long text wraps.
  var wraps = false
  /// Whether text is indented, to keep it apart from the figure in the cell before it; only with `byContent`.
  var isIndented = false
  var alignment = Alignment.byContent
  /// The number format of spreadsheets, such as "#,##0.00"; nil for the general format.
  var numberFormat: String?
  var colours: Colours?
  var frame: Frame?
  /// Whether the cell may be filled in on a protected sheet.
  var isOpen = false

  /// Text that spreadsheets must not read as a number.
  static let code = Self(numberFormat: "@")
  /// A fiscal year: a number without a comma.
  static let year = Self(alignment: .center, numberFormat: "0")
  static let header = Self(
    isBold: true, wraps: true, alignment: .center, colours: Colours(ink: 0xFFFFFF, ground: 0x1F3864))

  /// The name of a column, by which programs find it.
  static let columnName = Self(size: 12, alignment: .center, colours: Colours(ink: 0x1F3864, ground: 0xE4EAF4))

  /// A number with the given decimals and commas between thousands.
  static func number(decimals: Int) -> Self {
    Self(numberFormat: decimals > 0 ? "#,##0." + String(repeating: "0", count: decimals) : "#,##0")
  }
}

/// The colours of a cell as 0xRRGGBB.
struct Colours: Hashable {
  let ink: UInt32
  let ground: UInt32

  /// Dark text on a light ground, with a contrast of at least 7 : 1, readable without colour and in print.
  init(_ tone: Field.Tone) {
    switch tone {
    case .good: self.init(ink: 0x14532D, ground: 0xDCF5E3)
    case .fine: self.init(ink: 0x12395F, ground: 0xDCE9F8)
    case .fair: self.init(ink: 0x5F3B00, ground: 0xFFF0C7)
    case .bad: self.init(ink: 0x7F1D1D, ground: 0xFDE2E0)
    case .quiet: self.init(ink: 0x3F3F46, ground: 0xEFEFF1)
    }
  }

  init(ink: UInt32, ground: UInt32) {
    self.ink = ink
    self.ground = ground
  }
}

extension CellStyle {
  /// The font of the state's offices; programs without it use another font with Thai letters.
  static let font = "TH Sarabun New"

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_font_name(format, Self.font)
    unsafe format_set_font_size(format, Double(size))
    if isBold { unsafe format_set_bold(format) }
    if isLink {
      unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      unsafe format_set_font_color(format, 0x0B3D91)
    }
    if wraps { unsafe format_set_text_wrap(format) }
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch alignment {
    case .byContent: if isIndented { unsafe format_set_indent(format, 1) }
    case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    if isOpen { unsafe format_set_unlocked(format) }
    if let frame { unsafe format_set_border(format, frame.line) }
    if let numberFormat { unsafe format_set_num_format(format, numberFormat) }
    if let colours {
      unsafe format_set_font_color(format, colours.ink)
      unsafe format_set_bg_color(format, colours.ground)
    }
  }
}

extension CellStyle.Frame {
  fileprivate var line: UInt8 {
    switch self {
    case .thick: UInt8(LXW_BORDER_THICK.rawValue)
    case .dashed: UInt8(LXW_BORDER_MEDIUM_DASHED.rawValue)
    case .dotted: UInt8(LXW_BORDER_DOTTED.rawValue)
    }
  }
}
