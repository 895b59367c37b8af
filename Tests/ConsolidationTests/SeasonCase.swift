import Consolidation
import Judging
import Office
import Publication
import Tabular
import Testing

/// One season with golden files: a folder of extracts, the day of the run, and the tables to compare.
struct SeasonCase: Sendable, CustomTestStringConvertible {
  /// Files of the office for a run over the season.
  enum Office: Sendable {
    /// Five units and a methodology of a few items, so that every figure can be checked by hand.
    case small
    /// The city's own registry and methodologies.
    case city
  }

  let folder: String
  let office: Office
  /// Day of the run as `yyyy-MM-dd`; nil for a day long after the season, when everything has been received.
  let asOf: String?
  let tables: [String]
  /// Season whose golden files are used; nil for its own.
  let sameAs: String?

  init(
    _ folder: String, _ tables: String..., office: Office = .small, asOf: String? = nil, sameAs: String? = nil
  ) {
    self.init(folder, tables: tables, office: office, asOf: asOf, sameAs: sameAs)
  }

  init(_ folder: String, tables: [String], office: Office = .small, asOf: String? = nil, sameAs: String? = nil) {
    self.folder = folder
    self.office = office
    self.asOf = asOf
    self.tables = tables
    self.sameAs = sameAs
  }

  var testDescription: String { folder + (asOf.map { " on \($0)" } ?? "") }

  /// Folder of the golden files.
  var goldenFolder: String {
    "\(Repository.seasons)/\(sameAs ?? folder)/" + (asOf.map { "expected-\($0)" } ?? "expected")
  }

  /// Results of a run over the season.
  func results(jobs: Int = 1) throws -> Results {
    let folder = try SeasonFolder(layers: office == .small ? ["shared", self.folder] : [self.folder])
    let data = DataFolder(path: folder.path)
    let today = try #require(CalendarDate(year: 2024, month: 6, day: 30))
    let asOf = try self.asOf.map { text in try #require(CalendarDate.read(text)) }
    return try Consolidation(data: data, year: 2566, asOf: asOf, today: today, jobs: jobs)
      .run(with: ReferenceData(from: data)).results
  }
}

extension SeasonCase {
  /// The tables that another form of the same files must not change.
  private static let figures = [
    "ranking", "measures", "answer_rates", "projects", "rollup", "claims", "revisions", "findings",
  ]

