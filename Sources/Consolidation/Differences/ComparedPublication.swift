import Findings
import Intake
import Judging
import Publication
import Tabular

/// One of the two publications that are compared: one that stands in a folder, or one that was only made.
struct ComparedPublication: Sendable {
  /// The path of its folder, or that it would be published now.
  let name: Bilingual
  /// Buddhist era.
  let fiscalYear: Int
  /// ISO; nil before anything was received or due.
  let effectiveDate: String?
  /// The received files of the year that were read.
  let received: [NamedFiles.Named]
  /// In the order of the publication; none where it was published without them.
  let tables: [ComparedTable]
  /// The formats that it was published in.
  let formats: [OutputFormat]
  /// Every file of the publication with its digest; nil of one that was made without them.
  let files: [Manifest.Output]?
}

extension ComparedPublication {
  /// The publication in a folder.
  ///
  /// - Throws: `unreadable` where the folder holds none, or one whose manifest is damaged.
  init(in folder: String) throws(RunError) {
    guard let named = try LastPublication(at: folder) else {
      throw .unreadable(path: folder, reason: Self.isNone)
    }
    guard let files = named.files, let year = files.fiscalYear else {
      throw .unreadable(path: "\(folder)/\(LastPublication.manifest)", reason: Self.isDamaged)
    }
    self.init(
      name: Bilingual(same: folder), fiscalYear: year, effectiveDate: files.effectiveDate, received: files.ofYear,
      tables: try PublishedPackage(in: folder, files).tables, formats: files.formats, files: files.outputs)
  }

  private static let isNone = Bilingual(
    "โฟลเดอร์นี้ไม่มีผลที่เผยแพร่ (ไม่พบ manifest.json)", "the folder holds no publication (there is no manifest.json)")
  private static let isDamaged = Bilingual(
    "ไฟล์เสียหาย โปรดใช้คำสั่ง ita verify --repair", "it is damaged; see ita verify --repair")

  /// The publication that would be made of results now.
  ///
  /// - Parameters:
  ///   - results: The results of a run.
  ///   - published: The one that it is compared with, whose formats it has.
  ///   - files: Every file that would be published; nil where they were not made.
  init(of results: Results, like published: Self, files: [Manifest.Output]? = nil) {
    self.init(
      name: Bilingual("ผลที่จะเผยแพร่หากประมวลผลขณะนี้", "what would be published now"), fiscalYear: results.fiscalYear,
      effectiveDate: results.effectiveDate?.description,
      received: results.inputs.map { NamedFiles.Named(file: $0.file, sha256: $0.sha256) },
      tables: published.formats.contains(.csv) ? TableCatalogue.all.map { ComparedTable(of: $0, in: results) } : [],
      formats: published.formats, files: files)
  }
}
