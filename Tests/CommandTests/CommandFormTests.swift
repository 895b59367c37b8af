import Tabular
import Testing

/// The form that `ita template` hands out beside the CSV, as it is made.
struct CommandFormTests {
  @Test func `a form is the same bytes whenever it is made, and never overwritten`() throws {
    let folder = try CommandFolder()
    #expect(try folder.ita("template", "5026", "--out", "one").exit == 0)
    #expect(try folder.ita("template", "5026", "--out", "two").exit == 0)
    let form = try FileBytes.read("\(folder.path)/one/form-5026.xlsx")
    #expect(form == (try FileBytes.read("\(folder.path)/two/form-5026.xlsx")))
    #expect(try FolderListing.entries(of: "\(folder.path)/one").count == 8)
    try folder.put("filled in", at: "three/form-5026.xlsx")
    #expect(try folder.ita("template", "5026", "--out", "three").exit == 73)
    #expect(try folder.text(of: "three/form-5026.xlsx") == "filled in")
  }
}
