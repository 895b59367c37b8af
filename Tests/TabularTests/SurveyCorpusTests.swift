import Testing

@testable import Tabular

/// The survey reader beside the records reader, over the faulty files of both surveys.
@Suite struct SurveyCorpusTests {
  private static let tests = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
  private static let scale = ["1", "2", "3", "4"]

  /// Every file of a survey below the cases and seasons, by path.
  private static let files: [String] = {
    func files(below folder: String) -> [String] {
      ((try? FolderListing.entries(of: folder)) ?? []).flatMap { entry in
        let path = "\(folder)/\(entry.name)"
        return entry.kind == .folder ? files(below: path) : entry.name.hasSuffix(".csv") ? [path] : []
      }
    }
    return ["Corpus", "Seasons"].flatMap { files(below: "\(tests)/ConsolidationTests/\($0)") }
      .filter { $0.contains("/extracts/") }
  }()

  /// A fault as both readers tell it.
  private struct Told: Hashable, CustomStringConvertible {
    let what: String
    let line: Int
    let record: Int?
    let column: String?

    var description: String { "\(what) in line \(line), record \(record ?? 0), column \(column ?? "-")" }
  }

  @Test func `a survey row is judged as the records reader judges it`() throws {
    var compared = (files: 0, faults: 0)
    for path in Self.files {
      for name in ["iit", "eit"] {
        guard let pair = try told(of: path, as: name) else { continue }
        #expect(pair.survey == pair.records, "\(path): \(pair)")
        compared.files += 1
        compared.faults += pair.records.count
      }
    }
    // The corpus holds what this is about.
    #expect(compared.files >= 40 && compared.faults >= 100, "\(compared)")
  }

  /// What both readers say of the rows; nil where the file is no survey of that name.
  private func told(of path: String, as name: String) throws -> (survey: [Told], records: [Told])? {
    let schema = try TableSchema(
      json: FileBytes.read("\(Self.tests)/../data/schemas/\(name).schema.json"), file: name)
    let items = (1...30).map { "\(name.prefix(1))\($0)" }
    let text = DecodedText(decoding: try FileBytes.read(path))
    let file = String(path.split(separator: "/").last ?? "")
    let tables = TableRecogniser([schema], extraColumns: [name: items])
    let found = ExtractReader.header(of: text, fileName: file, tables: tables)
    guard let header = found.header, header.columns.contains(where: { $0 == .extra(items[0]) }) else { return nil }
    let forms = [SurveyForm(items: items.map { .init(name: $0, answers: Self.scale) })]
    let tally = SurveyReader(
      text: .whole(text), separator: found.separator, header: header, layout: SurveyLayout(header: header, forms: forms)
    ).tally { SurveyAssignment(form: 0, owner: "\($0.unitCell) \($0.yearCell)") }
    let asked = items.map { Field(name: $0, constraints: .init(list: Self.scale)) }
    let whole = TableSchema(
      name: name, fields: schema.fields + asked, primaryKey: schema.primaryKey, missingValues: schema.missingValues)
    let extract = ExtractReader.read(
      text: text, fileName: file, tables: TableRecogniser([whole]))
    // A header among the rows is known to the survey reader; of records it is judged where their fate is.
    let headers = Set(tally.repeatedHeaders.map(\.line) + tally.noDataRows.map(\.line))
    let end = tally.secondTable?.place.line ?? .max
    let rows = extract.faults.filter { $0.line < end && !headers.contains($0.line) }
    return (Self.told(tally.faults, below: header), Self.told(rows, below: header))
  }

  /// Without the header's own faults, those of whose a row is, and repeats: both readers leave them to others.
  private static func told(_ faults: [Fault], below header: HeaderMatch) -> [Told] {
    faults.filter { $0.line >= header.dataLine }.compactMap { fault in
      guard let what = what(fault) else { return nil }
      return Told(what: what, line: fault.line, record: fault.record, column: fault.column)
    }
    .sorted { ($0.line, $0.description) < ($1.line, $1.description) }
  }

  private static func what(_ fault: Fault) -> String? {
    switch fault.kind {
    case .undecodable: "a lost byte"
    case .duplicateKey: nil
    case .codeBecameNumber where fault.column == "response": nil
    case _ where ["unit_code", "fiscal_year"].contains(fault.column): nil
    case .answerNotInScale, .notInList: "an answer outside the scale"
    case .tooManyCells: "a row of another length"
    case .unclosedQuote, .strayQuote: "a quote"
    default: String(describing: fault.kind)
    }
  }
}
