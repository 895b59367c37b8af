import Findings
import Office
import Publication
import Tabular

/// One publication that is verified.
struct VerifiedPublication {
  private let publication: NamedPublication
  private let reference: ReferenceData
  private let data: DataFolder
  private let options: Verification.Options
  private let jobs: Int

  init(
    publication: NamedPublication, reference: ReferenceData, data: DataFolder, _ options: Verification.Options,
    jobs: Int
  ) {
    self.publication = publication
    self.reference = reference
    self.data = data
    self.options = options
    self.jobs = jobs
  }

  /// All remarks; where the manifest is made anew, those after that.
  ///
  /// `isWritable`: whether the output folder may be written to.
  func remarks(isWritable: Bool) throws(RunError) -> [Remark] {
    if let bytes = try manifest(), let files = NamedFiles(json: bytes), files.fiscalYear != nil {
      return try remarks(on: files, bytes)
    }
    guard options.repairs else { return [try lost()] }
    guard isWritable else {
      throw .unwritable(path: publication.manifest, reason: Bilingual("ไม่มีสิทธิ์ใช้งาน", "permission denied"))
    }
    let lost = try lost()
    let repair = try ManifestRepair(publication: publication, reference: reference, data: data, jobs: jobs).run()
    guard !repair.contains(where: \.isFault) else { return [lost] + repair }
    guard let bytes = try manifest(), let files = NamedFiles(json: bytes) else { return [lost] }
    return try repair + remarks(on: files, bytes)
  }

  private func remarks(on files: NamedFiles, _ bytes: [UInt8]) throws(RunError) -> [Remark] {
    let proof = PublicationProof(
      publication: publication, evidence: ReceivedEvidence(out: publication.out, reference: reference), data: data,
      jobs: jobs)
    let remarks = try proof.remarks(on: files, Manifest(json: bytes))
    guard options.recomputes else { return remarks }
    return try remarks
      + RecomputedProof(publication: publication, reference: reference, data: data, jobs: jobs).remarks(
        on: files, bytes)
  }

  /// The bytes of the manifest; nil where it is missing.
  private func manifest() throws(RunError) -> [UInt8]? {
    do throws(ReadFault) {
      return try FileBytes.read(publication.manifest)
    } catch .notFound {
      return nil
    } catch {
      throw .unreadable(path: publication.manifest, reason: error.reason)
    }
  }

  private func lost() throws(RunError) -> Remark {
    let isThere = try manifest() != nil
    let cure = Bilingual("ใช้ ita verify --repair เพื่อสร้างใหม่จากข้อมูล", "ita verify --repair makes it anew from the data")
    return .fault(
      publication.manifest,
      isThere
        ? Bilingual("เสียหาย อ่านไม่ได้ (\(cure.thai))", "is damaged (\(cure.english))")
        : Bilingual("ไม่มีไฟล์นี้แล้ว (\(cure.thai))", "is missing (\(cure.english))"))
  }
}
