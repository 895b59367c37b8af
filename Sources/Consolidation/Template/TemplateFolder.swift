import Assessment
package import Findings
package import Office
import Publication
package import Tabular

/// The folder for the templates of a unit.
///
/// All files are written or none. An existing file is never overwritten, since it may be filled in.
package struct TemplateFolder {
  /// The path of the folder; nil for `template-<unit>` in the working folder.
  let out: String?
  /// The fiscal year, Buddhist era; nil for the newest year with a methodology.
  let year: Int?

  package init(out: String?, year: Int?) {
    self.out = out
    self.year = year
  }

  /// Writes the templates of a unit and returns the paths of the files.
  package func write(
    for text: String, from reference: ReferenceData, in language: Language
  ) throws(RunError) -> [String] {
    let years = try reference.methodologyYears
    guard let year = year ?? years.last else { throw .noMethodology(nil) }
    guard years.contains(year) else { throw .noMethodology(year) }
    let registry = reference.units(in: year)
    let unit = try registry.named(text)
    let methodologies = try MethodologyLibrary(of: year, editions: [unit.edition], from: reference)
    guard let methodology = methodologies[unit.edition] else { throw .noMethodology(year) }
    let folder = out ?? "template-\(unit.code)"
    let calendar = reference.calendar(of: year)
    let due = ExtractTable.forms.compactMap { calendar.dueDate(of: $0, for: unit) }
    let template = Template(
      of: unit, methodology: methodology, schemas: reference.schemas, plan: reference.plan(in: year),
      calendar: calendar, returned: FormReturn(from: reference.settings.workbooksFrom, due: due))
    let name = "form-\(unit.code).xlsx"
    return try NewFiles.write(
      to: folder, fault: { RunError($0, out: folder) },
      make: { unfinished throws(RunError) in
        let form = try bytes(of: template.workbook(in: language), named: name, in: unfinished)
        return template.files(in: language) + [(name, form)]
      })
  }

  private func bytes(of form: FormWorkbook, named name: String, in folder: String) throws(RunError) -> [UInt8] {
    do throws(WorkbookFault) {
      return try form.bytes(named: name, in: folder)
    } catch {
      switch error {
      case .refused(let what): throw .fault("libxlsxwriter: \(what)")
      case .unwritable(let path, let errno): throw .unwritable(path: path, reason: .system(errno))
      }
    }
  }
}
