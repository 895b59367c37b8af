import Findings
import Judging
import Office
import Publication
import Tabular

/// Compares a publication with the one made again from the same data.
struct RecomputedProof {
  let publication: NamedPublication
  let reference: ReferenceData
  let data: DataFolder
  let jobs: Int

  /// The remarks on every file that differs, or notes on the reasons why files cannot be compared.
  ///
  /// - Parameters:
  ///   - files: The files that the manifest names.
  ///   - bytes: The bytes of the manifest.
  ///   - known: The paths with known faults, which are not repeated.
  /// - Returns: The remarks, in the order of the files made now.
  /// - Throws: Every error that stops a run, and `unwritable` when the temporary folder cannot be written.
  func remarks(on files: NamedFiles, _ bytes: [UInt8], known: Set<String>) throws(RunError) -> [Remark] {
    guard let year = files.fiscalYear else { return [] }
    let day = files.effectiveDate.flatMap { CalendarDate.read($0) }
    let remade = try RecomputedPublication(reference: reference, data: data, jobs: jobs)
      .making(year, as: files.formats, on: day, includesLater: files.hasLater(than: day))
    let reasons = IncomparableReasons(
      from: (files, Manifest(json: bytes)), to: (remade.files, Manifest(json: remade.manifest)))
    guard reasons.all.isEmpty else { return reasons.all.map { .incomparable(publication.folder, $0) } }
    var others = try PublishedProof(of: remade.files, in: publication.folder, jobs: jobs).faults.map(\.file)
      .filter { !reasons.isExempt($0) }
    if !reasons.areLibrariesOthers, remade.manifest != bytes { others.append(LastPublication.manifest) }
    return reasons.notes.map { .note(publication.folder, $0) }
      + others.map { "\(publication.folder)/\($0)" }.filter { !known.contains($0) }.map { .fault($0, Self.other) }
  }

  static let other = Bilingual("ไม่ตรงกับผลการประมวลผลซ้ำ", "differs from the recomputation")
}

/// Makes the publication of a year again.
struct RecomputedPublication {
  let reference: ReferenceData
  let data: DataFolder
  let jobs: Int

  /// Makes the publication as it was on a day.
  ///
  /// - Parameters:
  ///   - year: The fiscal year, Buddhist era.
  ///   - formats: The formats to make.
  ///   - day: The effective date; nil before the first receipt or due date.
  ///   - includesLater: Whether files of later days count, as they do without `--as-of`.
  /// - Returns: The publication in a temporary folder.
  /// - Throws: Every error that stops a run, and `unwritable` when the temporary folder cannot be written.
  func making(
    _ year: Int, as formats: [OutputFormat], on day: CalendarDate?, includesLater: Bool
  ) throws(RunError) -> Recomputation {
    let publication = try Consolidation(
      data: data, year: year, asOf: includesLater ? nil : day, today: day ?? SystemClock.today(), jobs: jobs
    )
    .run(with: reference, as: formats)
    return try Recomputation(of: publication, data: data, jobs: jobs)
  }
}

extension NamedFiles {
  /// Whether a received file is later than the effective date: the publication was then made without `--as-of`.
  fileprivate func hasLater(than day: CalendarDate?) -> Bool {
    guard let day else { return false }
    return ofYear.contains { file in
      let parts = file.file.split(separator: "/")
      return parts.count > 4 && CalendarDate.read(String(parts[3])).map { $0 > day } ?? false
    }
  }
}
