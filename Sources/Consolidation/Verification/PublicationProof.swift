import Findings
import Office
import Publication
import Tabular

/// Compares a publication with its manifest: its files, the received files, and the office's files.
struct PublicationProof {
  let publication: NamedPublication
  let evidence: ReceivedEvidence
  let data: DataFolder
  /// The fiscal years that are sealed.
  let sealed: Set<Int>
  /// Number of threads, at least 1.
  let jobs: Int

  /// The remarks of every proof.
  ///
  /// - Parameters:
  ///   - files: The files that the manifest names.
  ///   - manifest: The whole manifest; nil for the manifest of an older program, which has fewer members.
  /// - Returns: The remarks on the manifest, the published files, the received files, and the office's files.
  /// - Throws: `unreadable` when the machine cannot read a file or folder.
  func remarks(on files: NamedFiles, _ manifest: Manifest?) throws(RunError) -> [Remark] {
    try agreement(of: files, manifest) + published(files)
      + evidence.displaced(of: files, jobs: jobs).map { $0.remark(in: data) } + kept(files)
  }

  /// The remarks on contradictions in the manifest, and between the manifest and the folder's name.
  private func agreement(of files: NamedFiles, _ manifest: Manifest?) throws(RunError) -> [Remark] {
    let path = publication.manifest
    let older = Bilingual(
      "สร้างโดยโปรแกรมรุ่นก่อน จึงตรวจได้เฉพาะไฟล์ที่ระบุไว้",
      "an older version of the program wrote it: only the files that it names are checked")
    guard let manifest else { return [.note(path, older)] }
    var remarks = try manifest.contradictions.map { Remark.fault(path, $0) }
    if !remarks.isEmpty { remarks.append(.note(path, Self.altered)) }
    if let year = publication.fiscalYear, let stated = files.fiscalYear, year != stated {
      remarks.append(
        .fault(
          path,
          Bilingual(
            "เป็นของปีงบประมาณ \(stated) แต่อยู่ในโฟลเดอร์ปี \(year)",
            "is of fiscal year \(stated), but in the folder of \(year)")
        )
      )
    }
    if let day = publication.effectiveDate?.description, day != files.effectiveDate {
      let stated = files.effectiveDate ?? "—"
      remarks.append(
        .fault(
          path,
          Bilingual(
            "เป็นข้อมูล ณ วันที่ \(stated) แต่ชื่อโฟลเดอร์เป็น \(day)",
            "its effective date is \(stated), but the folder is named \(day)")
        )
      )
    }
    return remarks
  }

  private static let altered = Bilingual(
    "manifest.json ถูกแก้ไขเอง รายการด้านล่างที่ไม่ตรงจึงอาจเป็นของเดิม (ใช้ ita verify --repair เพื่อสร้างใหม่จากข้อมูล)",
    "manifest.json itself was altered, so a file that is listed below may be unchanged (ita verify --repair makes "
      + "manifest.json again from the data)")

  /// The remarks on the files of the publication, and on files that people put beside them.
  private func published(_ files: NamedFiles) throws(RunError) -> [Remark] {
    let proof = try PublishedProof(of: files, in: publication.folder, jobs: jobs)
    let sizes = Dictionary(files.outputs.map { ($0.file, $0.bytes) }) { first, _ in first }
    return proof.faults.compactMap { file, state in
      state.text(bytes: sizes[file] ?? 0).map { .fault("\(publication.folder)/\(file)", $0) }
    } + proof.added.map { .note("\(publication.folder)/\($0)", Self.added) }
  }

  static let added = Bilingual(
    "ไม่ใช่ไฟล์ของผลที่เผยแพร่ มีผู้นำมาวางไว้", "does not belong to the publication: it was added by hand")

  /// The remarks on the office's own files that changed after the publication.
  private func kept(_ files: NamedFiles) throws(RunError) -> [Remark] {
    var remarks: [Remark] = []
    for file in files.reference {
      let now = try data.digest(of: file.file)
      guard now != file.sha256 else { continue }
      let text =
        now == nil
        ? Bilingual("ไม่มีไฟล์นี้แล้ว หรืออ่านไม่ได้", "is missing, or cannot be read")
        : Bilingual("ถูกแก้ไขหลังการเผยแพร่", "was changed after the publication")
      let path = data.absolute(file.file)
      remarks.append(isLeftover(file.file) ? .note(path, text) : .fault(path, text))
    }
    return remarks
  }

  /// Whether a file may have changed since, because the publication has a copy of it in `method/`.
  ///
  /// This holds for a publication in the history. In a sealed year it holds for files that are not the year's own.
  private func isLeftover(_ file: String) -> Bool {
    if publication.isInHistory { return true }
    guard let year = publication.fiscalYear, sealed.contains(year) else { return false }
    return !file.hasPrefix("methodology/\(year)/") && file != YearSeal.path(of: year)
  }
}
