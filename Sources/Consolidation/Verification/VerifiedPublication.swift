import Findings
import Office
import Publication
import Tabular

/// The verification of one publication.
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

  /// All remarks on the publication; when the manifest is repaired, the remarks after the repair.
  ///
  /// - Parameter isWritable: Whether the output folder may be written to.
  /// - Returns: The remarks on the manifest, then on the files.
  /// - Throws: `unwritable` when a repair is not permitted, and the errors of every proof.
  func remarks(isWritable: Bool) throws(RunError) -> [Remark] {
    let bytes = try manifest()
    if let bytes, let files = Self.files(in: bytes) {
      let isSound = try Manifest(json: bytes)?.contradictions.isEmpty ?? true
      if isSound || !options.repairs { return try remarks(on: files, bytes) }
    }
    let lost = lost(isThere: bytes != nil)
    return options.repairs ? try repaired(lost, isWritable: isWritable) : [lost]
  }

  /// Writes the manifest again and returns the remarks after that; `lost` is among them when the repair fails.
  private func repaired(_ lost: Remark, isWritable: Bool) throws(RunError) -> [Remark] {
    guard isWritable else {
      throw .unwritable(path: publication.manifest, reason: Bilingual("ไม่มีสิทธิ์ใช้งาน", "permission denied"))
    }
    let repair = try ManifestRepair(publication: publication, reference: reference, data: data, jobs: jobs).run()
    guard !repair.contains(where: \.isFault), let bytes = try manifest(), let files = Self.files(in: bytes) else {
      return [lost] + repair
    }
    return try repair + remarks(on: files, bytes)
  }

  /// The files that a manifest names; nil when it is damaged.
  private static func files(in bytes: [UInt8]) -> NamedFiles? {
    NamedFiles(json: bytes).flatMap { $0.fiscalYear == nil ? nil : $0 }
  }

  private func remarks(on files: NamedFiles, _ bytes: [UInt8]) throws(RunError) -> [Remark] {
    let proof = PublicationProof(
      publication: publication, evidence: ReceivedEvidence(out: publication.out, reference: reference), data: data,
      sealed: Set(try reference.sealedYears), jobs: jobs)
    let remarks = try proof.remarks(on: files, Manifest(json: bytes))
    guard options.recomputes else { return remarks }
    let recomputed = RecomputedProof(publication: publication, reference: reference, data: data, jobs: jobs)
    let known = Set(remarks.filter(\.isFault).map(\.path))
    return try remarks + recomputed.remarks(on: files, bytes, known: known)
  }

  /// The bytes of the manifest; nil when it is missing.
  private func manifest() throws(RunError) -> [UInt8]? {
    do throws(ReadFault) {
      return try FileBytes.read(publication.manifest)
    } catch .notFound {
      return nil
    } catch {
      throw .unreadable(path: publication.manifest, reason: error.reason)
    }
  }

  private func lost(isThere: Bool) -> Remark {
    let remedy = Bilingual(
      "ใช้ ita verify --repair เพื่อสร้างใหม่จากข้อมูล", "ita verify --repair makes it again from the data")
    return .fault(
      publication.manifest,
      isThere
        ? Bilingual("เสียหาย (\(remedy.thai))", "is damaged (\(remedy.english))")
        : Bilingual("ไม่มีไฟล์นี้แล้ว (\(remedy.thai))", "is missing (\(remedy.english))"))
  }
}
