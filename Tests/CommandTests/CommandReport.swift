import Tabular
import Testing

/// A published report and the faults that `Tests/Python/report.py` finds in it; all checks share one browser.
struct CommandReport: Sendable {
  /// The faults by check; "" for none.
  ///
  /// Faults of a spoilt copy have the key "spoilt " and the check.
  let wrong: [String: String]
  let size: Int

  /// The text that is replaced in the page and its replacement, by check.
  static let spoils: [String: (String, String)] = [
    "silence": ("<main id=main>", "<main id=main style='color: red'>"),
    "sorting-by-click": ("(isFalling ? -1 : 1)", "-1"),
    "sorting-by-keyboard": (#"event.key !== "Enter""#, #"event.key !== "x""#),
    "filtering": ("!unit.name.includes(wanted)", "false"),
    "deep-link": ("id=unit-5030", "id=unit-x"),
    "language": ("[lang=en]:not(html) { display: none; }", ""),
    "theme": (":root:has(#dark:checked)", ":root:has(#nothing:checked)"),
    "without-script": (".filter { display: none;", ".filter { display: flex;"),
    "paper": (
      "thead { display: table-header-group; }", "thead { display: table-row-group; } tr { page-break-after: always; }"
    ),
    "accessibility": ("--soft: #4d565e", "--soft: #b0b8c0"),
    "links": ("/letter.html", "/lettre.html"),
    "width": (".w { overflow-x: auto;", ".w { min-width: 2000px;"),
    "markup": ("<main id=main>", "<main id=main><img alt=x>"),
    "sticky": (".w thead th { position: sticky;", ".w thead th { position: static;"),
    "telephone": ("tbody th { min-width: 4.4rem; }", "tbody th { min-width: 24rem; }"),
    "pages": ("@media print {", "@media print { tr { page-break-after: always; }"),
    "accessibility-of-units": ("<h3 id=u-", "<h3 aria-level=x role=checkbox id=u-"),
  ]

  /// The checks whose change is made in the page of the units; the others change the report.
  private static let spoilsOfUnits: Set = ["deep-link", "accessibility-of-units"]

  /// Publishes the report and checks it.
  ///
  /// - Parameter name: "sample" or "short".
  /// - Throws: An error if the report cannot be published or checked.
  init(of name: String) throws {
    let isSample = name == "sample"
    let folder = try CommandFolder(isSample ? [:] : Self.season)
    let data = isSample ? "\(Repository.root)/data" : "data"
    #expect(try folder.ita("consolidate", "--data", data).exit == 1)
    let page = try folder.text(of: "out/2566/internal/report.html")
    let units = try folder.text(of: "out/2566/internal/units.html")
    size = page.utf8.count
    let report = "\(folder.path)/out/2566/internal/report.html"
    let checks =
      isSample
      ? [
        "silence", "sorting-by-click", "sorting-by-keyboard", "filtering", "deep-link", "language", "theme",
        "without-script", "paper", "accessibility-at-length", "links", "width", "sticky", "telephone", "pages",
        "accessibility-of-units",
      ] : ["silence", "accessibility", "markup", "links", "telephone"]
    var found = try Self.found(checks.map { "\($0)=\(report)" }, in: folder.path)
    if !isSample {
      var spoilt: [String] = []
      for (check, spoil) in Self.spoils.sorted(by: { $0.key < $1.key }) {
        let copy = "out/2566/internal/\(check).html"
        let source = Self.spoilsOfUnits.contains(check) ? units : page
        try folder.put(Self.spoiled(source, by: spoil, keepsPolicy: check == "silence"), at: copy)
        spoilt.append("\(check)=\(folder.path)/\(copy)")
      }
      found.merge(
        try Self.found(spoilt, in: folder.path).map { ("spoilt \($0)", $1) }, uniquingKeysWith: { first, _ in first })
    }
    wrong = found
  }

  private static func spoiled(_ page: String, by spoil: (String, String), keepsPolicy: Bool) throws -> String {
    let parts = page.split(separator: spoil.0, omittingEmptySubsequences: false)
    try #require(parts.count > 1, "the page has no \(spoil.0)")
    let spoilt = parts.joined(separator: spoil.1)
    return keepsPolicy
      ? spoilt : spoilt.split(separator: "Content-Security-Policy", maxSplits: 1).joined(separator: "no-policy")
  }

  private static func found(_ checks: [String], in folder: String) throws -> [String: String] {
    let run = try CommandProgram.run(
      program: ["\(Repository.root)/.build/python/bin/python", "\(Repository.root)/Tests/Python/report.py"] + checks,
      in: folder, environment: ["HOME": folder])
    #expect(run.exit == 0, "\(run.error)")
    return Dictionary(
      run.output.split(separator: "\n").map { line in
        let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "no answer")
      }
    ) { first, _ in first }
  }

  /// A season with all kinds of data, a unit that sent nothing, and texts that look like markup.
  private static let season = CommandDeterminismTests.season.merging([
    "data/extracts/2566/5026/2023-10-09/kpi.csv": """
    unit_code,fiscal_year,kpi_code,title,measure,threshold,target,attained,goal,strategy
    5026,2566,5026-901,<img src=x onerror=alert(1)>,ITA,95.00,100,100,7.3.9,<script>alert(1)</script>

    """,
    "data/extracts/2566/5026/2023-09-07/<img src=x>.csv": """
    unit_code,fiscal_year,measure,score
    5026,2566,ITA,<script>alert(1)</script>

    """,
  ]) { old, _ in old }
}
