import Findings
package import Tabular

/// The sheets of the office's own workbooks that hold no data: intake passes them over by their names.
package enum GuidanceSheets {
  package static let guide = Workbook.Text("คำแนะนำ", "Instructions")
  package static let totalCheck = Workbook.Text("ตรวจยอด", "Check of the total")
  package static let codes = Workbook.Text("รหัสที่ใช้ได้", "Codes")
  /// The first sheet of a workbook with marked rows.
  package static let cover = Workbook.Text("คำอธิบาย", "About")

  private static let names = Set(
    [guide, totalCheck, codes, cover].flatMap { [FoldedKey($0.thai), FoldedKey($0.english)] })

  /// Whether a sheet has one of these names.
  static func contain(_ title: String) -> Bool { names.contains(FoldedKey(title)) }
}
