import Assessment
import Judging
import Office
import Tabular

/// Shortens the charts of a nation, and folds up the tables below them.
extension ReportMaterial {
  /// The rows of a chart: all of them, or the first and the last, together `most`, when there are more.
  func ends<Row>(of rows: [Row]) -> [Row] {
    rows.count <= Self.most ? rows : Array(rows.prefix(Self.most / 2) + rows.suffix(Self.most / 2))
  }

  /// The remark about the rows that `ends` leaves out.
  ///
  /// - Parameters:
  ///   - count: Number of all rows.
  ///   - file: The file that holds all of them.
  /// - Returns: A paragraph; empty for a chart of all rows.
  func remark(ofEnds count: Int, in file: String) -> HTML {
    guard count > Self.most else { return "" }
    let half = Self.most / 2
    let text = Bilingual(
      "แสดง \(half) อันดับแรกและ \(half) อันดับสุดท้ายจาก \(count) หน่วยงาน ทุกหน่วยงานอยู่ใน \(file)",
      "The first \(half) and the last \(half) of \(count) units; \(file) lists all of them.")
    return "<p class=soft>\(text)</p>\n"
  }

  /// A published table, folded up, with links instead of the names of the units.
  ///
  /// With too many units for the page, only the name of its file.
  func whole<Row>(
    _ table: TypedTable<Row>, _ rows: PageRows<Row>, unit: @escaping @Sendable (Row) -> Unit,
    notes: @escaping @Sendable (Row) -> [Bilingual]
  ) -> HTML {
    let file = table.erased.name
    guard isShort else {
      return "<p class=soft>\(Bilingual("ทั้งตารางอยู่ใน \(file).csv", "\(file).csv has the whole table."))</p>\n"
    }
    let left: Set = ["unit_code", "fiscal_year"]
    let columns = table.columns(results).map(\.column.name).filter { !left.contains($0) }
      .map { column -> PageTable<Row>.Column in
        switch column {
        case "unit_name_th": PageTable.Column(rows.heading(column), namesRow: true) { PageCell(name(of: unit($0))) }
        case "note": PageTable.Column(rows.heading(column)) { PageCell(HTML(notes($0).joined)) }
        default: .named(column, of: rows)
        }
      }
    return PageTable(id: "t-\(file)", caption: rows.title, columns: columns, rows: rows.rows).folded
  }
}

extension ReportMaterial {
  /// A unit's short name, with a link if it is a unit of this year.
  private func name(of unit: Unit) -> HTML {
    results.registry[unit.code] == nil ? unit.shortName.html : link(unit.code)
  }
}

extension HTML {
  /// Sentences as HTML; a dash when there are none.
  fileprivate init(_ sentences: Bilingual?) { self = sentences?.html ?? .nothing }
}

extension [Bilingual] {
  /// The texts joined with commas; nil when there are none.
  var joined: Bilingual? {
    isEmpty
      ? nil : Bilingual(map(\.thai).joined(separator: ", "), map(\.english).joined(separator: ", "))
  }
}
