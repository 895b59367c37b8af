/// The folders of a module are in an order: no folder uses a type of a later one.
import Testing

@Suite struct FolderOrderTests {
  /// The modules whose folders are in order.
  private static let modules = [
    "Assessment", "Tabular", "Findings", "Office", "Intake", "Judging", "Publication", "Consolidation", "ita",
  ]
  private static let sources = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Sources"

  @Test(arguments: modules)
  func `no folder uses a folder that uses it`(module: String) throws {
    let files = try SwiftFile.all(in: Self.sources + "/" + module, folder: module)
    #expect(files.count > 1)
    let circle = FolderUses(files).circle.map(\.description).joined(separator: "\n")
    #expect(circle.isEmpty)
  }

  @Test(
    arguments: [
      (
        texts: ["package struct A { let b: B }", "struct B { let all: [A] }", "let c = A()"],
        uses: ["A uses B: A.swift names B", "B uses A: B.swift names A"]
      ),
      (
        texts: ["enum A { case b(B) }", "final class B: C {}", "protocol C { var a: A }"],
        uses: ["A uses B: A.swift names B", "B uses C: B.swift names C", "C uses A: C.swift names A"]
      ),
      (
        texts: ["let (b, c) = (B(), C())", "struct B { let c: C }", "struct C { let b: B }\nstruct D { let b: B.C }"],
        uses: ["B uses C: B.swift names C", "C uses B: C.swift names B"]
      ),
      (texts: ["struct A {}", "struct B { let a: A }", "typealias C = (A, B)"], uses: []),
    ])
  func `a circle is found with the types that close it`(texts: [String], uses: [String]) {
    #expect(FolderUses(Self.files(texts)).circle.map(\.description) == uses)
  }

  @Test(
    arguments: [
      "// Like an A.", #"let text = "an A""#, "let a = B.A()", "  struct A {}", "private struct A {}",
    ])
  func `a name that is not the type of another folder makes no circle`(text: String) {
    #expect(FolderUses(Self.files(["struct A { let b: B }", "struct B {}\n" + text])).circle.isEmpty)
  }

  /// One file for each text, in the folders A, B and C.
  private static func files(_ texts: [String]) -> [SwiftFile] {
    zip(["A", "B", "C"], texts).map { SwiftFile(folder: $0, name: $0 + ".swift", text: $1) }
  }
}
