import Testing

@testable import Tabular

/// The survey reader compared with the records reader, over the faulty files of both surveys.
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

  /// A fault in the form that both readers can report.
  private struct ReportedFault: Hashable, CustomStringConvertible {
    let what: String
    let line: Int
    let record: Int?
    let column: String?

    var description: String { "\(what) in line \(line), record \(record ?? 0), column \(column ?? "-")" }
  }

  @Test func `the survey reader reports the faults of a row as the records reader does`() throws {
    var compared = (files: 0, faults: 0)
    for path in Self.files {
      for name in ["iit", "eit"] {
        guard let pair = try reportedFaults(of: path, as: name) else { continue }
        #expect(pair.survey == pair.records, "\(path): \(pair)")
        compared.files += 1
        compared.faults += pair.records.count
      }
    }
    // The corpus has enough files and faults to compare.
    #expect(compared.files >= 40 && compared.faults >= 100, "\(compared)")
  }

  /// The faults that both readers report of the rows; nil if the file is not a survey of that name.
  private func reportedFaults(
    of path: String, as name: String
  ) throws -> (survey: [ReportedFault], records: [ReportedFault])? {
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
    // The survey reader recognises a header among the rows; the records reader leaves it to a later step.
    let headers = Set(tally.repeatedHeaders.map(\.line) + tally.noDataRows.map(\.line))
    let end = tally.secondTable?.place.line ?? .max
    let rows = extract.faults.filter { $0.line < end && !headers.contains($0.line) }
    return (Self.reported(tally.faults, below: header), Self.reported(rows, below: header))
  }

  /// The faults of rows, without those of the columns that name the owner, and without repeats.
  ///
  /// The readers leave those to other steps.
  private static func reported(_ faults: [Fault], below header: HeaderMatch) -> [ReportedFault] {
    faults.filter { $0.line >= header.dataLine }.compactMap { fault in
      guard let what = what(fault) else { return nil }
      return ReportedFault(what: what, line: fault.line, record: fault.record, column: fault.column)
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
