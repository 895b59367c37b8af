import Office
package import Tabular

/// A difference between a year as it was sealed and as it is now.
package enum SealDifference: Hashable, Sendable {
  /// A row of the seal itself was changed by hand.
  case seal(file: String)
  case missingFile(String)
  case changedFile(String)
  /// A file that was received, or came to the methodology, after the year was sealed.
  case addedFile(String)
  /// A file that cannot be read, and why.
  case unreadableFile(String)
  /// A figure by unit and measure, such as `5030 ITA`.
  case figure(String)
  /// The ranks of so many units.
  case ranks(Int)
  /// A file of the year's publication that is not as it was published.
  case output(String)
  /// The folder of a publication that was made without this seal, or as of an earlier day.
  case publication(String)

  package var words: Bilingual {
    switch self {
    case .seal(let file):
      Bilingual("ไฟล์ปิดผล \(file) ถูกแก้ไขโดยตรง", "the seal \(file) was changed by hand")
    case .missingFile(let file): Bilingual("ไม่พบไฟล์ \(file)", "\(file) is gone")
    case .changedFile(let file):
      Bilingual("เนื้อหาของ \(file) ไม่ตรงกับที่ปิดผลไว้", "\(file) has other bytes than when the year was sealed")
    case .addedFile(let file):
      Bilingual("ไฟล์ \(file) เพิ่มเข้ามาหลังปิดผล", "\(file) came after the year was sealed")
    case .unreadableFile(let file): Bilingual("อ่านไฟล์ \(file) ไม่ได้", "\(file) cannot be read")
    case .figure(let figure):
      Bilingual(
        "ค่าของ \(figure) หรือรายข้อภายใต้ตัววัดนี้ไม่ตรงกับที่ปิดผลไว้",
        "\(figure), or an item of it, is not what it was when the year was sealed")
    case .ranks(let units): Bilingual("อันดับเปลี่ยน \(units) หน่วยงาน", "ranks that differ: \(units)")
    case .publication(let folder):
      Bilingual("\(folder) ไม่ใช่ผลที่เผยแพร่พร้อมการปิดผลนี้", "\(folder) is not the publication of this seal")
    case .output(let file):
      Bilingual("ไฟล์ผลลัพธ์ \(file) ไม่ตรงกับที่เผยแพร่", "\(file) is not as it was published")
    }
  }
}

extension SealDifference {
  /// The differences between the entries of a seal and those of now: missing and changed ones in the seal's order, then
  /// new ones.
  static func between(_ sealed: [YearSeal.Entry], _ now: [YearSeal.Entry]) -> [Self] {
    let digests = Dictionary(now.map { ($0.what, $0.digest) }) { first, _ in first }
    let known = Set(sealed.map(\.what))
    let changed = sealed.compactMap { entry -> Self? in
      let digest = digests[entry.what]
      guard digest != entry.digest else { return nil }
      guard SealedContent.isFile(entry) else { return .figure(entry.what) }
      guard let digest else { return .missingFile(entry.what) }
      return digest.utf8.count == 64 ? .changedFile(entry.what) : .unreadableFile(entry.what)
    }
    let added = now.filter { !known.contains($0.what) }.map { entry -> Self in
      SealedContent.isFile(entry) ? .addedFile(entry.what) : .figure(entry.what)
    }
    let all = changed + added
    let ranks = all.count { $0.isRank }
    return all.filter { !$0.isRank } + (ranks > 0 ? [.ranks(ranks)] : [])
  }

  private var isRank: Bool { if case .figure(let what) = self { what.hasSuffix(SealedFigures.rank) } else { false } }

  /// Whether it is mended by publishing the year once more.
  package var isOfPublication: Bool {
    switch self {
    case .output, .publication: true
    case .seal, .missingFile, .changedFile, .addedFile, .unreadableFile, .figure, .ranks: false
    }
  }
}
