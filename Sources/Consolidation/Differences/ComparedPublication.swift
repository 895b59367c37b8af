import Findings
import Intake
import Judging
import Publication
import Tabular

/// One of two compared publications: read from a folder, or made in memory.
struct ComparedPublication: Sendable {
  /// The path of its folder, or words for a publication that would be made now.
  let name: Bilingual
  /// The fiscal year, Buddhist era.
  let fiscalYear: Int
  /// The effective date in ISO form; nil before the first receipt or due date.
  let effectiveDate: String?
  /// The received files of the year that the publication was made from.
  let received: [NamedFiles.Named]
  /// The tables in the order of the publication; empty when it was published without CSV files.
  let tables: [ComparedTable]
  /// The formats that it was published in.
  let formats: [OutputFormat]
  /// All files of the publication with their digests; nil when the files were not made.
  let files: [Manifest.Output]?
}

extension ComparedPublication {
  /// Reads the publication in a folder.
  ///
  /// - Throws: `unreadable` when the folder has no publication, or a publication with a damaged manifest.
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
    "โฟลเดอร์นี้ไม่มีผลที่เผยแพร่ (ไม่พบ manifest.json)", "the folder has no publication (manifest.json is missing)")
  private static let isDamaged = Bilingual(
    "ไฟล์เสียหาย โปรดใช้คำสั่ง ita verify --repair", "it is damaged; run ita verify --repair")

  /// Describes the publication that would be made from results now.
  ///
  /// - Parameters:
  ///   - results: The results of a run.
  ///   - published: The publication to compare with; the new one has the same formats.
  ///   - files: All files that would be published; nil when they were not made.
  init(of results: Results, like published: Self, files: [Manifest.Output]? = nil) {
    self.init(
      name: Bilingual("ผลที่จะเผยแพร่หากประมวลผลขณะนี้", "the publication that a run would make now"),
      fiscalYear: results.fiscalYear,
      effectiveDate: results.effectiveDate?.description,
      received: results.inputs.ofEachFile.map { NamedFiles.Named(file: $0.path, sha256: $0.sha256) },
      tables: published.formats.contains(.csv) ? TableCatalogue.all.map { ComparedTable(of: $0, in: results) } : [],
      formats: published.formats, files: files)
  }
}
