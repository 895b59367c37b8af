import Tabular
import Testing

@testable import Publication

/// The manifest as a value.
struct ManifestTests {
  @Test func `a manifest that is read back equals the one that was written`() throws {
    let file = WrittenFile(
      path: "tables/ranking.csv", count: 3, digest: try SHA256.digest(of: Array("abc".utf8)), schema: nil)
    let results = try TwoUnits().results()
    let manifest = try Manifest(of: results, SourceDigests(of: results), outputs: [file])
    #expect(Manifest(json: JSONFormat.bytes(of: manifest.json)) == manifest)
    #expect(manifest.outputs.map(\.file) == ["tables/ranking.csv"])
    #expect(manifest.counts[.unitsExpected] == 2)
  }

  @Test(arguments: ["", "{}", #"{"program": "ita"}"#])
  func `bytes that are not a manifest give no manifest`(text: String) {
    #expect(Manifest(json: Array(text.utf8)) == nil)
  }
}
