/// The articles about the house agree with the sources.
import Tabular
import Testing

@Suite struct HouseArticleTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  private static let articles = root + "/Sources/Consolidation/Documentation.docc"

  /// The cells of the rows of an article's tables that begin with the text.
  private static func rows(of article: String, beginningWith start: String) throws -> [[String]] {
    String(decoding: try FileBytes.read("\(articles)/\(article).md"), as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix(start) }.map { line in
        line.split(separator: "|").map { cell in cell.split(separator: " ").joined(separator: " ") }
      }
  }

  @Test func `every path that the article names exists`() throws {
    let paths = try Self.rows(of: "Where", beginningWith: "| ...").map { $0[1].filter { $0 != "`" } }
    #expect(paths.count == 36)
    for path in paths {
      let isFile = (try? FileBytes.read("\(Self.root)/\(path)")) != nil
      let isFolder = (try? FolderListing.entries(of: "\(Self.root)/\(path)")) != nil
      #expect(isFile || isFolder, "\(path)")
    }
  }

  @Test(arguments: ["Assessment", "Tabular", "Findings", "Office", "Intake", "Judging", "Publication", "Consolidation"])
  func `the folders of a module are listed in an order that none of them breaks`(module: String) throws {
    let row = try #require(Self.rows(of: "Consolidation", beginningWith: "| `\(module)` |").first)
    let listed = row[1].split(separator: ",").map { $0.filter { $0 != " " } }
    let folder = "\(Self.root)/Sources/\(module)"
    let existing = try FolderListing.entries(of: folder).filter { $0.kind == .folder && !$0.name.hasSuffix(".docc") }
    #expect(Set(listed) == Set(existing.map(\.name)))
    let uses = FolderUses(try SwiftFile.all(in: folder, folder: module)).all
    let backwards = uses.filter { use in
      guard let user = listed.firstIndex(of: use.folder.lastName), let owner = listed.firstIndex(of: use.owner.lastName)
      else { return false }
      return owner > user
    }
    #expect(backwards.isEmpty, "\(backwards)")
  }

  @Test func `the stages of the article are those of the code, in the same order`() throws {
    let stages = try Self.rows(of: "Consolidation", beginningWith: "| stage ").map { $0[1].filter { $0 != "`" } }
    let code = String(
      decoding: try FileBytes.read("\(Self.root)/Sources/Consolidation/Consolidate/Consolidation.swift"), as: UTF8.self)
    let made = code.split { !$0.isLetter && $0 != "(" }.filter { $0.contains("(") }
      .map { String($0.prefix { $0 != "(" }) }
    #expect(stages.count >= 9)
    let firsts = stages.compactMap { stage in made.firstIndex(of: stage) }
    #expect(firsts.count == stages.count && firsts == firsts.sorted(), "\(zip(stages, firsts).map { "\($0) \($1)" })")
  }
}

extension String {
  fileprivate var lastName: String { split(separator: "/").last.map { String($0) } ?? self }
}
