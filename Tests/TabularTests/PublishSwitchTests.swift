import Glibc
import Testing

@testable import Tabular

/// A publication replaces another as a whole, even where the file system cannot exchange folders.
struct PublishSwitchTests {
  private static let last = ["manifest.json": "1", "a": "old", "b/x": "old", "c": "old", "d/y/z": "old"]
  private static let next = ["manifest.json": "2", "a": "new", "b/w": "new", "c/v": "new", "d": "new"]

  private static func stage(_ files: [String: String], for output: String) throws -> Staging {
    let staging = try Staging(output: output)
    for (path, text) in files { try staging.write(Array(text.utf8), to: path) }
    return staging
  }

  /// A folder with the last publication in it.
  private static func published() throws -> TestFolder {
    let folder = try TestFolder()
    try stage(last, for: folder.path + "/2566").publish()
    return folder
  }

  private static func refusing(with reason: Int32) -> FolderSwitch { FolderSwitch { _, _ in reason } }

  @Test(arguments: [0, EINVAL, ENOSYS, ENOTSUP, EXDEV])
  func `the next publication replaces the last one, with an exchange of folders or without`(reason: Int32) throws {
    let folder = try Self.published()
    let output = folder.path + "/2566"
    let change = reason == 0 ? .system : Self.refusing(with: reason)
    try Self.stage(Self.next, for: output).publish(by: change)
    #expect(try TestFolder.contents(of: output) == Self.next.merging(["b/": "", "c/": ""]) { text, _ in text })
    #expect(try FolderListing.entries(of: folder.path).map(\.name) == ["2566"])
  }

  @Test(arguments: [EACCES, EIO, EINTR, ENOSPC, EBUSY])
  func `a failed exchange keeps the last publication`(reason: Int32) throws {
    let folder = try Self.published()
    let output = folder.path + "/2566"
    let before = try TestFolder.contents(of: folder.path)
    #expect(throws: OutputFault.unwritable(path: output, errno: reason)) {
      try Self.stage(Self.next, for: output).publish(by: Self.refusing(with: reason))
    }
    #expect(try TestFolder.contents(of: folder.path) == before)
  }

  @Test func `a failed second rename restores the last publication`() throws {
    let folder = try Self.published()
    let output = folder.path + "/2566"
    let before = try TestFolder.contents(of: folder.path)
    // The staged folder is gone, as if the share had lost it between the two renames.
    let change = FolderSwitch { staged, _ in
      try? FolderListing.removeTree(staged)
      return EINVAL
    }
    #expect(throws: OutputFault.unwritable(path: output, errno: ENOENT)) {
      try Self.stage(Self.next, for: output).publish(by: change)
    }
    #expect(try TestFolder.contents(of: folder.path) == before)
  }

  @Test(arguments: [0, EINVAL]) func `files that are not listed are carried over`(reason: Int32) throws {
    let folder = try Self.published()
    let output = folder.path + "/2566"
    try OutputFolder.make(output + "/notes/empty")
    for path in ["note", "b/note", "d/y/note", "e"] { try TestFolder.put("kept", at: "\(output)/\(path)") }
    unsafe symlink("a", output + "/link")
    let change = reason == 0 ? .system : Self.refusing(with: reason)
    // `d` is a file now, so the files in the folder `d` cannot be carried over.
    let lost = try Self.stage(Self.next.merging(["e": "new"]) { $1 }, for: output)
      .publish(replacing: Set(Self.last.keys), by: change)
    let contents = try TestFolder.contents(of: output)
    #expect(lost == ["d/y/note"])
    #expect(
      ["note", "b/note", "e", "link", "notes/empty/"].map { contents[$0] } == ["kept", "kept", "new", "new", ""])
    #expect(try FolderListing.entries(of: folder.path).map(\.name) == ["2566"])
  }

  @Test func `a file that appears while the folders are switched is carried over`() throws {
    let folder = try Self.published()
    let output = folder.path + "/2566"
    let change = FolderSwitch { _, published in
      try? TestFolder.put("late", at: published + "/note")
      return EINVAL
    }
    let lost = try Self.stage(Self.next, for: output).publish(replacing: Set(Self.last.keys), by: change)
    #expect(lost == [])
    #expect(try TestFolder.contents(of: output)["note"] == "late")
  }

  @Test func `a folder that holds other files is not replaced by the publication that was renamed away`() throws {
    let folder = try Self.published()
    let output = folder.path + "/2566"
    try #require(unsafe rename(output, folder.path + "/.2566.last") == 0)
    try OutputFolder.make(output)
    try TestFolder.put("x", at: output + "/thesis.txt")
    #expect(throws: OutputFault.unwritable(path: output, errno: ENOTEMPTY)) { try KilledRuns.repair(in: folder.path) }
    #expect(try TestFolder.contents(of: folder.path)[".2566.last/a"] == "old")
  }

  @Test(arguments: ["a", "d/y/z"]) func `an unchanged file keeps its inode`(path: String) throws {
    let folder = try Self.published()
    let output = folder.path + "/2566"
    let staging = try Self.stage(Self.last.merging(["c": "new"]) { $1 }, for: output)
    for file in try staging.files() { staging.keep(file) }
    let inodes = try [output, staging.path].map { try Self.inode("\($0)/\(path)") }
    let changed = try [output, staging.path].map { try Self.inode("\($0)/c") }
    #expect(inodes[0] == inodes[1] && changed[0] != changed[1])
    let count = try staging.files().count
    #expect(count == Self.last.count)
  }

  private static func inode(_ path: String) throws -> ino_t {
    var status = stat()
    try #require(unsafe lstat(path, &status) == 0)
    return status.st_ino
  }
}
