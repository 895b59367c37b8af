import Assessment
package import Findings
import Office
import Tabular

extension Check {
  package static let receivedTwice = Check(
    "received-twice", .mustMend,
    sentence: Bilingual(
      "เมื่อวันที่ {received} ได้รับตาราง {table} สองไฟล์ซึ่งมีเนื้อหาต่างกัน (อีกไฟล์หนึ่งคือ {other}) จึงยังไม่นำทั้งสองไฟล์มาใช้",
      "two different files received on {received} have the {table} table (the other is {other}), so neither counts"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าไฟล์ใดถูกต้อง แล้วส่งไฟล์นั้นอีกครั้งเพียงไฟล์เดียว ระหว่างนี้สำนักงาน ก.ก. ยังใช้ข้อมูลที่ได้รับก่อนหน้า (ถ้ามี)",
      "check which file is right and send only that one again; until then the office uses the data received before, "
        + "if any"),
    why: Bilingual(
      "เมื่อไม่ทราบว่าไฟล์ใดเป็นฉบับที่ถูกต้อง การเลือกใช้ไฟล์ใดไฟล์หนึ่งอาจทำให้เผยแพร่ตัวเลขผิด",
      "the right file is unknown, and choosing one could publish a wrong figure"),
    wrong: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      Example.path("scores-new"): Example.text([Example.scoresHeader, "5026,2566,ITA,88.38"]),
    ]),
    right: .scores("5026,2566,ITA,87.83"))
}

/// A file that does not count for a unit because a different file has the same deliverer, table and day.
struct FileConflict: Sendable {
  let key: SeriesKey
  /// The title of the table.
  let title: Bilingual
  let delivery: Delivery
  /// The path of the other file.
  let other: String
  /// The lines of rows that the other file lacks; empty if they are not known.
  var lines: [Int] = []

  fileprivate func finding(_ check: Check, of unit: Code<Unit>?, in file: String, other: String) -> Finding {
    let sheets = (Source.sheet(of: file), Source.sheet(of: other))
    let isOneWorkbook = sheets.0 != nil && sheets.0?.workbook == sheets.1?.workbook
    return Finding(
      isOneWorkbook ? .sheetsDiffer : check, unit: unit,
      place: check == .workbookDiffers ? Place(file: file, line: lines.first ?? 0) : Place(file: file),
      values: [
        "table": title, "received": delivery.receivedOn.text, "other": Bilingual(same: other), "rows": rows,
      ],
      effect: key.table.effect)
  }
}

extension FileConflict {
  /// The rows of the sheet that the other file lacks.
  fileprivate var rows: Bilingual {
    lines.isEmpty
      ? Bilingual("จำนวนแถวหรือจำนวนคำตอบไม่เท่ากัน", "another number of rows or answers") : RowRanges(lines).text
  }
}

/// Conflicts between files of the office: two different files of one day are one mistake, however many units they hold.
enum OfficeConflicts {
  private struct Pair: Hashable {
    let files: Set<String>

    /// The two files; nil for files that a unit sent.
    init?(_ conflict: FileConflict) {
      guard conflict.key.isOffice else { return nil }
      files = [conflict.delivery.file, conflict.other]
    }
  }

  /// Returns one finding for each pair of the office's files that share several units, and one for each other conflict.
  ///
  /// The finding for a pair is about the file whose path sorts first.
  ///
  /// - Parameters:
  ///   - conflicts: The conflicts.
  ///   - check: The check that the files break.
  /// - Returns: The findings.
  static func findings(of conflicts: [FileConflict], _ check: Check = .receivedTwice) -> [Finding] {
    guard !conflicts.isEmpty else { return [] }
    let units = Dictionary(grouping: conflicts) { Pair($0) }.mapValues { Set($0.map(\.key.unit)).count }
    var reported: Set<Pair> = []
    return conflicts.compactMap { conflict in
      guard let pair = Pair(conflict), let count = units[pair], count > 1 else {
        return conflict.finding(
          check, of: conflict.key.unit, in: conflict.delivery.file, other: conflict.other)
      }
      guard reported.insert(pair).inserted, let first = pair.files.min(), let second = pair.files.max() else {
        return nil
      }
      // Of a sheet and a CSV file, the sheet is the one that does not count.
      let isSheet = check.code == Check.workbookDiffers.code
      return isSheet
        ? conflict.finding(check, of: nil, in: conflict.delivery.file, other: conflict.other)
        : conflict.finding(check, of: nil, in: first, other: second)
    }
  }
}
