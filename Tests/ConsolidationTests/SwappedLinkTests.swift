import Findings
import Glibc
import Intake
import Office
import Publication
import Tabular
import Testing

/// Files and links that are replaced between the listing of the inbox and the opening of a file.
@Suite struct SwappedLinkTests {
  private static let file = "extracts/2566/5026/2023-09-06/scores.csv"
  private static let text = "unit_code,fiscal_year,measure,score\n5026,2566,ITA,87.83\n"

  /// Codes of the findings in a season whose inbox changes after it was listed.
  private static func codes(after change: (_ path: String) throws -> Void) throws -> [String] {
    let folder = try ExampleFolder(of: Example([file: text, "extracts/2566/5026/2023-09-06/other/x.txt": "x"]))
    let office = try Office(of: 2566, from: ReferenceData(from: folder.data), jobs: 1)
    let inbox = try Inbox(for: office, asOf: nil)
    try change(folder.data.absolute(""))
    return try Season(of: inbox, for: office, jobs: 1).extracts.flatMap(\.findings).map(\.check.code)
  }

  @Test func `a link that replaces a listed file is not followed out of the data folder`() throws {
    let codes = try Self.codes { path in
      try #require(unsafe unlink("\(path)/\(Self.file)") == 0 && symlink("/etc/hostname", "\(path)/\(Self.file)") == 0)
    }
    #expect(codes == ["file-changing"])
  }

  @Test func `a link that replaces the folder of a listed file is not followed out of the data folder`() throws {
    let other = try ExampleFolder(of: Example(["away/scores.csv": Self.text]))
    let codes = try Self.codes { path in
      let day = "\(path)/extracts/2566/5026/2023-09-06"
      try #require(unsafe rename(day, day + "-old") == 0 && symlink(other.data.absolute("away"), day) == 0)
    }
    #expect(codes == ["file-changing"])
  }

  @Test func `a link to a file in the data folder is followed`() throws {
    let codes = try Self.codes { path in
      let file = "\(path)/\(Self.file)"
      try #require(unsafe rename(file, "\(path)/kept.csv") == 0 && symlink("\(path)/kept.csv", file) == 0)
    }
    #expect(codes.isEmpty)
  }
}
