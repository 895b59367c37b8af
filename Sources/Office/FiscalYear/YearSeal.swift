import Assessment
package import Findings
package import Tabular

/// The seal of a fiscal year, `seals/<year>.csv`: digests of the files that its figures came from, and of the figures.
package struct YearSeal: Sendable {
  /// A file of the data folder, or a figure such as `5030 ITA`, with its digest at the time of sealing.
  package struct Entry: Sendable {
    package let what: String
    /// The SHA-256 in hexadecimal.
    package let digest: String

    package init(what: String, digest: String) {
      (self.what, self.digest) = (what, digest)
    }
  }

  /// One closing of the year; each is a revision of the seal.
  package struct Closing: Sendable {
    /// The number of the revision: 1, and one more for each late correction.
    package let number: Int
    package let sealedOn: CalendarDate
    package let reason: String
    /// The entries without the row of the seal itself.
    package let entries: [Entry]
    /// The digest of all rows before the row of the seal; nil if that row is missing.
    package let seal: String?
  }

  /// The name of the last row of a revision, which seals the rows before it.
  package static let seal = "seal"

  /// The revisions, oldest first, at least one.
  package let revisions: [Closing]
  /// The file as it was read.
  package let file: ReferenceFile

  /// Returns the path of a year's seal in the data folder.
  package static func path(of year: Int) -> String { "seals/\(year).csv" }

  /// Reads the seal of a year; nil if the year is not sealed.
  ///
  /// - Throws: `invalidReference` if the file breaks its schema or has no row, `invalidSchema`, `unreadable`.
  package init?(of year: Int, from reference: ReferenceData) throws(RunError) {
    guard try reference.sealedYears.contains(year) else { return nil }
    let path = Self.path(of: year)
    guard let schema = reference.schemas["seals"] else {
      throw .invalidSchema(file: "schemas/seals.schema.json", reason: Bilingual("ไม่พบไฟล์", "there is no such file"))
    }
    let table = try ReferenceTable("seals", at: path, in: reference.folder, schema: schema)
    guard table.findings.isEmpty else { throw .invalidReference(table.findings) }
    file = table.file
    revisions = table.rows.compactMap { $0.integer("revision") }.uniqued.sorted().compactMap { number in
      Closing(number, of: table.rows.filter { $0.integer("revision") == number })
    }
    guard !revisions.isEmpty else {
      throw .unreadable(path: reference.folder.absolute(path), reason: Bilingual("ไฟล์ว่างเปล่า", "it is empty"))
    }
  }

  /// The revision in force.
  package var latest: Closing { revisions[revisions.count - 1] }

  /// Finds the first revision that lists a file; nil for a file that was received after the last one.
  package func revision(of file: String) -> Closing? {
    revisions.first { revision in revision.entries.contains { $0.what == file } }
  }

  /// Whether a file was received after the year was sealed for the first time.
  package func isLate(_ file: String) -> Bool { revision(of: file)?.number != revisions[0].number }
}

extension YearSeal.Closing {
  fileprivate init?(_ number: Int, of rows: [Row]) {
    guard let first = rows.first, let day = first.date("sealed_on"), let reason = first.text("reason") else {
      return nil
    }
    let entries = rows.compactMap { row -> YearSeal.Entry? in
      guard let what = row.text("what"), let digest = row.text("digest") else { return nil }
      return YearSeal.Entry(what: what, digest: digest)
    }
    self.init(
      number: number, sealedOn: day, reason: reason, entries: entries.filter { $0.what != YearSeal.seal },
      seal: entries.last { $0.what == YearSeal.seal }?.digest)
  }
}

extension ReferenceData {
  /// The fiscal years that are sealed, oldest first.
  package var sealedYears: [Int] {
    get throws(RunError) {
      (try folder.names(in: "seals") ?? []).compactMap { entry in
        entry.name.hasSuffix(".csv") ? FiscalYear.ofFolder(String(entry.name.dropLast(4))) : nil
      }
      .sorted()
    }
  }
}
