import Assessment
import Office
package import Tabular

/// A difference between a year as it was sealed and as it is now.
package enum SealDifference: Hashable, Sendable {
  /// A row of the seal itself was changed by hand.
  case seal(file: String)
  case missingFile(String)
  case changedFile(String)
  /// A file that was received, or added to the methodology, after the year was sealed.
  case addedFile(String)
  /// A file that cannot be read.
  case unreadableFile(String)
  /// The measures of a unit whose figures differ, or the figures of their items.
  case figures(unit: String, measures: [String])
  /// The number of units whose ranks differ.
  case ranks(Int)
  /// A file of the year's publication that changed after it was published.
  case output(String)
  /// The folder of a publication that was made without this seal, or as of an earlier day.
  case publication(String)

  package var text: Bilingual {
    switch self {
    case .seal(let file):
      Bilingual("ไฟล์ปิดผล \(file) ถูกแก้ไขโดยตรง", "the seal \(file) was edited by hand")
    case .missingFile(let file): Bilingual("ไม่พบไฟล์ \(file)", "\(file) is missing")
    case .changedFile(let file):
      Bilingual("เนื้อหาของ \(file) ไม่ตรงกับที่ปิดผลไว้", "the content of \(file) differs from its seal")
    case .addedFile(let file):
      Bilingual("ไฟล์ \(file) เพิ่มเข้ามาหลังปิดผล", "\(file) was added after the year was sealed")
    case .unreadableFile(let file): Bilingual("อ่านไฟล์ \(file) ไม่ได้", "\(file) cannot be read")
    case .figures(let unit, let measures):
      Bilingual(
        "คะแนนหรือรายข้อของ \(unit) ไม่ตรงกับที่ปิดผลไว้: \(measures.joined(separator: ", "))",
        "figures or items of \(unit) differ from the seal: "
          + measures.joined(separator: ", "))
    case .ranks(let units): Bilingual("อันดับเปลี่ยน \(units) หน่วยงาน", "ranks that differ from the seal: \(units)")
    case .publication(let folder):
      Bilingual("\(folder) ไม่ใช่ผลที่เผยแพร่พร้อมการปิดผลนี้", "\(folder) is not the publication that was made with this seal")
    case .output(let file):
      Bilingual("ไฟล์ผลลัพธ์ \(file) ไม่ตรงกับที่เผยแพร่", "\(file) differs from the file that was published")
    }
  }
}

extension SealDifference {
  /// The differences between the entries of a seal and the current entries: files, then figures by unit, then ranks.
  static func between(_ sealed: [YearSeal.Entry], _ now: [YearSeal.Entry]) -> [Self] {
    let digests = Dictionary(now.map { ($0.what, $0.digest) }) { first, _ in first }
    let known = Set(sealed.map(\.what))
    let changed = sealed.filter { digests[$0.what] != $0.digest } + now.filter { !known.contains($0.what) }
    let files = changed.filter(SealedContent.isFile).map { entry -> Self in
      guard known.contains(entry.what) else { return .addedFile(entry.what) }
      guard let digest = digests[entry.what] else { return .missingFile(entry.what) }
      return digest.utf8.count == 64 ? .changedFile(entry.what) : .unreadableFile(entry.what)
    }
    return files + figures(in: changed.filter { !SealedContent.isFile($0) }.map(\.what))
  }

  /// Groups changed entries by unit.
  ///
  /// - Parameter changed: The names of figures, such as `5030 ITA`, and of ranks.
  /// - Returns: A difference for each unit, then one for all ranks.
  private static func figures(in changed: [String]) -> [Self] {
    let ranks = changed.count { $0.hasSuffix(SealedFigures.rank) }
    let names = changed.filter { !$0.hasSuffix(SealedFigures.rank) }.map { $0.split(separator: " ") }
    let units = names.compactMap(\.first).uniqued.map { unit -> Self in
      let measures = names.filter { $0.first == unit }.map { $0.dropFirst().joined(separator: " ") }
      return .figures(unit: String(unit), measures: measures)
    }
    return units + (ranks > 0 ? [.ranks(ranks)] : [])
  }

  /// Whether publishing the year again removes the difference.
  package var isOfPublication: Bool {
    switch self {
    case .output, .publication: true
    case .seal, .missingFile, .changedFile, .addedFile, .unreadableFile, .figures, .ranks: false
    }
  }
}
