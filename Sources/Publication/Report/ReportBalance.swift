import Assessment
import Findings
import Judging
import Office
import Tabular

/// The section with the weights of the method beside the weights in the differences between units.
extension ReportSection {
  static let balance = Self(
    id: "balance", short: Bilingual("สมดุลแบบวัด", "Balance"),
    heading: Bilingual("แบบวัดใดทำให้คะแนนรวมต่างกันมากที่สุด", "Which measures decide the ranking?"),
    lead: Bilingual(
      "น้ำหนักที่มีผลจริงสูงในแบบวัดที่หน่วยงานได้คะแนนต่างกันมาก ไม่ได้แปลว่าคิดคะแนนผิด และมิได้เป็นการประเมินหน่วยงานใด",
      "A measure has a higher effective weight when units differ more in it. That is not an error and does not judge any unit."
    ),
    isNeeded: { $0.isWhole && !$0.balance.rows.isEmpty },
    body: { material in
      let editions = material.balance.rows.map(\.methodology.edition).uniqued
      return HTML(
        editions.enumerated().map { index, edition in
          let rows = material.balance.rows.filter { $0.methodology.edition == edition }
          return BalanceChart(material: material, rows: rows, index: index).html
        })
    })
}

/// The measures of one edition, a row for each, with two bars.
private struct BalanceChart {
  let material: ReportMaterial
  /// The rows, with the total first.
  let rows: [MeasureBalance]
  /// Index of the chart on the page.
  let index: Int

  /// The rows without the total, whose two shares are both whole.
  private var measures: [MeasureBalance] { Array(rows.dropFirst()) }

  var html: HTML {
    let legend = PairedBars.legend(
      material.balance.heading("weight"), material.balance.heading("effective"))
    return "\(sentence)\(legend)\(table.html)\(ties)"
  }

  /// The instrument whose two weights differ most: "OIT กำหนดน้ำหนักไว้ 40.00 แต่มีผลต่ออันดับจริง 38.24".
  private var sentence: HTML {
    let gap = { (row: MeasureBalance) in
      row.effective.map { max($0.rounded(to: 2) - row.weight, row.weight - $0.rounded(to: 2)) } ?? .zero
    }
    let instruments = measures.filter { $0.measure.depth == 1 }
    guard let most = instruments.map(gap).max(), let row = instruments.first(where: { gap($0) == most }),
      let effective = row.effective
    else { return "" }
    let (code, weight) = (row.measure.code, Numeral(row.weight, decimals: 2))
    let real = Numeral(effective.rounded(to: 2), decimals: 2)
    let text = Bilingual(
      "\(code) กำหนดน้ำหนักไว้ร้อยละ \(weight) แต่มีผลต่ออันดับจริงร้อยละ \(real)",
      "\(code) has a weight of \(weight) %, but an effective weight of \(real) % in the ranking.")
    return "<p>\(text)</p>\n"
  }

  private var table: PageTable<MeasureBalance> {
    let balance = material.balance
    let numbers = measures.flatMap { [$0.nominal, $0.real].compactMap(\.self) }
    let bars = PairedBars(of: numbers)
    return PageTable(
      id: "t-balance-\(index)", caption: balance.title,
      columns: [
        PageTable.Column(balance.heading("measure"), namesRow: true) { row in
          let name = Bilingual(row.measure.nameThai, row.measure.nameEnglish)
          return PageCell("<b>\(row.measure.code.text)</b> \(name)", style: "d\(min(row.measure.depth - 1, 4))")
        },
        PageTable.Column(Bilingual("น้ำหนัก (ร้อยละ)", "Weight (%)"), drawing: bars.axis) { row in
          PageCell(bars.html(row.nominal, row.real), key: row.nominal.description)
        },
        .named("weight", of: balance), .named("effective", of: balance), .named("mean", of: balance),
        .named("deviation", of: balance),
        PageTable.Column(Bilingual("ได้เต็ม 100", "At 100"), style: "n") { row in
          let (count, all) = (row.scores.atMaximum, row.scores.units)
          return PageCell("\(Bilingual("\(count) จาก \(all)", "\(count) of \(all)"))", key: "\(count)")
        },
      ], rows: measures)
  }

  /// The number of neighbouring ranks that a last decimal decides.
  private var ties: HTML {
    guard let total = rows.first, let close = total.closeRanks else { return "" }
    let step = Numeral(coefficient: 1, fractionDigits: total.methodology.settings.decimals)
    let moved = total.otherRounding.map { count in
      Bilingual(
        " หากปัดเศษคะแนนรวมอีกวิธีหนึ่ง อันดับจะเปลี่ยน \(count) หน่วยงาน",
        " \(count) units would have a different rank under the other rounding rule.")
    }
    let text = Bilingual(
      "อันดับติดกันที่คะแนนรวมเท่ากันหรือต่างกันเพียง \(step) มี \(close) คู่\(moved?.thai ?? "")",
      "\(close) pairs of neighbours differ by \(step) or less.\(moved?.english ?? "")")
    return "<p class=soft>\(text)</p>\n"
  }
}

extension MeasureBalance {
  fileprivate var nominal: Numeral { Numeral(weight, decimals: 2) }
  fileprivate var real: Numeral? { Numeral(effective?.rounded(to: 2), decimals: 2) }
}
