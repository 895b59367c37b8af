/// The files that Chatuchak sends in the tests of letters and explanations.
enum ChatuchakSeason {
  static let scores = "data/extracts/2566/5026/2023-09-06/scores.csv"

  static let plan = "data/extracts/2566/5026/2023-10-05/kpi.csv"

  /// A KPI that claims to be attained, which Chatuchak's score contradicts; its narrative must not be quoted.
  static let claim = """
    unit_code,fiscal_year,kpi_code,title,measure,threshold,target,attained,goal,strategy,note
    5026,2566,5026-901,ระดับคุณธรรมและความโปร่งใส,ITA,95.00,100,100,7.3.1,7.3.1.3,โทร 02-000-0000

    """

  /// Chatuchak's own total, which contradicts the announced one; its row holds text that must not be quoted.
  static func stated(_ total: String, above lines: String = "") -> String {
    """
    unit_code,fiscal_year,measure,score,reason,โทรศัพท์,ผู้ประสานงาน
    \(lines)5026,2566,ITA,\(total),<script>alert(1)</script>,โทร 02-000-0000,ไม่ควรเห็น

    """
  }

  /// The binding codes in a list of findings, which bind explanations to values.
  static func bindings(in csv: String) -> Set<String> {
    Set(
      csv.split(separator: "\r\n").dropFirst().filter { $0.contains("ต้องชี้แจง") }
        .compactMap { $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().last.map(String.init) })
  }
}
