import Glibc
import Testing

@testable import Tabular

/// A publication changes in one step or not at all.
struct PublishStagingTests {
  private static func stage(_ files: [String: String], for output: String) throws -> Staging {
    let staging = try Staging(output: output)
    for (path, text) in files { try staging.write(Array(text.utf8), to: path) }
    return staging
  }

  private static func publish(_ files: [String: String], to output: String) throws {
    try stage(files, for: output).publish()
  }

  @Test func `the first publication makes its folder`() throws {
    let folder = try TestFolder()
    let output = folder.path + "/new/out/2566"
    try Self.publish(["manifest.json": "1", "tables/ranking.csv": "r"], to: output)
    #expect(
      try TestFolder.contents(of: folder.path + "/new/out")
        == ["2566/": "", "2566/manifest.json": "1", "2566/tables/": "", "2566/tables/ranking.csv": "r"])
  }

  @Test func `the next publication replaces the last one and leaves nothing of it`() throws {
    let folder = try TestFolder()
    try Self.publish(["manifest.json": "1", "tables/old.csv": "o"], to: folder.path + "/2566")
    try Self.publish(["manifest.json": "2", "internal/new.csv": "n"], to: folder.path + "/2566/")
    #expect(
      try TestFolder.contents(of: folder.path)
        == ["2566/": "", "2566/manifest.json": "2", "2566/internal/": "", "2566/internal/new.csv": "n"])
  }

  @Test func `unpublished files are removed, as are the files of a killed run`() throws {
    let folder = try TestFolder()
    try Self.publish(["manifest.json": "1"], to: folder.path + "/2566")
    try OutputFolder.make(folder.path + "/.2566.staging/tables")
    try TestFolder.put("stale", at: folder.path + "/.2566.staging/tables/stale.csv")
    do {
      let staging = try Self.stage(["manifest.json": "2"], for: folder.path + "/2566")
      #expect(try TestFolder.contents(of: staging.path) == ["manifest.json": "2"])
    }
    #expect(try TestFolder.contents(of: folder.path) == ["2566/": "", "2566/manifest.json": "1"])
  }

  @Test(arguments: [
    (files: ["a": "1", "t/b": "2"], isSame: true),
    (files: ["a": "1", "t/b": "3"], isSame: false),
    (files: ["a": "1", "t/b": "22"], isSame: false),
    (files: ["a": "1"], isSame: false),
    (files: ["a": "1", "t/b": "2", "t/c": ""], isSame: false),
    (files: ["a": "1", "t": "2"], isSame: false),
  ]) func `a publication is the same if every file is the same`(files: [String: String], isSame: Bool) throws {
    let folder = try TestFolder()
    let output = folder.path + "/2566"
    try Self.publish(["a": "1", "t/b": "2"], to: output)
    let toLast = try Self.stage(files, for: output).isPublished()
    let toMissing = try Self.stage(files, for: output + "-missing").isPublished()
    #expect(toLast == isSame)
    #expect(!toMissing)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000]) func `files are compared to their last byte`(
    count: Int
  ) throws {
    let folder = try TestFolder()
    let output = folder.path + "/2566"
    let text = String(repeating: "x", count: count)
    try Self.publish(["a": text + "1"], to: output)
    for (ending, isSame) in [("1", true), ("2", false)] {
      let answer = try Self.stage(["a": text + ending], for: output).isPublished()
      #expect(answer == isSame)
    }
  }

  @Test(arguments: ["", "/a", "a//b", "../a", "a/../../b", "a/", ".", "a\0b"])
  func `a file name cannot lead out of the publication`(name: String) throws {
    let folder = try TestFolder()
    let staging = try Staging(output: folder.path + "/2566")
    #expect(throws: OutputFault.unwritable(path: staging.path + "/" + name, errno: EINVAL)) {
      try staging.write([], to: name)
    }
  }

  @Test func `two files of one name are refused`() throws {
    let folder = try TestFolder()
    let staging = try Self.stage(["a": "1"], for: folder.path + "/2566")
    #expect(throws: OutputFault.unwritable(path: staging.path + "/a", errno: EEXIST)) { try staging.write([], to: "a") }
    #expect(throws: OutputFault.unwritable(path: staging.path + "/a", errno: ENOTDIR)) {
      try staging.write([], to: "a/b")
    }
  }

  @Test(arguments: ["file", "link"]) func `an output that is not a folder is not replaced`(kind: String) throws {
    let folder = try TestFolder()
    let output = folder.path + "/2566"
    try OutputFolder.make(folder.path + "/elsewhere")
    if kind == "file" { try TestFolder.put("x", at: output) } else { unsafe symlink("elsewhere", output) }
    #expect(throws: OutputFault.unwritable(path: output, errno: ENOTDIR)) { try Self.publish(["a": "1"], to: output) }
    #expect(try FolderListing.entries(of: folder.path).map(\.name) == ["2566", "elsewhere"])
  }

  @Test(arguments: ["", "/", ".."]) func `an output without a name is refused`(output: String) {
    #expect(throws: OutputFault.unwritable(path: output, errno: EINVAL)) { _ = try Staging(output: output) }
  }

  @Test func `an output below a file is refused`() throws {
    let folder = try TestFolder()
    try TestFolder.put("x", at: folder.path + "/out")
    #expect(throws: OutputFault.unwritable(path: folder.path + "/out", errno: ENOTDIR)) {
      _ = try Staging(output: folder.path + "/out/2566")
    }
  }
}
