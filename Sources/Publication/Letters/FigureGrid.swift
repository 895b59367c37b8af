import Assessment
import Tabular

/// A unit's total and instruments as the office has them: published, announced, stated, computed and weighted.
struct FigureGrid {
  let card: Scorecard

  var grid: UnitLetter.Grid {
    UnitLetter.Grid(
      form: .figures,
      titles: [
        "ตัววัด", "คะแนนที่ใช้", "ที่มา", "ประกาศ", "หน่วยงานรายงาน", "คำนวณได้", "ถ่วงน้ำหนัก",
      ],
      rows: ([0] + card.methodology.tree.instruments).map { row(of: $0) })
  }

  private func row(of index: Int) -> [String] {
    let measure = card.methodology.tree[index]
    let figure = card.figures[index]
    return [
      "\(measure.code) \(measure.nameThai)", formatted(figure.published), figure.basis.map(text) ?? "ยังไม่มีคะแนน",
      formatted(figure.official), formatted(figure.stated), formatted(figure.computed), formatted(figure.contribution),
    ]
  }

  private func formatted(_ quantity: Quantity?) -> String { card.numeral(quantity)?.description ?? "–" }

  /// The figure as it was announced, with its scale when it is a contribution.
  private func formatted(_ figure: AnnouncedFigure?) -> String {
    guard let figure else { return "–" }
    return formatted(figure.value) + (figure.basis == .contribution ? " (ถ่วงน้ำหนัก)" : "")
  }

  private func text(_ basis: PublishedBasis) -> String {
    switch basis {
    case .official: "ประกาศ"
    case .stated: "หน่วยงานรายงาน"
    case .parts: "คำนวณจากส่วนประกอบ"
    case .computed: "คำนวณจากคำตอบหรือผลรายข้อ"
    }
  }
}

extension CalendarDate {
  private static let months = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
    "พฤศจิกายน", "ธันวาคม",
  ]

  /// The day as official letters write it: 6 กันยายน 2566.
  package var inThai: String {
    let index = month - 1
    let name = Self.months.indices.contains(index) ? Self.months[index] : String(month)
    return "\(day) \(name) \(year + FiscalYear.era)"
  }
}
