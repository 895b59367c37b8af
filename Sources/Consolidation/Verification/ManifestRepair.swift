import Findings
import Office
import Publication
import Tabular

/// Writes a lost or damaged manifest again, when the files beside it equal the files made from the data.
struct ManifestRepair {
  let publication: NamedPublication
  let reference: ReferenceData
  let data: DataFolder
  let jobs: Int

  /// Writes the manifest and nothing else.
  ///
  /// - Returns: Faults of the files that differ from those made from the data; without any, the note of the repair.
  /// - Throws: `usage` when the folder's name is not a fiscal year, `unwritable` when the manifest cannot be written.
  func run() throws(RunError) -> [Remark] {
    guard let year = publication.fiscalYear else { throw Self.namesNoYear(publication.folder) }
    let present = try PublishedProof.paths(in: publication.folder, except: [LastPublication.manifest])
    let formats = OutputFormat.allCases.filter { present.contains($0.sign) }
    let remade = try RecomputedPublication(reference: reference, data: data, jobs: jobs)
      .making(year, as: formats, on: publication.effectiveDate ?? publishedDate, includesLater: false)
    let proof = try PublishedProof(of: remade.files, in: publication.folder, jobs: jobs)
    guard proof.faults.isEmpty else {
      return proof.faults.map { file, state in
        .fault("\(publication.folder)/\(file)", state == .missing ? Self.missing : RecomputedProof.other)
      }
    }
    do throws(OutputFault) {
      try ReplacedFile.write(remade.manifest, to: publication.manifest)
    } catch {
      throw RunError(error, out: publication.folder)
    }
    return [.note(publication.manifest, Self.repaired)]
  }

  /// The effective date in a data package; nil when no package has one.
  private var publishedDate: CalendarDate? {
    for path in ["datapackage.json", "internal/datapackage.json"] {
      if let date = PackageDate(at: "\(publication.folder)/\(path)")?.date { return date }
    }
    return nil
  }

  private static let missing = Bilingual("ไม่มีไฟล์นี้แล้ว", "is missing")
  private static let repaired = Bilingual(
    "สร้างขึ้นใหม่จากข้อมูลแล้ว ทุกไฟล์ตรงกับผลการประมวลผลซ้ำ",
    "was made again from the data: every file agrees with the recomputation")

  private static func namesNoYear(_ folder: String) -> RunError {
    .usage(
      Bilingual(
        "ชื่อโฟลเดอร์ \(folder) ไม่ใช่ปีงบประมาณ จึงสร้าง manifest.json ใหม่ไม่ได้",
        "the name of the folder \(folder) is not a fiscal year, so its manifest.json cannot be made again"))
  }
}
