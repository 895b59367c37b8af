import Assessment
import Judging
import Tabular

/// All published charts, each described once by its table and columns, for every format that draws charts.
enum ChartCatalogue {
  static func charts(of results: Results) -> [Workbook.Chart] {
    let (total, instruments) = (results.total.text, results.instruments.map(\.text))
    return [
      Workbook.Chart(
        of: "ranking", .stackedBars,
        title: Workbook.Text("อันดับหน่วยงานตามคะแนนถ่วงน้ำหนัก", "Ranking by weighted scores"),
        category: "unit_name_th", series: instruments.map { "\($0)_contribution" }, scale: 0...100),
      Workbook.Chart(
        of: "groups", .columns,
        title: Workbook.Text("คะแนนเฉลี่ยรายเครื่องมือของแต่ละกลุ่มเขต", "Mean score of each instrument by district group"),
        category: "group_th", series: instruments.map { "\($0)_mean" }, scale: 0...100),
      Workbook.Chart(
        of: "years", .bars,
        title: Workbook.Text(
          "คะแนนรวม \(total) ที่เปลี่ยนแปลงจากปีก่อน", "Change of the \(total) total since the year before"),
        category: "unit_name_th", series: ["change"]),
      Workbook.Chart(
        of: "movement", .stackedBars,
        title: Workbook.Text(
          "อันดับที่ขึ้น (ขวา) และลง (ซ้าย) จากปีก่อน แยกตามสาเหตุ",
          "Ranks gained (right) and lost (left) since the year before, by cause"),
        category: "unit_name_th", series: ["by_own", "by_others", "by_method", "by_exits", "by_entries"]),
      Workbook.Chart(
        of: "balance", .columns,
        title: Workbook.Text(
          "น้ำหนักที่กำหนดและน้ำหนักที่มีผลจริง (ร้อยละ)", "Nominal and effective weights (percent)"),
        category: "measure", series: ["weight", "effective"],
        // The first row is the total, of which the other rows are parts.
        from: 1),
      Workbook.Chart(
        of: "rollup", .columns,
        title: Workbook.Text(
          "ตัวชี้วัดและโครงการที่รายงานว่าสำเร็จ เทียบกับคะแนนที่เผยแพร่ ตามเป้าหมายของแผน",
          "KPIs and projects reported as attained against published scores, by goal of the plan"),
        category: "code",
        series: ["kpis_supported", "kpis_contradicted", "projects_supported", "projects_contradicted"]),
    ]
  }
}
