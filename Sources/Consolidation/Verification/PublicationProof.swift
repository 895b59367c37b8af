import Findings
import Office
import Publication
import Tabular

/// A publication against its manifest: the files in its folder, what was received, what the office keeps.
struct PublicationProof {
  let publication: NamedPublication
  let evidence: ReceivedEvidence
  let data: DataFolder
  /// The fiscal years that are closed.
  let sealed: Set<Int>
  /// Number of threads, at least 1.
  let jobs: Int

  /// The remarks of every proof.
  ///
  /// - Parameters:
  ///   - files: What the manifest names.
  ///   - manifest: The manifest as a whole; nil for that of an older program, which has fewer members.
  /// - Returns: Those on the manifest, the published files, the received files, and what the office keeps.
  /// - Throws: `unreadable` where the machine cannot read a file or folder now.
  func remarks(on files: NamedFiles, _ manifest: Manifest?) throws(RunError) -> [Remark] {
    try agreement(of: files, manifest) + published(files)
      + evidence.displaced(of: files, jobs: jobs).map { $0.remark(in: data) } + kept(files)
  }

  /// Whether the manifest agrees with itself and with the folder's name.
  private func agreement(of files: NamedFiles, _ manifest: Manifest?) throws(RunError) -> [Remark] {
    let path = publication.manifest
    let older = Bilingual(
      "สร้างโดยโปรแกรมรุ่นก่อน จึงตรวจได้เฉพาะไฟล์ที่ระบุไว้",
      "written by an older program: only the files that it names are looked at")
    guard let manifest else { return [.note(path, older)] }
    var remarks = try manifest.contradictions.map { Remark.fault(path, $0) }
    if !remarks.isEmpty { remarks.append(.note(path, Self.altered)) }
    if let year = publication.fiscalYear, let stated = files.fiscalYear, year != stated {
      remarks.append(
        .fault(
          path,
          Bilingual("เป็นของปีงบประมาณ \(stated) แต่อยู่ในโฟลเดอร์ปี \(year)", "is of \(stated), in the folder of \(year)"))
      )
    }
    if let day = publication.effectiveDate?.description, day != files.effectiveDate {
      let stated = files.effectiveDate ?? "—"
      remarks.append(
        .fault(
          path,
          Bilingual(
            "เป็นข้อมูล ณ วันที่ \(stated) แต่ชื่อโฟลเดอร์เป็น \(day)", "its effective date is \(stated), the folder's \(day)")
        )
      )
    }
    return remarks
  }

  private static let altered = Bilingual(
    "manifest.json ถูกแก้ไขเอง รายการด้านล่างที่ไม่ตรงจึงอาจเป็นของเดิม (ใช้ ita verify --repair เพื่อสร้างใหม่จากข้อมูล)",
    "the manifest itself was altered, so what differs from it below may be as it was (ita verify --repair makes it anew "
      + "from the data)")

  /// The files of the publication, and those that people put beside them.
  private func published(_ files: NamedFiles) throws(RunError) -> [Remark] {
    let proof = try PublishedProof(of: files, in: publication.folder, jobs: jobs)
    let sizes = Dictionary(files.outputs.map { ($0.file, $0.bytes) }) { first, _ in first }
    return proof.faults.compactMap { file, state in
      state.words(bytes: sizes[file] ?? 0).map { .fault("\(publication.folder)/\(file)", $0) }
    } + proof.added.map { .note("\(publication.folder)/\($0)", Self.added) }
  }

  static let added = Bilingual(
    "ไม่ใช่ไฟล์ของผลที่เผยแพร่ มีผู้นำมาวางไว้", "is not of the publication: it was put there by people")

  /// The office's own files, as they are now.
  private func kept(_ files: NamedFiles) throws(RunError) -> [Remark] {
    var remarks: [Remark] = []
    for file in files.reference {
      let now = try data.digest(of: file.file)
      guard now != file.sha256 else { continue }
      let words =
        now == nil
        ? Bilingual("ไม่มีไฟล์นี้แล้ว หรืออ่านไม่ได้", "is missing, or cannot be read")
        : Bilingual("ถูกแก้ไขหลังการเผยแพร่", "was changed after the publication")
      let path = data.absolute(file.file)
      remarks.append(isLeftBehind(file.file) ? .note(path, words) : .fault(path, words))
    }
    return remarks
  }

  /// Whether a file may be another one now: the publication has its copy in `method/`.
  ///
  /// So it may be for a publication of the history, and for a sealed year if the file is not the year's own.
  private func isLeftBehind(_ file: String) -> Bool {
    if publication.isInHistory { return true }
    guard let year = publication.fiscalYear, sealed.contains(year) else { return false }
    return !file.hasPrefix("methodology/\(year)/") && file != YearSeal.path(of: year)
  }
}
