import Tabular
import Testing

/// The same input and the same effective date give the same bytes, wherever and however the program runs.
struct CommandDeterminismTests {
  /// A season with figures, answers, counts, plans, conflicts and faults.
  static let season: [String: String] = [
    "data/extracts/2566/office/2023-08-15/announced.csv": """
    unit_code,fiscal_year,IIT,EIT,OIT,ITA
    0000,2566,82.44,80.82,100,88.98
    5026,2566,86.20,84.10,91.85,87.83

    """,
    "data/extracts/2566/office/2023-06-30/oit.csv": """
    unit_code,fiscal_year,item,score
    5026,2566,o1,100
    5026,2566,o2,0
    5030,2566,o1,100
    5030,2566,o2,100

    """,
    "data/extracts/2566/office/2023-06-30/eit.csv": """
    unit_code,fiscal_year,response,e1,e2,e3
    5026,2566,1,4,3,2
    5026,2566,2,4,,1
    5030,2566,1,4,4,4

    """,
    "data/extracts/2566/5030/2023-09-06/scores.csv": """
    รหัสหน่วยงาน,ปีงบประมาณ,ตัววัด,คะแนน,ระดับ
    5030,๒๕๖๖,ITA,๙๗.๒๑,AA
    5030,2566,IIT,97.64,
    5030,2566,EIT,93.08,
    5030,2566,OIT,100,

    """,
    "data/extracts/2566/5026/2023-09-06/scores-a.csv": "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n",
    "data/extracts/2566/5026/2023-09-06/scores-b.csv": "unit_code,fiscal_year,measure,score\n5026,2566,ITA,88.73\n",
    "data/extracts/2566/5030/2023-06-30/participation.csv": """
    unit_code,fiscal_year,instrument,category,as_of,required,answered,rate
    5030,2566,IIT,ลูกจ้าง,30/06/2566,450,480,106.67
    5030,2566,IIT,ข้าราชการ,30/06/2566,139,152,109.35
    5030,2566,EIT,,2023-06-30,500,398,79.60

    """,
    "data/extracts/2566/office/2023-10-05/kpi.csv": """
    unit_code,fiscal_year,kpi_code,title,measure,threshold,target,attained,goal,strategy
    5030,2566,5030-1087,ระดับคุณธรรมและความโปร่งใส,ITA,95.00,100,100,7.3.2,7.3.1.3
    5026,2566,5026-901,ระดับคุณธรรมและความโปร่งใส,ITA,95.00,100,100,7.3.1,7.3.1.3

    """,
    "data/extracts/2566/5026/2023-10-05/projects.csv": """
    unit_code,fiscal_year,project_code,print,round,kpi_code,measure,threshold,budget_granted,goal,strategy,on_target
    5026,2566,50260000-6648,A,1,5026-901,ITA,95.00,100000,7.3.2,,ใช่
    5026,2566,50260000-6648,B,1,5026-901,ITA,95.00,100000,7.3.1,7.3.1.3,ใช่

    """,
  ]

  private func published(
    _ files: [String: String] = season, environment: [String: String] = [:], jobs: Int = 2
  ) throws -> [String: [UInt8]] {
    let folder = try CommandFolder(files)
    let run = try folder.ita("consolidate", "--jobs", String(jobs), environment: environment)
    #expect(run.exit == 1, "\(run.error)")
    let contents = try folder.contents(of: "out/2566")
    #expect(!contents.isEmpty)
    return contents
  }

  @Test(
    arguments: ["C", "C.UTF-8", "th_TH.UTF-8"],
    [(zone: "UTC", jobs: 1), (zone: "Asia/Bangkok", jobs: 2), (zone: "America/New_York", jobs: 7)])
  func `locale, time zone and number of jobs change no byte`(
    locale: String, setting: (zone: String, jobs: Int)
  ) throws {
    let here = try published(
      environment: ["LC_ALL": locale, "LANG": locale, "TZ": setting.zone], jobs: setting.jobs)
    #expect(here == (try published()))
  }

  @Test func `the output depends on the effective date, not on the day of the run`() throws {
    let folder = try CommandFolder(Self.season)
    for (day, out) in [("2023-10-05", "a"), ("2023-12-31", "b"), ("๓๑/๑๒/๒๕๗๙", "c")] {
      #expect(try folder.ita("consolidate", "--as-of", day, "--out", out).exit == 1)
    }
    let contents = { (out: String) in
      Dictionary(
        uniqueKeysWithValues: try folder.contents(of: "\(out)/2566").map { ($0.dropFirst(out.count), $1) })
    }
    #expect(try contents("a") == contents("b"))
    #expect(try contents("a") == contents("c"))
  }

  @Test func `the order in which files were copied changes no byte`() throws {
    let folder = try CommandFolder()
    for (file, text) in Self.season.sorted(by: { $0.key > $1.key }) { try folder.put(text, at: file) }
    #expect(try folder.ita("consolidate").exit == 1)
    #expect(try folder.contents(of: "out/2566") == (try published()))
  }

  /// The files that name lines of extracts: rows in another order are on other lines.
  private static let withLines = [
    "tables/measures.csv", "tables/rollup_members.csv", "internal/findings.csv", "internal/kpis.csv",
    "internal/projects.csv", "internal/letters.csv", "manifest.json", "datapackage.json", "internal/datapackage.json",
    "workbook.xlsx", "internal/workbook.xlsx", "internal/report.html",
    "internal/units.html",
  ]

  @Test func `rows in another order change only the files that name their lines`() throws {
    let shuffled = Self.season.mapValues { text in
      let lines = text.split(separator: "\n")
      return ([lines[0]] + lines.dropFirst().reversed()).map { $0 + "\n" }.joined()
    }
    let (plain, other) = (try published(), try published(shuffled))
    #expect(plain.keys.sorted() == other.keys.sorted())
    let changed = plain.keys.filter { plain[$0] != other[$0] }.map { $0.dropFirst("out/2566/".count) }
      .filter { !$0.hasPrefix("internal/units/") }
    #expect(Set(changed.map(String.init)).subtracting(Self.withLines) == [])
  }
}
