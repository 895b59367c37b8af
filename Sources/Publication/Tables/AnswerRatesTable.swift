import Assessment
import Judging
import Tabular

/// One answer count of a unit.
struct UnitAnswerCount: Sendable {
  let card: Scorecard
  let count: AnswerCount
}

extension PublishedTable {
  /// The table of answers and required minima by day, with the verdict on the stated rate.
  static let answerRates = TypedTable(
    "answer_rates", for: .everyone, rows: { $0.answerCounts },
    columns: { results in
      [
        .code("unit_code") { $0.card.unit.code.text },
        .code("instrument") { $0.count.instrument.text },
        .text("category") { $0.count.category },
        .date("as_of") { CalendarDate($0.count.asOf) },
        .integer("population") { $0.count.population },
        .integer("required") { $0.count.required },
        .integer("answered") { $0.count.answered },
        .number("rate", by: [.percent("answered", of: "required", decimals: results.decimals)]) {
          $0.card.numeral($0.count.rate)
        },
        .number("stated_rate") { $0.card.numeral($0.count.statedRate) },
        .text("verdict") { $0.count.rateVerdict.rawValue },
        .text("quota") { $0.count.quota.rawValue },
        .text("note") { $0.count.note },
      ]
    })
}

extension Results {
  /// The answer counts by unit, instrument in the order of the tree, category and day.
  fileprivate var answerCounts: CardRows<UnitAnswerCount> {
    CardRows(
      of: cards,
      indices: { card in
        let counts = card.submission.answerCounts
        let instruments = counts.map { card.methodology.tree.index(of: $0.instrument) ?? 0 }
        return counts.indices.sorted { left, right in
          (instruments[left], counts[left].category ?? "", counts[left].asOf, counts[left].source.line)
            < (instruments[right], counts[right].category ?? "", counts[right].asOf, counts[right].source.line)
        }
      }, row: { card, index in UnitAnswerCount(card: card, count: card.submission.answerCounts[index]) })
  }
}

extension AnswerCount {
  fileprivate var note: String? {
    if mayBeOutdated { return "มีแถวที่ต้องแก้ไขซึ่งอาจเป็นจำนวนล่าสุด จึงยังสรุปไม่ได้ว่าครบจำนวนขั้นต่ำหรือไม่" }
    return answered == nil && statedRate != nil ? "มีเฉพาะร้อยละที่หน่วยงานรายงาน" : nil
  }
}
