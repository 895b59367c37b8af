import Assessment
import Findings
import Office
import Tabular

extension Check {
  static let announcementEarlier = Check(
    "announcement-earlier", .note,
    sentence: Bilingual(
      "ผลของ {count} หน่วยงานในไฟล์นี้{reason} แต่ใช้แทนผลใน {other} แล้ว เพราะได้รับภายหลัง",
      "the scores in this file (units: {count}) {reason}, but they replace those in {other}, because they were "
        + "received later"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าวางไฟล์ในโฟลเดอร์ของวันที่ถูกต้อง หากผลเดิมเป็นผลล่าสุด โปรดวางไฟล์เดิมอีกครั้งในโฟลเดอร์ของวันใหม่ หรือถอนไฟล์นี้ใน withdrawn.csv",
      "check that the file is in the folder of the right day; if the earlier file is the latest result, put it into "
        + "the folder of a later day, or list this file in withdrawn.csv"),
    why: Bilingual(
      "ไฟล์ที่ได้รับภายหลังใช้แทนไฟล์เดิม ผลก่อนการอุทธรณ์ที่วางไว้ภายหลังจึงลบล้างผลที่ประกาศแล้ว",
      "a later file replaces an earlier one, so a result from before the appeals would undo the announced one"),
    wrong: season(later: "preliminary"),
    right: season(later: "announced"))

  /// Two announcements of the office, the later one of the given stage.
  private static func season(later stage: String) -> Example {
    Example([
      Example.path("scores", from: "office"): Example.text([
        Example.scoresHeader + ",stage", "5026,2566,ITA,87.83,announced",
      ]),
      Example.path("scores", from: "office", on: "2023-09-20"): Example.text([
        Example.scoresHeader + ",stage", "5026,2566,ITA,86.50,\(stage)",
      ]),
    ])
  }
}

/// Announcements of the office that replaced one of a later stage or date.
struct EarlierAnnouncements {
  let findings: [Finding]

  /// Two files, and the reason why the scores of the later file are older.
  private struct Pair: Hashable {
    let file: String
    let other: String
    let reason: Bilingual

    static func < (left: Self, right: Self) -> Bool {
      (left.file, left.other, left.reason.english) < (right.file, right.other, right.reason.english)
    }
  }

  /// Compares each announcement with the one that it replaced.
  ///
  /// - Parameters:
  ///   - receipts: All receipts.
  ///   - extracts: The extracts that the receipts were made of.
  ///   - schemas: The names of the stages.
  init(of receipts: Receipts, in extracts: [ReceivedExtract], _ schemas: SchemaLibrary) {
    let announced = receipts.receipts.filter {
      $0.table == .scores && $0.hasBeenInForce && $0.delivery.deliverer == .office
    }
    var units: [Pair: Int] = [:]
    for (earlier, later) in zip(announced, announced.dropFirst()) where earlier.unit == later.unit && later.state.counts
    {
      guard let reason = Self.reason(later.part(in: extracts), after: earlier.part(in: extracts), schemas) else {
        continue
      }
      units[Pair(file: later.delivery.file, other: earlier.delivery.file, reason: reason), default: 0] += 1
    }
    findings = units.sorted { $0.key < $1.key }.map { pair, count in
      FindingMaker(unit: nil, file: pair.file)(
        .announcementEarlier,
        values: [
          "other": Bilingual(same: pair.other), "reason": pair.reason, "count": Bilingual(same: String(count)),
        ], effect: .measure("ITA"))
    }
  }

  /// The reason of the first measure with an earlier stage or date; nil if there is none.
  private static func reason(
    _ part: ReceivedPart, after earlier: ReceivedPart, _ schemas: SchemaLibrary
  ) -> Bilingual? {
    guard case .scores(let figures) = part.content, case .scores(let before) = earlier.content else { return nil }
    for (code, figure) in figures {
      guard let old = before[code] else { continue }
      if figure.stage.order < old.stage.order {
        let (now, then) = (schemas.text(of: figure.stage), schemas.text(of: old.stage))
        return Bilingual(
          "อยู่ในขั้น “\(now.thai)” ซึ่งมาก่อนขั้น “\(then.thai)”",
          "have the stage '\(now.english)', which comes before '\(then.english)'")
      }
      if let now = figure.announcedOn, let then = old.announcedOn, now < then {
        let (now, then) = (CalendarDate(now), CalendarDate(then))
        return Bilingual(
          "ประกาศเมื่อวันที่ \(now.map(\.text.thai) ?? "") ซึ่งก่อนวันที่ \(then.map(\.text.thai) ?? "")",
          "were announced on \(now.map(\.text.english) ?? ""), before \(then.map(\.text.english) ?? "")")
      }
    }
    return nil
  }
}

extension AnnouncedFigure.Stage {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension SchemaLibrary {
  /// The name of a stage in the schema of scores.
  fileprivate func text(of stage: AnnouncedFigure.Stage) -> Bilingual {
    let category = self[.scores]?.field(named: "stage")?.categories.first { $0.value == stage.rawValue }
    return category.map { Bilingual($0.label, $0.labelEnglish) } ?? Bilingual(same: stage.rawValue)
  }
}
