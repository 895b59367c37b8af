package import Assessment
package import Findings
import Tabular

/// The methodologies of one fiscal year, one for each edition, read from `methodology/<year>/<edition>/`.
package struct MethodologyLibrary: Sendable {
  package let fiscalYear: Int
  private let byEdition: [Edition: Methodology]
  /// The files as they were read, for the hashes and for the copy in the publication.
  package let files: [ReferenceFile]

  /// Reads the methodologies of a year.
  ///
  /// It throws `noMethodology` for a year without one, and `invalidReference` with the findings of all files, so that
  /// one run reports them all. `jobs` is the number of threads, at least 1.
  package init(of year: Int, editions: [Edition], from reference: ReferenceData, jobs: Int = 1) throws(RunError) {
    fiscalYear = year
    let known = try reference.editions(of: year)
    var byEdition: [Edition: Methodology] = [:]
    var files: [ReferenceFile] = []
    var findings: [Finding] = []
    var codes: [[String]: String] = [:]
    let loaders: [Result<MethodologyLoader, RunError>?] = WorkQueue.map(editions, jobs: jobs) { edition in
      guard known.contains(edition.name) else { return nil }
      return Result { () throws(RunError) in
        try MethodologyLoader(edition: edition, year: year, reference: reference)
      }
    }
    for (edition, loader) in zip(editions, loaders) {
      guard let loader = try loader?.get() else {
        findings += try reference.unitsWithoutMethodology(of: edition, in: year, known: known)
        continue
      }
      byEdition[edition] = loader.methodology
      files += loader.files
      findings += loader.findings + (loader.codes?.duplicates(of: &codes) ?? [])
    }
    guard findings.isEmpty else { throw .invalidReference(findings) }
    guard byEdition.count == Set(editions).count else { throw .fault("a methodology without findings was not made") }
    self.byEdition = byEdition
    self.files = files
  }

  package subscript(edition: Edition) -> Methodology? { byEdition[edition] }

  /// Decimals of figures about units of several editions.
  package var decimals: Int { all.map(\.settings.decimals).max() ?? 2 }

  /// The methodologies of all editions, in the order of the editions' names.
  package var all: [Methodology] { byEdition.values.sorted { $0.edition.name < $1.edition.name } }
}

/// The four files of one edition, and the methodology if they are valid.
struct MethodologyLoader {
  let files: [ReferenceFile]
  let findings: [Finding]
  let methodology: Methodology?
  /// The checks of the measures' codes; nil if the measures are not a tree.
  let codes: MeasureCodes?

  init(edition: Edition, year: Int, reference: ReferenceData) throws(RunError) {
    let folder = "methodology/\(year)/\(edition.name)"
    func table(_ name: String) throws(RunError) -> ReferenceTable {
      try ReferenceTable(
        name, at: "\(folder)/\(name).csv", in: reference.folder, schema: reference.schemas[name])
    }
    let measures = try table("measures")
    let scales = ScaleTable(try table("scales"))
    let levels = LevelTable(try table("levels"))
    let settings = SettingsTable(try table("settings"), schemes: levels.schemes)
    let tree = MeasureTable(
      measures, before: try Self.before(year, edition, in: reference), scales: scales.scales,
      reserved: reference.schemas.namesBesideMeasures)
    codes = tree.codes
    files = [measures.file, scales.table.file, levels.table.file, settings.table.file]
    findings =
      [measures, scales.table, levels.table, settings.table].flatMap(\.findings)
      + tree.findings + levels.findings + settings.findings
    guard findings.isEmpty, let tree = tree.tree, let settings = settings.values else {
      methodology = nil
      return
    }
    methodology = Methodology(
      edition: edition, fiscalYear: year, tree: tree, schemeInForce: settings.inForce, otherScheme: settings.other,
      settings: settings.settings)
  }

  /// Reads the measures of the year before; nil if the edition has none, or none that can be read as a table.
  private static func before(
    _ year: Int, _ edition: Edition, in reference: ReferenceData
  ) throws(RunError) -> ReferenceTable? {
    let folder = "methodology/\(year - 1)/\(edition.name)"
    guard try reference.folder.names(in: folder)?.contains(where: { $0.name == "measures.csv" }) == true else {
      return nil
    }
    let table = try ReferenceTable(
      "measures", at: "\(folder)/measures.csv", in: reference.folder, schema: reference.schemas["measures"])
    return table.findings.isEmpty ? table : nil
  }
}
