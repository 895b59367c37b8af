import Publication
import Tabular
import Testing

/// The same extract in any form publishes the same bytes.
///
/// The season `forms` holds every received table, with Thai text, commas, quotes and line ends in its cells, and
/// findings of every severity.
struct SlowFormTests {
  private static let season = "forms"
  private static let plain = FileForm(encoding: .utf8, lineEnd: .lf, separator: .comma)
  /// The publication of the season as the repository stores it.
  private static let published = Result { try RewrittenSeason(folder: season, forms: [plain]).publication().files }

  @Test(arguments: FileForm.all)
  func `encoding, line ends and separator change only the name of the encoding`(form: FileForm) throws {
    let season = RewrittenSeason(folder: Self.season, forms: [form])
    try expectSame(season.publication(), but: [.encodings])
  }

  @Test(arguments: 1...4)
  func `the order of columns changes only their letters`(seed: UInt64) throws {
    let season = RewrittenSeason(folder: Self.season, forms: [Self.plain], shuffled: [.columns], seed: seed)
    try expectSame(season.publication(), but: [.columns])
  }

  @Test(arguments: 1...4)
  func `the names of files change only their mentions and the order of lists sorted by name`(
    seed: UInt64
  ) throws {
    let season = RewrittenSeason(folder: Self.season, forms: [Self.plain], shuffled: [.names], seed: seed)
    let publication = try season.publication()
    #expect(!publication.formerNames.isEmpty)
    try expectSame(publication, but: [.names])
  }

  @Test(arguments: 1...4)
  func `the order of rows changes only the reported lines and the order of lists sorted by line`(
    seed: UInt64
  ) throws {
    let season = RewrittenSeason(folder: Self.season, forms: [Self.plain], shuffled: [.rows], seed: seed)
    try expectSame(season.publication(), but: [.lines])
  }

  @Test(arguments: 1...8)
  func `files in various forms, with rows, columns and names shuffled, change only the reported places`(
    seed: UInt64
  ) throws {
    let season = RewrittenSeason(
      folder: Self.season, forms: Array(FileForm.all.dropFirst(Int(seed) * 5) + FileForm.all.prefix(Int(seed) * 5)),
      shuffled: Set(RewrittenSeason.Part.allCases), seed: seed)
    let publication = try season.publication()
    try expectSame(publication, but: [.encodings, .names, .lines, .columns])
  }

  /// Expects the publication of the stored season, except for the given kinds of places.
  private func expectSame(
    _ publication: RewrittenSeason.Publication, but kinds: Set<ReportedPlaces.Kind>
  ) throws {
    let published = try Self.published.get()
    let places = ReportedPlaces(kinds: kinds)
    #expect(publication.files.keys.sorted() == published.keys.sorted())
    // These hold the rows in packed form or as a digest; the letter and the list of findings are compared.
    let packed = [".xlsx", ".zip", "internal/letters.csv"]
    let isMoved = !kinds.isDisjoint(with: [.names, .lines, .columns])
    for (path, bytes) in publication.files.sorted(by: { $0.key < $1.key })
    where !(isMoved && packed.contains(where: path.hasSuffix)) {
      let expected = places.removed(from: published[path] ?? [], of: path)
      let found = places.removed(from: bytes, of: path, formerNames: publication.formerNames)
      guard expected != found else { continue }
      let (left, right) = (String(decoding: expected, as: UTF8.self), String(decoding: found, as: UTF8.self))
      let same = zip(left.unicodeScalars, right.unicodeScalars).prefix { $0 == $1 }.count
      let around = { (text: String) in
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(max(0, same - 60)).prefix(160)))
      }
      Issue.record("\(path) differs\n  expected: …\(around(left))…\n  found:    …\(around(right))…")
    }
  }
}
