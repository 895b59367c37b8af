import CXlsxWriter

/// A chart with the positions of its columns in the workbook.
struct PlacedChart {
  let chart: Workbook.Chart
  /// The index of the table's sheet.
  let sheet: Int
  /// Number of rows that are drawn.
  let rows: Int
  let category: Int
  let series: [(column: Int, title: String)]
  /// Decimals of the figures next to the bars.
  let decimals: Int

  /// The most rows of a table that is drawn; with more, the bars cannot be distinguished.
  private static let longest = 100

  /// Finds the columns of a chart; nil when the chart cannot be drawn.
  ///
  /// That is so when the table or a column is missing, the table is too long, or all figures are zero or missing.
  init?(_ chart: Workbook.Chart, among sheets: [Workbook.Sheet]) {
    guard let sheet = sheets.firstIndex(where: { $0.table.table.name == chart.table }) else { return nil }
    let described = sheets[sheet].table
    let columns = chart.series.compactMap { described.schema.index(of: $0) }
    guard let category = described.schema.index(of: chart.category), columns.count == chart.series.count,
      described.table.rows.count <= Self.longest,
      described.table.rows.contains(where: { row in columns.contains { row[$0].number.map { $0 != 0 } ?? false } })
    else { return nil }
    self.chart = chart
    self.sheet = sheet
    self.category = category
    rows = max(0, described.table.rows.count - chart.firstRow)
    series = columns.map { column in
      let field = described.schema.fields[column]
      return (column, field.title ?? field.name)
    }
    decimals = described.table.rows.flatMap { row in columns.map { row[$0].decimals } }.max() ?? 0
  }

  /// The size in pixels: large enough for readable bars, and at most a page.
  var size: (width: Int, height: Int) {
    switch chart.kind {
    case .bars, .stackedBars: (860, min(1450, 170 + 24 * rows * (chart.kind == .bars ? series.count : 1)))
    case .columns: (860, 460)
    }
  }
}

/// A sheet of charts, one below the other, each on a page of its own in print.
extension WorkbookFile {
  /// Adds a sheet of charts; `sheetNames` are the names of the tables' sheets.
  mutating func add(
    _ charts: [PlacedChart], named name: String, sheetNames: [String], _ print: PrintSetup
  ) throws(WorkbookFault) {
    let index = try addSheet(named: name)
    var (row, breaks) = (0, [Int]())
    for chart in charts {
      if row > 0 { breaks.append(row - 1) }
      insert(chart, of: sheetNames[chart.sheet], row: row, on: index)
      // A row is 28 pixels high; leave one row free.
      row += chart.size.height / 28 + 2
    }
    unsafe with(index, "the print set-up") { sheet in
      unsafe worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
      return unsafe print.apply(toChartsOn: sheet, called: name, scale: 60, breaks: breaks)
    }
  }

