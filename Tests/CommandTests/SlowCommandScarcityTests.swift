import Tabular
import Testing

/// Runs on a machine that allows few open files.
struct SlowCommandScarcityTests {
  private static let answers = (1...40).map { "5026,2566,\($0),4,4,3,4,4,4,3,1,4,1,4,4,1,3,4\n" }.joined()
  private static let files = CommandFolder.announced.merging([
    "data/extracts/2566/5026/2023-06-30/oit.csv": "unit_code,fiscal_year,item,score\n5026,2566,o1,100\n",
    "data/extracts/2566/5026/2023-06-30/eit.csv": """
    unit_code,fiscal_year,response,e1,e2,e3,e4,e5,e6,e7,e8,e9,e10,e11,e12,e13,e14,e15
    \(answers)
    """,
    "data/extracts/2566/5030/2023-06-30/oit.csv": "unit_code,fiscal_year,item,score\n5030,2566,o1,100\n",
  ]) { $1 }

  @Test(arguments: ["1", "2"])
  func `a run that may open only a few files publishes the same as every run, or nothing`(jobs: String) throws {
    let plenty = try CommandFolder(Self.files)
    let whole = try plenty.ita("consolidate", "--jobs", jobs)
    let expected = try plenty.contents(of: "out")
    var exits: Set<Int32> = []
    for limit in 3...24 {
      let folder = try CommandFolder(Self.files)
      let run = try folder.ita("consolidate", "--jobs", jobs, launcher: ["/usr/bin/prlimit", "--nofile=\(limit)"])
      exits.insert(run.exit)
      if run.exit == whole.exit {
        #expect(try folder.contents(of: "out") == expected, "\(limit)")
      } else {
        // 127: the libraries cannot be loaded.
        #expect([66, 70, 73, 127].contains(run.exit), "\(limit): \(run.exit) \(run.error)")
        #expect(try folder.contents(of: "out/2566").isEmpty, "\(limit): \(run.exit)")
      }
    }
    #expect(exits.contains(whole.exit) && exits.count > 1)
  }
}
