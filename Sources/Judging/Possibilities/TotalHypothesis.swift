import Assessment
package import Findings
import Tabular

extension Check {
  package static let totalHypothesis = Check(
    "total-hypothesis", .note,
    sentence: Bilingual(
      "เป็นเพียงข้อสันนิษฐานที่ต้องตรวจสอบกับประกาศผล: {measure} ซึ่งระบุเป็น {value} อาจเป็น {meant} ({slip}) หากเป็นเช่นนั้น "
        + "ส่วนประกอบของ {whole} จะคำนวณได้ {plain} ซึ่งสอดคล้องกับ {whole} ที่เป็น {total}",
      "only a possibility, to be checked against the announcement: {measure}, given as {value}, may be {meant} "
        + "({slip}); the parts of {whole} would then give {plain}, which agrees with {whole} as {total}"),
    remedy: Bilingual(
      "โปรดเปิดประกาศผลและตรวจสอบค่านี้ก่อน หากพบว่าคัดลอกผิดจริง โปรดแก้ไขหรือแจ้งหน่วยงานให้แก้ไข "
        + "ข้อสันนิษฐานนี้ไม่ได้นำไปเปลี่ยนตัวเลขใด และไม่ได้แจ้งหน่วยงาน",
      "open the announcement and check this figure first; if it was miscopied, correct it or ask the unit to "
        + "correct it; this possibility changed no figure and was not sent to the unit"),
    why: Bilingual(
      "เมื่อคะแนนรวมขัดกับส่วนประกอบ การทราบว่าค่าใดน่าจะคัดลอกผิดช่วยให้ตรวจสอบได้เร็วขึ้น แต่มีเพียงประกาศผลที่ยืนยันได้",
      "if a total contradicts its parts, a probable miscopy is quicker to check; only the announcement can confirm it"),
    wrong: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,92.71", from: "5030"),
    right: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,97.21", from: "5030"))
}

extension Rule<Scorecard> {
  static var totalHypothesis: Self { Self(.totalHypothesis, findings: PossibleMiscopies.findings) }
}

/// The figures that may have been miscopied in an announcement that contradicts itself; only the office can check them.
private enum PossibleMiscopies {
  /// The number of possibilities that are listed for each measure that contradicts its parts.
  private static let listed = 5

  /// The findings of a unit; the last one after the listed ones counts all others.
  static func findings(of card: Scorecard) -> [Finding] {
    let miscopies = card.miscopies
    guard !miscopies.isEmpty else { return [] }
    return miscopies.map(\.whole).uniqued.flatMap { whole in
      let all = miscopies.filter { $0.whole == whole }
      return all.prefix(listed + 1).enumerated().map { rank, miscopy in
        finding(of: miscopy, card: card, count: rank == listed ? all.count - listed : 1)
      }
    }
  }

  private static func finding(of miscopy: Miscopy, card: Scorecard, count: Int) -> Finding {
    let tree = card.methodology.tree
    let decimals = card.decimals
    let name = { (index: Int) in Bilingual(same: tree[index].code.text) }
    let formatted = { (quantity: Quantity) in Bilingual(same: Numeral(quantity, decimals: decimals).description) }
    let meant = miscopy.meant.score(weight: tree[miscopy.index].weight, decimals: decimals)
    return Finding(
      .totalHypothesis, unit: card.unit.code, place: Place(miscopy.figure.source),
      value: asWritten(miscopy.figure.value, decimals: decimals),
      values: [
        "measure": name(miscopy.index),
        "meant": formatted(miscopy.meant.basis == miscopy.figure.basis ? miscopy.meant.value : meant),
        "slip": text(for: miscopy, name: name, formatted: formatted), "whole": name(miscopy.whole),
        "plain": formatted(miscopy.plain), "total": formatted(miscopy.total),
      ], effect: .measure(tree[0].code), count: count)
  }

  /// Formats a figure with the published decimals, or with up to six more if it was written with more.
  private static func asWritten(_ quantity: Quantity, decimals: Int) -> String {
    let written = (decimals...decimals + 6).first { quantity.rounded(to: $0) == quantity } ?? decimals
    return Numeral(quantity, decimals: written).description
  }

  private static func text(
    for miscopy: Miscopy, name: (Int) -> Bilingual, formatted: (Quantity) -> Bilingual
  ) -> Bilingual {
    switch miscopy.slip {
    case .part(let part):
      Bilingual("นำคะแนนของ \(name(part).thai) มาใส่แทน", "the figure of \(name(part).english) in its place")
    case .exchanged(let other, let meant):
      Bilingual(
        "สลับที่กับ \(name(other).thai) ซึ่งจะเป็น \(formatted(meant).thai)",
        "exchanged with \(name(other).english), which would be \(formatted(meant).english)")
    case .otherScale:
      miscopy.figure.basis == .score
        ? Bilingual("นำคะแนนถ่วงน้ำหนักมาใส่แทนคะแนนเต็ม 100", "a weighted contribution in place of a score out of 100")
        : Bilingual("นำคะแนนเต็ม 100 มาใส่แทนคะแนนถ่วงน้ำหนัก", "a score out of 100 in place of a weighted contribution")
    case .pointMoved: Bilingual("จุดทศนิยมเลื่อนไปหนึ่งตำแหน่ง", "the decimal point moved by one place")
    case .digitsSwapped: Bilingual("สลับตัวเลขสองหลักที่อยู่ติดกัน", "two adjacent digits swapped")
    case .digitDoubled: Bilingual("พิมพ์ตัวเลขซ้ำหนึ่งหลัก", "a digit typed twice")
    case .digitLost: Bilingual("ตัวเลขตกหล่นหนึ่งหลัก", "a digit left out")
    }
  }
}
