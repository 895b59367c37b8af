import Consolidation
import Findings
import Judging
import Tabular
import Testing

/// A slip in the office's files stops the run and is reported at its place.
@Suite struct ReferenceDataTests {
  /// A slip in the office's files, and the finding that reports it.
  struct Slip: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: KeyValuePairs<String, String>
    /// File that the finding names.
    let file: String
    let code: String
    let line: Int
    let column: String?
    var count = 1
    /// Part of the English message.
    let text: String
  }

  static let slips: [Slip] = [
    Slip(
      testDescription: "measures.csv with a chain of 60,000 measures",
      files: [
        "methodology/2566/bangkok/measures.csv":
          "code,parent,weight,scale,name_th,name_en,previous,source\nITA,,,,x,x,,x\n" + chain("m", "ITA", ",,x,x,,x")
      ], file: "methodology/2566/bangkok/measures.csv", code: "tree-broken", line: 23, column: "parent", text: "m21"),
    Slip(
      testDescription: "strategy.csv with a chain of 60,000 nodes",
      files: ["strategy.csv": planHeader + "7,,dimension,x,x,,\n" + chain("1.", "7", "goal,x,x,,")],
      file: "strategy.csv", code: "plan-broken", line: 23,
      column: "parent", text: "1.21 is not connected to the top of the city plan: it is more than 20 levels deep"),
    Slip(
      testDescription: "a plan in a circle",
      files: ["strategy.csv": planHeader + "7,,dimension,x,x,,\n8,8.1,dimension,x,x,,\n8.1,8,goal,x,x,,\n"],
      file: "strategy.csv", code: "plan-broken", line: 3,
      column: "parent", count: 2, text: "its parents form a circle"),
    Slip(
      testDescription: "a goal that is its own parent",
      files: ["strategy.csv": planHeader + "7,,dimension,x,x,,\n8,8,goal,x,x,,\n"], file: "strategy.csv",
      code: "plan-broken", line: 3, column: "parent",
      text: "its parents form a circle"),
    Slip(
      testDescription: "a goal under a parent that is not there",
      files: ["strategy.csv": planHeader + "7,,dimension,x,x,,\n8.1,8,goal,x,x,,\n"], file: "strategy.csv",
      code: "plan-broken", line: 3, column: "parent",
      text: "the parent 8 is not in this file"),
    Slip(
      testDescription: "a goal under a parent of later years",
      files: ["strategy.csv": planHeader + "7,,dimension,x,x,2567,\n7.3,7,goal,x,x,,\n"], file: "strategy.csv",
      code: "plan-broken", line: 3, column: "parent",
      text: "its parent 7 is not in force in fiscal year 2566"),
    Slip(
      testDescription: "a due date for an edition that no unit has in its year",
      files: [
        "units.csv": unitsHeader + "0000,10,national,x,x,x,x,2567,\n5026,1030,bangkok,y,y,x,x,,\n",
        "calendar.csv": calendarHeader + "2566,bangkok,,scores,2023-09-30,x\n2566,national,,scores,2023-09-30,x\n",
      ], file: "calendar.csv", code: "calendar-edition", line: 3, column: "edition",
      text: "in fiscal year 2566 none of its units uses the edition 'national'"),
    Slip(
      testDescription: "a due date for a unit of the other edition",
      files: [
        "calendar.csv": calendarHeader + "2566,bangkok,,scores,2023-09-30,x\n2566,bangkok,0000,scores,2023-09-30,x\n"
      ], file: "calendar.csv", code: "calendar-edition", line: 3, column: "edition", text: "'bangkok'"),
    Slip(
      testDescription: "a unit of an edition without a methodology",
      files: ["units.csv": unitsHeader + "0000,10,national,x,x,x,x,,\n5026,1030,bangkk,y,y,x,x,,\n"], file: "units.csv",
      code: "not-in-list", line: 3,
      column: "edition", text: "bangkok, national, but 'bangkk' is not"),
    Slip(
      testDescription: "the only unit of an edition under a name that has no methodology",
      files: ["units.csv": unitsHeader + "0000,10,natonal,x,x,x,x,,\n5026,1030,bangkok,y,y,x,x,,\n"],
      file: "units.csv", code: "not-in-list", line: 2, column: "edition",
      text: "bangkok, national, but 'natonal' is not"),
    Slip(
      testDescription: "a unit twice, once without its zeros",
      files: [
        "units.csv": unitsHeader + "0000,10,national,x,x,x,x,,\n5026,1030,bangkok,y,y,x,x,,\n0,10,national,x,x,x,x,,\n"
      ],
      file: "units.csv", code: "key-repeated", line: 4, column: nil, text: "row 2"),
    Slip(
      testDescription: "two units of one name",
      files: ["units.csv": unitsHeader + "0000,10,national,x,x,x,x,,\n5026,1030,bangkok,y,x,x,x,,\n"],
      file: "units.csv", code: "registry-ambiguous", line: 3, column: "name_en", text: "which x also has"),
    Slip(
      testDescription: "a unit under its own geocode",
      files: ["units.csv": unitsHeader + "0000,10,national,x,x,x,x,,\n1030,1030,bangkok,y,y,x,x,,\n"],
      file: "units.csv", code: "registry-ambiguous", line: 3, column: "unit_code",
      text: "which is its geocode, not its unit code"),
    Slip(
      testDescription: "a group with the name of a row of totals",
      files: ["units.csv": unitsHeader + "0000,10,national,x,x,ทั้งหมด,x,,\n5026,1030,bangkok,y,y,x,x,,\n"],
      file: "units.csv", code: "registry-ambiguous", line: 2, column: "group_th",
      text: "which is the name of a summary row"),
    Slip(
      testDescription: "a register whose Thai letters are lost",
      files: ["units.csv": unitsHeader + "0000,10,national,???????,x,????,x,,\n"], file: "units.csv",
      code: "text-letters-lost", line: 2, column: nil, text: "are question marks from this row on"),
    Slip(
      testDescription: "a plan with two tops",
      files: ["strategy.csv": planHeader + "7,,dimension,x,x,,\n7.3,7,goal,x,x,,\n8,,dimension,x,x,,\n"],
      file: "strategy.csv", code: "plan-broken", line: 4, column: "parent", text: "the top of the plan is 7"),
    Slip(
      testDescription: "a goal whose parent is missing",
      files: ["strategy.csv": planHeader + "7,,dimension,x,x,,\n7.3,,goal,x,x,,\n"],
      file: "strategy.csv", code: "plan-broken", line: 3, column: "parent", text: "the top of the plan is 7"),
    Slip(
      testDescription: "editions whose folder is missing",
      files: [
        "units.csv": unitsHeader + "0000,10,national,x,x,x,x,,\n5026,1030,city,y,y,x,x,,\n5030,1031,city,z,z,x,x,,\n"
      ], file: "methodology/2566/city", code: "edition-missing", line: 0, column: nil,
      text: "units.csv has units of the edition 'city' in fiscal year 2566 (units: 2)"),
    Slip(
      testDescription: "a measure named after a column of the ranking", files: measures(renamed: ("I1", "Level")),
      file: measuresFile, code: "measure-code-unusable", line: 4, column: "code",
      text: "it is already the name of a column"),
    Slip(
      testDescription: "a measure named after a contribution", files: measures(renamed: ("I1", "IIT_contribution")),
      file: measuresFile, code: "measure-code-unusable", line: 4, column: "code",
      text: "it is already the name of a column"),
    Slip(
      testDescription: "two items that differ in their case alone", files: measures(renamed: ("e1", "I1x")),
      file: measuresFile, code: "measure-code-unusable", line: 7, column: "code",
      text: "it differs from i1x only in upper and lower case"),
    Slip(
      testDescription: "two instruments that differ in their case alone", files: measures(renamed: ("I1", "Eit")),
      file: measuresFile, code: "measure-code-unusable", line: 4, column: "code", text: "differs from EIT"),
    Slip(
      testDescription: "a total of another name", files: measures(renamed: ("ITA", "TOTAL")), file: measuresFile,
      code: "measure-code-unusable", line: 2, column: "code", text: "the total must have the code ITA"),
    Slip(
      testDescription: "items below an instrument that no table takes", files: measures(renamed: ("EIT", "PIT")),
      file: measuresFile, code: "instrument-without-table", line: 6, column: "code",
      text: "only IIT, EIT, OIT have tables"),
    Slip(
      testDescription: "a code of the year before that is claimed twice",
      files: measures(previous: ["IIT": "IIT", "EIT": "IIT"]),
      file: measuresFile, code: "previous-wrong", line: 6, column: "previous", text: "IIT already gives the same code"),
    Slip(
      testDescription: "an instrument that was another one",
      files: measures(previous: ["EIT": "IIT", "e1": "e1"], hasYearBefore: true),
      file: measuresFile, code: "previous-wrong", line: 6, column: "previous", text: "belongs to another instrument"),
    Slip(
      testDescription: "a code that the year before did not have",
      files: measures(previous: ["I1": "I7"], hasYearBefore: true),
      file: measuresFile, code: "previous-wrong", line: 4, column: "previous",
      text: "did not have this code in the year before"),
    Slip(
      testDescription: "a code of another instrument the year before",
      files: measures(previous: ["i1x": "e1"], hasYearBefore: true),
      file: measuresFile, code: "previous-wrong", line: 5, column: "previous", text: "belongs to another instrument"),
    Slip(
      testDescription: "an indicator that was an item", files: measures(previous: ["I1": "i1x"], hasYearBefore: true),
      file: measuresFile, code: "previous-wrong", line: 4, column: "previous", text: "an item, not an indicator"),
    Slip(
      testDescription: "a total that was an instrument", files: measures(previous: ["ITA": "IIT"], hasYearBefore: true),
      file: measuresFile, code: "previous-wrong", line: 2, column: "previous", text: "belongs to another instrument"),
    Slip(
      testDescription: "a withdrawn file outside the extracts",
      files: ["withdrawn.csv": "file,withdrawn_on,reason\nscores.csv,2023-09-08,x\n"], file: "withdrawn.csv",
      code: "pattern-broken", line: 2, column: "file", text: "scores.csv"),
    Slip(
      testDescription: "two units on one tile", files: ["tiles.csv": tilesHeader + "5026,5,8\n5030,5,8\n"],
      file: "tiles.csv", code: "key-repeated", line: 3, column: nil, text: "row 2"),
    Slip(
      testDescription: "a unit on two tiles", files: ["tiles.csv": tilesHeader + "5026,5,8\n5026,5,9\n"],
      file: "tiles.csv", code: "key-repeated", line: 3, column: "unit_code", text: "row 2"),
    Slip(
      testDescription: "a tile off the map", files: ["tiles.csv": tilesHeader + "5026,21,8\n"],
      file: "tiles.csv", code: "out-of-range", line: 2, column: "column", text: "21"),
    Slip(
      testDescription: "a tolerance that is not a number", files: ["office.csv": "key,value\nsurvey_tolerance,five\n"],
      file: "office.csv", code: "setting-malformed", line: 2, column: "value", text: "survey_tolerance cannot be 'five'"
    ),
    Slip(
      testDescription: "a key of the office's settings that is misspelt",
      files: ["office.csv": "key,value\ntelefone,0 2221 2141\n"], file: "office.csv", code: "setting-unknown", line: 2,
      column: "key", text: "'telefone' is not a setting"),
    Slip(
      testDescription: "a key of the office's settings twice",
      files: ["office.csv": "key,value\noffice,กองวินัย\noffice,สำนักงาน ก.ก.\n"], file: "office.csv",
      code: "key-repeated", line: 3, column: nil, text: "row 2"),
    Slip(
      testDescription: "a quote inside a setting", files: ["office.csv": "key,value\noffice,กอง\"วินัย\n"],
      file: "office.csv", code: "quote-stray", line: 2, column: nil, text: ""),
    Slip(
      testDescription: "settings of the office without their titles", files: ["office.csv": "office,กองวินัย\n"],
      file: "office.csv", code: "not-a-table", line: 1, column: nil, text: ""),
    Slip(
      testDescription: "a target that is a fraction and not a percentage",
      files: [
        "methodology/2566/bangkok/settings.csv": """
        key,value,source
        decimals,2,x
        total_rounding,contributions,x
        level_scheme,words,x
        target_score,0.95,x
        confidence,95,x
        best_units,10,x
        weight_range,10,x

        """
      ], file: "methodology/2566/bangkok/settings.csv", code: "setting-malformed", line: 5, column: "value",
      text: "target_score cannot be '0.95'"),
    Slip(
      testDescription: "a setting whose name is misspelt",
      files: [
        "methodology/2566/bangkok/settings.csv": """
        key,value,source
        decimals,2,x
        total_rounding,contributions,x
        level_scheme,words,x
        target_score,95.00,x
        targt_units,25,x

        """
      ], file: "methodology/2566/bangkok/settings.csv", code: "setting-unknown", line: 6, column: "key",
      text: "target_score, target_units, large_change"),
  ]

  @Test(arguments: slips) func `a slip in an office file stops the run and its place is reported`(slip: Slip) throws {
    let folder = try ExampleFolder(of: Example(slip.files))
    let error = try #require(folder.outcome(year: 2566).stop)
    #expect(error.exitCode == .configuration)
    let finding = try #require(error.findings.first)
    #expect(error.findings.count == slip.count)
    #expect(finding.check.code == slip.code)
    #expect(finding.place.file == slip.file)
    #expect(finding.place.line == slip.line)
    #expect(finding.place.column == slip.column)
    #expect(finding.message.english.contains(slip.text), "\(finding.message.english)")
  }

  @Test func `a misspelt setting is reported with a suggestion`() throws {
    let folder = try ExampleFolder(of: Example(["office.csv": "key,value\ntelefone,0 2221 2141\n"]))
    let finding = try #require(folder.outcome(year: 2566).stop?.findings.first)
    #expect(finding.remedy.english.hasPrefix("did you mean 'telephone'? if not: "), "\(finding.remedy.english)")
  }

  private static let measuresFile = "methodology/2566/bangkok/measures.csv"

  /// A small tree with one measure renamed everywhere, and codes of the year before, which has the same tree.
  private static func measures(
    renamed: (String, String) = ("", ""), previous: [String: String] = [:], hasYearBefore: Bool = false
  ) -> KeyValuePairs<String, String> {
    let rows = [
      ("ITA", "", "", ""), ("IIT", "ITA", "0.30", ""), ("I1", "IIT", "", ""), ("i1x", "I1", "", "positive"),
      ("EIT", "ITA", "0.30", ""), ("e1", "EIT", "", "positive"), ("OIT", "ITA", "0.40", ""),
      ("o1", "OIT", "", "disclosure"),
    ]
    let name = { (code: String) in code == renamed.0 ? renamed.1 : code }
    let text = { (previous: [String: String]) in
      "code,parent,weight,scale,name_th,name_en,previous,source\n"
        + rows.map { "\(name($0.0)),\(name($0.1)),\($0.2),\($0.3),x,x,\(previous[$0.0] ?? ""),x\n" }.joined()
    }
    guard hasYearBefore else { return [measuresFile: text(previous)] }
    return [measuresFile: text(previous), "methodology/2565/bangkok/measures.csv": text([:])]
  }

  private static let tilesHeader = "unit_code,column,row\n"
  private static let planHeader = "code,parent,kind,name_th,name_en,from_year,to_year\n"
  private static let calendarHeader = "fiscal_year,edition,unit_code,table,due_on,reason\n"
  private static let unitsHeader =
    "unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year\n"

  /// 60,000 rows, each under the one before and the first under `top`.
  private static func chain(_ code: String, _ top: String, _ rest: String) -> String {
    (1...60_000).map { "\(code)\($0),\($0 == 1 ? top : "\(code)\($0 - 1)"),\(rest)\n" }.joined()
  }
}

extension Result where Success == Results, Failure == RunError {
  /// Error that stopped the run; nil if it did not stop.
  var stop: RunError? {
    switch self {
    case .success: nil
    case .failure(let error): error
    }
  }
}

extension RunError {
  /// Findings in the office's files; empty if another error stopped the run.
  var findings: [Finding] {
    if case .invalidReference(let findings) = self { findings } else { [] }
  }
}
