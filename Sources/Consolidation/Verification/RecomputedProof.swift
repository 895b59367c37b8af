import Findings
import Judging
import Office
import Publication
import Tabular

/// A publication against the one that is made once more of the same data.
struct RecomputedProof {
  let publication: NamedPublication
  let reference: ReferenceData
  let data: DataFolder
  let jobs: Int

  /// The remarks on every file that is made otherwise, or notes on why that cannot be told.
  ///
  /// - Parameters:
  ///   - files: What the manifest names.
  ///   - bytes: The bytes of the manifest.
  ///   - known: The paths of faults that are known already, which are not repeated.
  /// - Returns: The remarks, in the order of what is made now.
  /// - Throws: Whatever stops a run, and `unwritable` where the temporary folder cannot be written.
  func remarks(on files: NamedFiles, _ bytes: [UInt8], known: Set<String>) throws(RunError) -> [Remark] {
    guard let year = files.fiscalYear else { return [] }
    let day = files.effectiveDate.flatMap { CalendarDate.read($0) }
    let remade = try RemadePublication(reference: reference, data: data, jobs: jobs)
      .making(year, as: files.formats, on: day, seesLater: files.hasLater(than: day))
    let reasons = IncomparableReasons(
      from: (files, Manifest(json: bytes)), to: (remade.files, Manifest(json: remade.manifest)))
    guard reasons.all.isEmpty else { return reasons.all.map { .incomparable(publication.folder, $0) } }
    var others = try PublishedProof(of: remade.files, in: publication.folder, jobs: jobs).faults.map(\.file)
      .filter { !reasons.isExempt($0) }
    if !reasons.areLibrariesOthers, remade.manifest != bytes { others.append(LastPublication.manifest) }
    return reasons.notes.map { .note(publication.folder, $0) }
      + others.map { "\(publication.folder)/\($0)" }.filter { !known.contains($0) }.map { .fault($0, Self.other) }
  }

  static let other = Bilingual("ไม่ตรงกับผลการประมวลผลซ้ำ", "is not what is made of the data")
}

/// Makes the publication of a year once more.
struct RemadePublication {
  let reference: ReferenceData
  let data: DataFolder
  let jobs: Int

  /// Makes it as it was on a day.
  ///
  /// - Parameters:
  ///   - year: Buddhist era.
  ///   - formats: What to make.
  ///   - day: The effective date; nil before anything was received or due.
  ///   - seesLater: Whether files of later days count, as they do without `--as-of`.
  /// - Returns: The publication in a temporary folder.
  /// - Throws: Whatever stops a run, and `unwritable` where the temporary folder cannot be written.
  func making(
    _ year: Int, as formats: [OutputFormat], on day: CalendarDate?, seesLater: Bool
  ) throws(RunError) -> Recomputation {
    let publication = try Consolidation(
      data: data, year: year, asOf: seesLater ? nil : day, today: day ?? SystemClock.today(), jobs: jobs
    )
    .run(with: reference, as: formats)
    return try Recomputation(of: publication, data: data, jobs: jobs)
  }
}

extension NamedFiles {
  /// Whether a file counts that is of a later day than the effective date: the publication was made without `--as-of`.
  fileprivate func hasLater(than day: CalendarDate?) -> Bool {
    guard let day else { return false }
    return ofYear.contains { file in
      let parts = file.file.split(separator: "/")
      return parts.count > 4 && CalendarDate.read(String(parts[3])).map { $0 > day } ?? false
    }
  }
}
