import Glibc
import Office
import Tabular
import Testing

/// The exit codes, each with its reason on standard error and nothing on standard output.
struct CommandExitTests {
  /// A run that stops, or that publishes with faults.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var files = CommandFolder.announced
    let arguments: [String]
    let exit: Int32
    /// Texts that standard error contains.
    let texts: [String]
  }

  private static let extracts = "data/extracts/2566"
  private static let method = "data/methodology/2566"

  static let cases: [Case] = [
    Case(
      testDescription: "every unit is ranked", arguments: ["consolidate"], exit: 0,
      texts: ["3 of 3 units ranked (3 final), must mend 0", "published in out/2566"]),
    Case(
      testDescription: "all units are missing", files: [:], arguments: ["consolidate", "--year", "2566"], exit: 1,
      texts: ["0 of 3 units ranked", "must mend 3"]),
    Case(
      testDescription: "nothing is due yet", files: [:],
      arguments: ["consolidate", "--year", "2566", "--as-of", "2023-08-01"], exit: 0, texts: ["0 of 3 units ranked"]),
    Case(
      testDescription: "a unit's folder is not in the registry",
      files: CommandFolder.announced.merging(["\(extracts)/5099/2023-09-06/scores.csv": "x\n"]) { old, _ in old },
      arguments: ["consolidate"], exit: 1, texts: ["3 of 3 units ranked", "must mend 1"]),
    Case(
      testDescription: "a file is empty",
      files: CommandFolder.announced.merging(["\(extracts)/5026/2023-09-06/scores.csv": ""]) { old, _ in old },
      arguments: ["consolidate"], exit: 1, texts: ["3 of 3 units ranked", "must mend 1"]),
    Case(
      testDescription: "the output is in the folder of extracts", arguments: ["consolidate", "--out", "data/extracts"],
      exit: 64, texts: ["is inside the data folder, in data/extracts"]),
    Case(
      testDescription: "the output has other files",
      files: CommandFolder.announced.merging(["papers/2566/thesis.txt": "x"]) { old, _ in old },
      arguments: ["consolidate", "--out", "papers"], exit: 73,
      texts: ["the folder has files that do not belong to a publication"]),
    Case(
      testDescription: "a year's folder is named by the Gregorian era",
      files: CommandFolder.announced.merging(["data/extracts/2023/office/2023-09-29/scores.csv": "x"]) { old, _ in old
      },
      arguments: ["consolidate"], exit: 1, texts: ["3 of 3 units ranked", "must mend 1"]),
    Case(
      testDescription: "an unknown command", arguments: ["publish"], exit: 64,
      texts: ["ใช้คำสั่งไม่ถูกต้อง / wrong usage", "Unexpected argument"]),
    Case(
      testDescription: "an argument that a terminal would obey", arguments: ["\u{1B}[31m"], exit: 64,
      texts: [#"Unexpected argument '\u{001B}[31m'"#]),
    Case(testDescription: "an unknown option", arguments: ["consolidate", "--fast"], exit: 64, texts: ["--fast"]),
    Case(
      testDescription: "a number of jobs below 1", arguments: ["consolidate", "--jobs", "0"], exit: 64,
      texts: ["--jobs must be a number from 1 to 256"]),
    Case(
      testDescription: "an impossible year", arguments: ["consolidate", "--year", "๑๔๘๐"], exit: 64,
      texts: ["is not a fiscal year"]),
    Case(
      testDescription: "an impossible day", arguments: ["consolidate", "--as-of", "31/02/2566"], exit: 64,
      texts: ["is not a date"]),
    Case(
      testDescription: "an unknown unit", arguments: ["explain", "9999", "--language", "en"], exit: 64,
      texts: ["there is no unit '9999'"]),
    Case(
      testDescription: "an unknown unit, without a language", arguments: ["explain", "9999"], exit: 64,
      texts: ["ไม่รู้จักหน่วยงาน '9999'", "there is no unit '9999'"]),
    Case(
      testDescription: "a geocode before the number of a KPI", arguments: ["explain", "1030-1087"], exit: 64,
      texts: ["the unit code of Chatuchak District Office is 5026"]),
    Case(
      testDescription: "a name with numbers around a hyphen", arguments: ["explain", "99-1087"], exit: 64,
      texts: ["there is no unit '99-1087'"]),
    Case(
      testDescription: "a geocode for a unit", arguments: ["explain", "1030", "--language", "en"], exit: 64,
      texts: ["the unit code of Chatuchak District Office is 5026"]),
    Case(
      testDescription: "a table without a column", arguments: ["explain", "ranking", "5026", "--language", "en"],
      exit: 64, texts: ["give a row and a column of the table ranking"]),
    Case(
      testDescription: "the rank of a group", arguments: ["explain", "กลุ่มกรุงเทพใต้", "rank", "--language", "en"],
      exit: 64, texts: ["a district group has no rank"]),
    Case(
      testDescription: "a measure of a goal", arguments: ["explain", "7.3.1", "EIT", "--language", "en"], exit: 64,
      texts: ["give only the code of a goal or strategy"]),
    Case(
      testDescription: "an unknown measure", arguments: ["explain", "5026", "I99", "--language", "en"], exit: 64,
      texts: ["there is no measure 'I99'"]),
    Case(
      testDescription: "an unknown finding", arguments: ["finding", "no-such-code", "--language", "en"], exit: 64,
      texts: ["there is no finding 'no-such-code'"]),
    Case(
      testDescription: "an unknown language", arguments: ["finding", "--language", "fr"], exit: 64,
      texts: ["must be th or en"]),
    Case(
      testDescription: "a year other than that of the paths",
      arguments: ["check", "data/extracts/2566", "--year", "2565"], exit: 64,
      texts: ["the paths belong to fiscal year 2566, not to 2565"]),
    Case(
      testDescription: "a template of a year without a methodology", arguments: ["template", "5026", "--year", "2570"],
      exit: 66, texts: ["fiscal year 2570 has no methodology"]),
    Case(
      testDescription: "a year without extracts or methodology", arguments: ["consolidate", "--year", "1999"], exit: 66,
      texts: ["fiscal year 2542 has neither extracts nor a methodology"]),
    Case(
      testDescription: "no year with extracts", files: [:], arguments: ["consolidate"], exit: 66,
      texts: ["no fiscal year has extracts"]),
    Case(
      testDescription: "no data folder", arguments: ["consolidate", "--data", "nowhere"], exit: 66,
      texts: ["cannot read the data folder /", "/nowhere: there is no such", "--data"]),
    Case(
      testDescription: "a data folder that is a file", arguments: ["consolidate", "--data", "data/units.csv"], exit: 66,
      texts: ["cannot read the data folder /", "/data/units.csv: ", "--data"]),
    Case(
      testDescription: "an empty data folder", files: ["empty/.keep": ""],
      arguments: ["consolidate", "--data", "empty"],
      exit: 66, texts: ["cannot read empty/schemas: "]),
    Case(
      testDescription: "a missing path to check", arguments: ["check", "data/extracts/2566/5026/scores.csv"],
      exit: 66, texts: ["cannot read data/extracts/2566/5026/scores.csv: there is no such file or folder"]),
    Case(
      testDescription: "a slip in settings.csv",
      files: CommandFolder.announced.merging([
        "\(method)/bangkok/settings.csv":
          "key,value,source\ndecimals,2,x\ntotal_rounding,contribution,x\nlevel_scheme,words,x\ntarget_score,95,x\n"
      ]) { old, _ in old },
      arguments: ["consolidate"], exit: 78,
      texts: ["methodology/2566/bangkok/settings.csv:3:value: ", "contribution", "[setting-malformed]"]),
    Case(
      testDescription: "weights that do not add up to 1",
      files: CommandFolder.announced.merging([
        "\(method)/bangkok/measures.csv": """
        code,parent,weight,scale,name_th,name_en,previous,source
        ITA,,,,ITA,ITA,,x
        IIT,ITA,0.30,positive,IIT,IIT,,x
        EIT,ITA,0.30,positive,EIT,EIT,,x
        OIT,ITA,0.30,disclosure,OIT,OIT,,x

        """
      ]) { old, _ in old },
      arguments: ["consolidate"], exit: 78,
      texts: ["methodology/2566/bangkok/measures.csv:3:weight: ", "[weights-do-not-close]"]),
    Case(
      testDescription: "a registry with a unit twice",
      files: CommandFolder.announced.merging([
        "data/units.csv": """
        unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year
        5026,1030,bangkok,สำนักงานเขตจตุจักร,Chatuchak District Office,กลุ่มกรุงเทพเหนือ,North Bangkok,,
        5026,1030,bangkok,สำนักงานเขตดินแดง,Din Daeng District Office,กลุ่มกรุงเทพกลาง,Central Bangkok,,

        """
      ]) { old, _ in old },
      arguments: ["consolidate"], exit: 78, texts: ["units.csv:3", "[key-repeated]"]),
    Case(
      testDescription: "a schema that is not JSON",
      files: CommandFolder.announced.merging(["data/schemas/oit.schema.json": "{\"name\": "]) { old, _ in old },
      arguments: ["consolidate"], exit: 78, texts: ["the schema schemas/oit.schema.json is invalid"]),
  ]

  @Test(arguments: cases)
  func `a run that stops writes its reason to standard error and nothing to standard output`(stop: Case) throws {
    let folder = try CommandFolder(stop.files)
    let run = try CommandProgram.run(stop.arguments, in: folder.path)
    #expect(run.exit == stop.exit, "\(run.error)")
    #expect(run.output == "")
    for text in stop.texts { #expect(run.error.contains(text)) }
    // Only the argument parser writes "Error: ", and its errors alone are introduced as wrong usage.
    #expect(run.error.contains("wrong usage") == run.error.contains("Error: "))
    let isPublished = stop.exit <= 1
    #expect(try folder.contents(of: "out/2566").isEmpty != isPublished)
  }
}
