import Glibc
import Testing

@testable import Tabular

/// A temporary folder for a test, removed with the value.
struct TestFolder: ~Copyable {
  let path: String

  init() throws {
    var template = Array("/tmp/tabular-tests-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    try? FolderListing.removeTree(path)
  }

  /// Texts of all files below a folder by path; the path of a folder ends with a slash and has an empty text.
  static func contents(of path: String) throws -> [String: String] {
    var contents: [String: String] = [:]
    for entry in try FolderListing.entries(of: path) {
      let inner = path + "/" + entry.name
      switch entry.kind {
      case .folder:
        contents[entry.name + "/"] = ""
        for (name, text) in try Self.contents(of: inner) { contents[entry.name + "/" + name] = text }
      case .file, .link, .other:
        contents[entry.name] = String(decoding: try FileBytesOfTest.read(inner), as: UTF8.self)
      }
    }
    return contents
  }

  static func put(_ text: String, at path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(ByteSink.write(Array(text.utf8), to: descriptor) == 0)
  }
}

private enum FileBytesOfTest {
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1_000_000)
    let count = unsafe Glibc.read(descriptor, &bytes, bytes.count)
    try #require(count >= 0)
    return Array(bytes.prefix(count))
  }
}

/// Folders are listed in one order everywhere, and removed without touching files elsewhere.
struct PublishFolderTests {
  @Test func `entries are listed in the order of their bytes, with their kinds`() throws {
    let folder = try TestFolder()
    try OutputFolder.make(folder.path + "/b/inner")
    for name in ["เขต", "Z", "a", ".hidden", "a b"] { try TestFolder.put("x", at: folder.path + "/" + name) }
    unsafe symlink("b", folder.path + "/link")
    unsafe mkfifo(folder.path + "/pipe", 0o600)
    let entries = try FolderListing.entries(of: folder.path)
    #expect(entries.map(\.name) == [".hidden", "Z", "a", "a b", "b", "link", "pipe", "เขต"])
    #expect(entries.map(\.kind) == [.file, .file, .file, .file, .folder, .link, .other, .file])
  }

  @Test func `listing a path that is not a folder throws the reason`() throws {
    let folder = try TestFolder()
    let file = folder.path + "/file"
    try TestFolder.put("x", at: file)
    #expect(throws: ListFault.notFound) { try FolderListing.entries(of: file + "-missing") }
    #expect(throws: ListFault.notFound) { try FolderListing.entries(of: "") }
    #expect(throws: ListFault.notADirectory) { try FolderListing.entries(of: file) }
    #expect(throws: ListFault.other(errno: ENAMETOOLONG)) {
      try FolderListing.entries(of: String(repeating: "n", count: 5000))
    }
  }

  @Test func `removing a folder keeps the targets of its links`() throws {
    let folder = try TestFolder()
    try OutputFolder.make(folder.path + "/kept")
    try TestFolder.put("x", at: folder.path + "/kept/file")
    try OutputFolder.make(folder.path + "/gone/deep/deeper")
    unsafe symlink("../kept", folder.path + "/gone/link")
    // A name in Windows-874, as old archives leave them.
    var name = (folder.path + "/gone/").utf8.map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xA1), 0]
    close(unsafe creat(&name, 0o666))
    #expect(try FolderListing.entries(of: folder.path + "/gone").map(\.name) == ["deep", "link", "\\xA1"])

    try FolderListing.removeTree(folder.path + "/gone")
    try FolderListing.removeTree(folder.path + "/gone")
    #expect(try TestFolder.contents(of: folder.path) == ["kept/": "", "kept/file": "x"])
  }

  @Test(arguments: [
    (path: "out/2566", parent: "out", name: "2566"),
    (path: "2566", parent: ".", name: "2566"),
    (path: "/2566", parent: "/", name: "2566"),
    (path: "/a//b/2566/", parent: "/a/b", name: "2566"),
    (path: "../out/2566", parent: "../out", name: "2566"),
  ]) func `a path is split into its folder and its name`(path: String, parent: String, name: String) {
    #expect(OutputFolder.parts(of: path)?.parent == parent)
    #expect(OutputFolder.parts(of: path)?.name == name)
  }

  @Test(arguments: ["", "/", ".", "..", "out/.."]) func `a path that ends without a name is not split`(path: String) {
    #expect(OutputFolder.parts(of: path) == nil)
  }
}