  private mutating func insert(_ placed: PlacedChart, of sheet: String, row: Int, on index: SheetIndex) {
    let title = "\(placed.chart.title.thai)\n\(placed.chart.title.english)"
    guard let chart = unsafe addChart(placed.chart.kind.type) else {
      return unsafe with(index, "workbook_add_chart") { _ in LXW_ERROR_MEMORY_MALLOC_FAILED }
    }
    var fonts = unsafe ChartFonts(name: kept(CellStyle.font))
    unsafe chart_title_set_name(chart, WorkbookText.written(title))
    unsafe chart_title_set_name_font(chart, &fonts.title)
    unsafe chart_legend_set_font(chart, &fonts.plain)
    unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    if placed.series.count == 1 {
      unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    for (index, series) in placed.series.enumerated() {
      unsafe draw(
        series, of: placed, from: sheet, colour: ChartFonts.colours[index % ChartFonts.colours.count], on: chart, &fonts
      )
    }
    unsafe placed.setAxes(of: chart, &fonts)
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = Double(placed.size.width) / 480
    unsafe options.y_scale = Double(placed.size.height) / 288
    unsafe lxw_chart_options_set_description(&options, kept(title))
    unsafe with(index, "worksheet_insert_chart_opt") { sheet in
      unsafe worksheet_insert_chart_opt(sheet, UInt32(row), 0, chart, &options)
    }
  }

  private func draw(
    _ series: (column: Int, title: String), of placed: PlacedChart, from sheet: String, colour: UInt32,
    on chart: UnsafeMutablePointer<lxw_chart>, _ fonts: inout ChartFonts
  ) {
    let drawn = unsafe chart_add_series(chart, nil, nil)
    let above = placed.chart.firstRow
    let (first, last) = (UInt32(TableRows.first + above), UInt32(TableRows.last(of: placed.rows + above)))
    let (category, column) = (UInt16(placed.category), UInt16(series.column))
    unsafe chart_series_set_categories(drawn, sheet, first, category, last, category)
    unsafe chart_series_set_values(drawn, sheet, first, column, last, column)
    unsafe chart_series_set_name(drawn, WorkbookText.written(series.title))
    var fill = lxw_chart_fill(color: colour, none: 0, transparency: 0)
    unsafe chart_series_set_fill(drawn, &fill)
    unsafe chart_series_set_labels(drawn)
    unsafe chart_series_set_labels_font(drawn, &fonts.small)
    unsafe chart_series_set_labels_num_format(drawn, CellStyle.number(decimals: placed.decimals).numberFormat)
    if placed.chart.kind == .stackedBars {
      // Hide the figure of a zero part, which is not drawn: it would cover the other figures.
      let format = CellStyle.number(decimals: placed.decimals).numberFormat ?? "0"
      unsafe chart_series_set_labels_num_format(drawn, "\(format);-\(format);;")
      var whiteFont = unsafe fonts.small
      unsafe whiteFont.color = 0xFFFFFF
      unsafe chart_series_set_labels_font(drawn, &whiteFont)
    }
  }
}

extension PlacedChart {
  fileprivate func setAxes(of chart: UnsafeMutablePointer<lxw_chart>, _ fonts: inout ChartFonts) {
    // libxlsxwriter names axes by their direction: bars have their names on the vertical axis.
    let isHorizontal = self.chart.kind != .columns
    let names = unsafe chart_axis_get(chart, isHorizontal ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X)
    let values = unsafe chart_axis_get(chart, isHorizontal ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
    if isHorizontal {
      unsafe chart_axis_set_num_font(names, &fonts.small)
    } else {
      unsafe chart_axis_set_num_font(names, &fonts.plain)
    }
    unsafe chart_axis_set_num_font(values, &fonts.plain)
    unsafe chart_axis_set_num_format(values, CellStyle.number(decimals: 0).numberFormat)
    // Place the labels below bars with negative values.
    unsafe chart_axis_set_label_position(names, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    var line = lxw_chart_line()
    line.color = 0xD9D9D9
    line.width = 0.75
    unsafe chart_axis_major_gridlines_set_line(values, &line)
    if let scale = self.chart.scale {
      unsafe chart_axis_set_min(values, Double(scale.lowerBound))
      unsafe chart_axis_set_max(values, Double(scale.upperBound))
    }
    switch self.chart.kind {
    case .bars, .stackedBars:
      // Draw the first row on top, name every row, and put the scale below.
      unsafe chart_axis_set_reverse(names)
      unsafe chart_axis_set_interval_unit(names, 1)
      unsafe chart_axis_set_crossing_max(names)
      unsafe chart_set_series_gap(chart, 35)
    case .columns:
      unsafe chart_set_series_gap(chart, 80)
    }
  }
}

extension Workbook.Chart.Kind {
  fileprivate var type: lxw_chart_type {
    switch self {
    case .bars: LXW_CHART_BAR
    case .stackedBars: LXW_CHART_BAR_STACKED
    case .columns: LXW_CHART_COLUMN
    }
  }
}

/// The fonts and colours of charts.
@unsafe
private struct ChartFonts {
  var title: lxw_chart_font
  var plain: lxw_chart_font
  var small: lxw_chart_font

  /// Colours that are distinct without red or green vision, and dark enough for white figures.
  static let colours: [UInt32] = [0x1F4E79, 0x9C5700, 0x3B7D5B, 0x7A3E7E, 0x595959]

  init(name: UnsafeMutablePointer<CChar>?) {
    let font = { (size: Double, isBold: Bool) in
      var font = unsafe lxw_chart_font()
      unsafe lxw_chart_font_set_name(&font, name)
      unsafe font.size = size
      unsafe font.bold = isBold ? 1 : 0
      return unsafe font
    }
    unsafe title = font(16, true)
    unsafe plain = font(12, false)
    unsafe small = font(10, false)
  }
}
