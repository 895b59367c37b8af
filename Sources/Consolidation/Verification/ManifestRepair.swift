import Findings
import Office
import Publication
import Tabular

/// Makes a lost or damaged manifest anew, where the files beside it are those that the data give.
struct ManifestRepair {
  let publication: NamedPublication
  let reference: ReferenceData
  let data: DataFolder
  let jobs: Int

  /// Writes the manifest and nothing else.
  ///
  /// - Returns: The remarks on the files that are not as they are made of the data; without any fault the manifest is
  ///   written.
  /// - Throws: `usage` where the folder's name is no fiscal year, `unwritable` where the manifest cannot be written.
  func run() throws(RunError) -> [Remark] {
    guard let year = publication.fiscalYear else { throw Self.namesNoYear(publication.folder) }
    let present = try PublishedProof.paths(in: publication.folder, beside: [LastPublication.manifest])
    let formats = OutputFormat.allCases.filter { present.contains($0.sign) }
    let remade = try RemadePublication(reference: reference, data: data, jobs: jobs)
      .making(year, as: formats, on: publication.effectiveDate ?? publishedDate, seesLater: false)
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

  /// The effective date as the data package says it; nil where none says it.
  private var publishedDate: CalendarDate? {
    for path in ["datapackage.json", "internal/datapackage.json"] {
      if let date = PackageDate(at: "\(publication.folder)/\(path)")?.date { return date }
    }
    return nil
  }

  private static let missing = Bilingual("ไม่มีไฟล์นี้แล้ว", "is missing")
  private static let repaired = Bilingual(
    "สร้างขึ้นใหม่จากข้อมูลแล้ว ทุกไฟล์ตรงกับผลการประมวลผลซ้ำ",
    "was made anew: every file is what is made of the data")

  private static func namesNoYear(_ folder: String) -> RunError {
    .usage(
      Bilingual(
        "ชื่อโฟลเดอร์ \(folder) ไม่ใช่ปีงบประมาณ จึงสร้าง manifest.json ใหม่ไม่ได้",
        "the folder \(folder) is not named by a fiscal year, so its manifest cannot be made anew"))
  }
}
