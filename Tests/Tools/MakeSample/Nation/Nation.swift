/// A data folder of a made-up nation, for measuring the program with far more units than the city has.
import Assessment
import Consolidation
package import Findings
package import Office
import Publication

package enum Nation {
  /// Writes the folder, with the same bytes for the same plan.
  ///
  /// - Parameters:
  ///   - plan: The plan of the nation.
  ///   - out: The folder to write, which must not exist yet.
  ///   - folder: The data folder whose plan, calendar, schemas and methodologies are used.
  /// - Returns: The number of files and bytes.
  /// - Throws: `RunError` if the data folder cannot be read or the nation cannot be written.
  package static func write(
    _ plan: NationPlan, to out: String, from folder: DataFolder
  ) throws(RunError) -> (files: Int, bytes: Int) {
    let year = SampleYear.assessed
    let reference = try ReferenceData(from: folder)
    let register = NationRegister(plan)
    let library = try MethodologyLibrary(of: year, editions: [.bangkok, .national], from: reference)
    var nation = NationFolder(path: out, layout: plan.layout)
    for file in reference.files + reference.schemas.files + library.files {
      try nation.add(file.path == "units.csv" ? register.file : file.bytes, at: file.path)
    }
    let instruments = ExtractTable.surveys.map(\.rawValue)
    let counts = zip(instruments, plan.responses).map { plan.counts(of: $0, adding: $1) }
    for (index, unit) in register.units.enumerated() {
      guard let methodology = library[unit.edition] else { throw .fault("no methodology of \(unit.code)") }
      let made = NationUnit(unit, in: methodology, responses: counts.map { $0[index] }, seed: plan.seed)
      var random = SplitMix64("nation", String(plan.seed), "faults", unit.code.text)
      for survey in made.surveys {
        try nation.add(survey, of: unit, year: year, plan, schemas: reference.schemas, &random)
      }
      for sheet in NationSheets(unit: made, year: year).all {
        try nation.add(sheet, of: unit, year: year, plan, schemas: reference.schemas, &random)
      }
    }
    try nation.finish()
    return (nation.files, nation.bytes)
  }
}

extension NationFolder {
  fileprivate mutating func add(
    _ survey: SurveyAnswers, of unit: Unit, year: Int, _ plan: NationPlan, schemas: SchemaLibrary,
    _ random: inout SplitMix64
  ) throws(RunError) {
    let table = survey.instrument.text.lowercased()
    let fault = NationFault.drawn(percent: plan.dirty, isAlone: plan.layout == .folders, &random)
    var rows: [UInt8] = []
    survey.append(to: &rows, unit: unit, year: year)
    // The bytes of a sheet without rows are its header.
    let header = Sheet(table, columns: ["response"] + survey.items.map(\.code.text), rows: [])
      .bytes(in: fault?.form ?? Habits.office, schema: schemas[table])
    try add(fault?.spoilt(rows) ?? rows, below: header, table: table, of: unit.code.text, year: year)
  }

  fileprivate mutating func add(
    _ sheet: Sheet, of unit: Unit, year: Int, _ plan: NationPlan, schemas: SchemaLibrary, _ random: inout SplitMix64
  ) throws(RunError) {
    let fault = NationFault.drawn(percent: plan.dirty, isAlone: plan.layout == .folders, &random)
    let form = fault?.form ?? Habits.office
    let schema = schemas[sheet.table]
    let header = Sheet(sheet.table, columns: Array(sheet.columns.dropFirst(2)), rows: []).bytes(
      in: form, schema: schema)
    let whole = (fault?.spoilt(sheet) ?? sheet).bytes(in: form, schema: schema)
    try add(
      Array(whole.dropFirst(header.count)), below: header, table: sheet.table, of: unit.code.text, year: year)
  }
}
