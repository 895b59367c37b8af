import Assessment
import Tabular

/// The folder that a unit's templates are written to; a file that exists is left alone, since it may be filled in.
package struct TemplateFolder {
  /// Nil: `template-<unit>` in the working folder.
  let out: String?
  /// Buddhist era; nil: the newest year that has a methodology.
  let year: Int?

  package init(out: String?, year: Int?) {
    self.out = out
    self.year = year
  }

  /// The paths that were written.
  package func write(
    for text: String, from reference: ReferenceData, in language: Language
  ) throws(RunError) -> [String] {
    guard let year = year ?? reference.methodologyYears.last else { throw .noMethodology(nil) }
    guard reference.methodologyYears.contains(year) else { throw .noMethodology(year) }
    let registry = reference.units(in: year)
    let unit = try registry.named(text)
    let methodologies = try MethodologyLibrary(of: year, editions: [unit.edition], from: reference)
    guard let methodology = methodologies[unit.edition] else { throw .noMethodology(year) }
    let folder = out ?? "template-\(unit.code)"
    let files = Template(of: unit, methodology: methodology, schemas: reference.schemas).files(in: language)
    do throws(OutputFault) {
      for file in files { try OutputFile.create(file.bytes, at: "\(folder)/\(file.name)") }
    } catch {
      throw RunError(error, out: folder)
    }
    return files.map { "\(folder)/\($0.name)" }
  }
}
