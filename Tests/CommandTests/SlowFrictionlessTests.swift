import Consolidation
import Findings
import Tabular
import Testing

/// The faults of `ita` compared with those of an independent validator, for the same files and schemas.
struct SlowFrictionlessTests {
  @Test func `both validators find the same faults in the same cells, except for the listed differences`() throws {
    let files = try ComparedFiles.all.get()
    #expect(files.count > 300)
    let theirs = try Frictionless.faults(of: files)
    var (agreed, used) = (0, Set<String>())
    for (number, file) in files.enumerated() {
      let (ours, theirs) = (file.faults, theirs[number] ?? [])
      agreed += ours.intersection(theirs).count
      for fault in ours.symmetricDifference(theirs).sorted(by: { $0.line < $1.line }) {
        let disagreement = Disagreement(
          file: file, fault: fault, isTheirs: theirs.contains(fault), cell: file.cell(of: fault),
          codes: Set(file.findings.filter { $0.place.line == fault.line }.map(\.check.code)), theirs: theirs)
        guard let difference = ValidatorDifference.all.first(where: { $0.covers(disagreement) }) else {
          Issue.record(
            "\(file.name): only \(disagreement.isTheirs ? "theirs" : "ours"): \(fault), '\(disagreement.cell ?? "")'")
          continue
        }
        used.insert(difference.rule)
      }
    }
    // Measured: 186 in 830 files.
    #expect(agreed > 150)
    let unused = ValidatorDifference.all.map(\.rule).filter { !used.contains($0) }
    #expect(unused == [], "differences that no longer occur")
  }

  @Test func `frictionless loads every schema of received and of published tables`() throws {
    let folder = "\(Repository.root)/data/schemas"
    let files = try ["", "published/"].flatMap { part in
      try FolderListing.entries(of: "\(folder)/\(part)").map { part + $0.name }.filter { $0.hasSuffix(".json") }
    }
    #expect(files.count > 30)
    #expect(try Frictionless.faults(ofSchemas: files.map { "\(folder)/\($0)" }) == [:], "\(files)")
  }

  @Test func `the published tables, including internal ones, are valid under their schemas`() throws {
    let seasons = "\(Repository.root)/Tests/ConsolidationTests/Seasons"
    let files = try FolderListing.entries(of: seasons).flatMap { season in
      try FolderListing.entries(of: "\(seasons)/\(season.name)").filter { $0.name.hasPrefix("expected") }
        .flatMap { golden in
          let folder = "\(seasons)/\(season.name)/\(golden.name)"
          return try FolderListing.entries(of: folder).map {
            (path: "\(folder)/\($0.name)", table: $0.name.dropLast(4))
          }
        }
    }
    #expect(files.count > 100)
    let faults = try Frictionless.faults(
      ofPublished: files.map { ($0.path, "\(Repository.root)/data/schemas/published/\($0.table).schema.json") })
    for (number, faults) in faults.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(files[number].path): \(faults.sorted { $0.line < $1.line })")
    }
  }

  @Test func `frictionless reports an invalid schema and accepts a valid one`() throws {
    let folder = try CommandFolder()
    try folder.put("{\"fields\": [{\"name\": \"score\", \"type\": \"percentage\"}]}", at: "bad.schema.json")
    let good = "\(Repository.root)/data/schemas/scores.schema.json"
    let faults = try Frictionless.faults(ofSchemas: [good, "\(folder.path)/bad.schema.json"])
    #expect(Set(faults.keys) == [1])
  }
}