  static let all: [SeasonCase] = [
    // Ranked units, and reasons why others are not ranked.
    SeasonCase("missing", "ranking", "groups", "levels", "summary", "submissions", "findings", "letters"),
    SeasonCase("held-back", "ranking", "submissions", "findings"),
    SeasonCase("held-back", "ranking", "findings", asOf: "2023-09-05"),
    SeasonCase("held-back", "ranking", "groups", "summary", "submissions", asOf: "2023-08-01"),
    SeasonCase("provisional", "ranking", "summary", asOf: "2023-09-07"),
    SeasonCase("provisional", "ranking", asOf: "2023-09-12"),
    SeasonCase("provisional", "ranking", "summary"),
    SeasonCase("due-dates", "ranking", "submissions", "findings", asOf: "2023-08-15"),
    SeasonCase("due-dates", "ranking", "submissions", "findings", asOf: "2023-08-16"),
    SeasonCase("due-dates", "ranking", "findings", asOf: "2023-09-30"),
    SeasonCase("due-dates", "ranking", "findings", asOf: "2023-10-01"),
    SeasonCase("total-alone", "ranking", "levels", "findings"),

    // Receipts that count.
    SeasonCase("conflict", "ranking", "submissions", "findings"),
    SeasonCase("identical-copies", "ranking", "submissions", "findings"),
    SeasonCase("superseded-and-late", "ranking", "submissions", "revisions", "findings"),
    SeasonCase("office-first", "ranking", "measures", "submissions", "findings"),
    SeasonCase("revisions", "ranking", "revisions"),
    SeasonCase("broken-resubmissions", "ranking", "revisions", "findings"),
    SeasonCase("put-right", "ranking", "submissions", "findings"),
    SeasonCase("twins", "ranking", "measures", "submissions", "revisions", "findings"),
    SeasonCase("withdrawn", "ranking", "submissions", "findings"),
    SeasonCase("closed-unit", "ranking", "submissions", "findings"),
    SeasonCase("quiet-kpi", "ranking", "findings", asOf: "2023-07-15"),
    SeasonCase("one-slip", "ranking", "findings"),
    SeasonCase("refused-files", "answer_rates", "revisions", "findings"),

    // Scores: reading them and comparing them with each other.
    SeasonCase("contributions", "ranking", "measures", "findings"),
    SeasonCase("wide-and-long", "ranking", "indicators", "findings"),
    SeasonCase("indicators", "ranking", "measures", "indicators"),
    SeasonCase("consistency", "measures", "findings"),
    SeasonCase("rounded-totals", "measures", "findings"),
    SeasonCase("miscopied", "ranking", "findings"),
    SeasonCase("scales", "ranking", "measures", "findings"),

    // The same content in many forms.
    SeasonCase("plain", tables: figures),
    SeasonCase("utf-8-bom-crlf", tables: figures, sameAs: "plain"),
    SeasonCase("windows-874", tables: figures, sameAs: "plain"),
    SeasonCase("utf-16le-tabs", tables: figures, sameAs: "plain"),
    SeasonCase("utf-16-without-mark", tables: figures, sameAs: "plain"),
    SeasonCase("semicolons", tables: figures, sameAs: "plain"),
    SeasonCase("thai-headers", tables: figures, sameAs: "plain"),
    SeasonCase("thai-digits", tables: figures, sameAs: "plain"),
    SeasonCase("buddhist-dates", tables: figures, sameAs: "plain"),
    SeasonCase("everything-at-once", tables: figures, sameAs: "plain"),
    SeasonCase("forms", "ranking", "kpis", "projects", "revisions", "submissions", "findings"),

    // Faulty rows and cells.
    SeasonCase("another-unit", "ranking", "findings"),
    SeasonCase("wrong-year", "ranking", "findings"),
    SeasonCase("gregorian-year", "ranking", "findings"),
    SeasonCase("unit-codes", "ranking", "findings"),
    SeasonCase("repeated-rows", "ranking", "findings"),
    SeasonCase("spreadsheet-damage", "ranking", "submissions", "findings"),
    SeasonCase("faulty-cells", "ranking", "measures", "findings"),
    SeasonCase("damaged-cells", "kpis", "answer_rates", "measures", "findings"),
    SeasonCase("cells-in-doubt", "ranking", "answer_rates", "kpis", "projects", "claims", "findings"),
    SeasonCase("scales-and-dates", "answer_rates", "projects", "measures", "findings"),

    // Answers, items and answer counts.
    SeasonCase("survey", "ranking", "measures", "indicators", "summary", "findings"),
    SeasonCase("real-form", "ranking", "measures", "findings", office: .city),
    SeasonCase("participation", "answer_rates", "findings"),
    SeasonCase("few-responses", "measures", "answer_rates", "findings"),
    SeasonCase("refused-counts", "answer_rates", "projects", "claims", "findings"),

    // The city plan, the year before, and the whole city.
    SeasonCase("plan", "rollup", "rollup_members", "kpis", "projects", "claims", "findings"),
    SeasonCase("plan-links", "rollup", "rollup_members", "kpis", "projects", "findings"),
    SeasonCase("several-goals", "rollup", "rollup_members", "kpis", "projects", "findings"),
    SeasonCase("years", "years", "changes", "history"),
    SeasonCase("three-years", "history", "years", "units"),
    SeasonCase("one-instrument", "ranking", "measures", "findings"),
    SeasonCase("third-edition", "ranking", "groups", "summary", "findings"),
    // Certainty of ranks, reasons for moves, and paths of units.
    SeasonCase("errors", "certainty", "balance", "watch", "groups", "summary", "measures", "paths", "findings"),
    SeasonCase("errors", "certainty", "ranking", "summary", asOf: "2023-08-01"),
    SeasonCase("moved-ranks", "movement", "years", "certainty", "weights", "balance", "findings"),
    SeasonCase("four-instruments", "ranking", "certainty", "movement", "paths", "weights", "balance", "findings"),
    SeasonCase(
      "whole-city", "ranking", "indicators", "groups", "levels", "summary", office: .city),
  ]
}
