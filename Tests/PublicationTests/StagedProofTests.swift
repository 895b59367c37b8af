import Glibc
import Tabular
import Testing

@testable import Publication

/// A staged folder is published only if it reads back as the manifest lists it.
struct StagedProofTests {
  /// The changes that a faulty disk makes to the staged folder: texts by path; nil for a file that is lost.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var altered: [String: String?] = [:]
    /// The path that the fault names; nil if there is no fault.
    let faulty: String?
  }

  @Test(
    arguments: [
      Case(testDescription: "the files as they were written", faulty: nil),
      Case(testDescription: "other bytes", altered: ["tables/ranking.csv": "abd"], faulty: "tables/ranking.csv"),
      Case(testDescription: "fewer bytes", altered: ["tables/ranking.csv": "ab"], faulty: "tables/ranking.csv"),
      Case(testDescription: "a lost file", altered: ["tables/ranking.csv": nil], faulty: "tables/ranking.csv"),
      Case(testDescription: "an unlisted file", altered: ["tables/tmp1": ""], faulty: "tables/tmp1"),
      Case(testDescription: "another manifest", altered: ["manifest.json": "{}"], faulty: "manifest.json"),
      Case(testDescription: "a lost manifest", altered: ["manifest.json": nil], faulty: "manifest.json"),
    ])
  func `a staged file that differs from what was written is found`(change: Case) throws {
    var template = Array("/tmp/ita-proof-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FolderListing.removeTree(folder) }
    let staging = try Staging(output: "\(folder)/2566")
    let proof = StagedProof(written: try Self.write(to: staging), jobs: 1)
    for (path, text) in change.altered {
      try FolderListing.removeTree("\(staging.path)/\(path)")
      if let text { try staging.write(Array(text.utf8), to: path) }
    }
    var fault: OutputFault?
    do throws(OutputFault) { try proof.require(staging) } catch { fault = error }
    #expect(fault == change.faulty.map { .altered(path: "\(folder)/.2566.staging/\($0)") })
  }

  /// A table and its manifest.
  private static func write(to staging: borrowing Staging) throws -> [WrittenFile] {
    let table = try file("tables/ranking.csv", Array("abc".utf8), to: staging)
    let results = try TwoUnits().results()
    let manifest = try Manifest(of: results, SourceDigests(of: results), outputs: [table])
    return [table, try file("manifest.json", JSONFormat.bytes(of: manifest.json), to: staging)]
  }

  private static func file(
    _ path: String, _ bytes: [UInt8], to staging: borrowing Staging
  ) throws -> WrittenFile {
    try staging.write(bytes, to: path)
    return WrittenFile(path: path, count: bytes.count, digest: try SHA256.digest(of: bytes), schema: nil)
  }
}
