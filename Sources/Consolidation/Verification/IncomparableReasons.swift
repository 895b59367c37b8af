import Findings
import Publication
import Tabular

/// The reasons why a publication cannot be compared with the one made now: other data, or another program.
struct IncomparableReasons {
  /// A sentence for each reason; long lists are capped.
  let all: [Bilingual]
  /// Whether other libraries made the publication, which changes only the bytes of workbooks and ZIP files.
  let areLibrariesOthers: Bool

  /// - Parameters:
  ///   - old: The files of the publication, and its whole manifest when that can be read.
  ///   - new: The same for the publication made now.
  init(from old: (files: NamedFiles, manifest: Manifest?), to new: (files: NamedFiles, manifest: Manifest?)) {
    areLibrariesOthers = old.manifest?.libraries != new.manifest?.libraries
    all =
      Self.versions(old.manifest?.version, new.manifest?.version) + Self.received(old.files, new.files)
      + Self.kept(old.files, new.files)
  }

  private static func versions(_ old: String?, _ new: String?) -> [Bilingual] {
    guard old != new else { return [] }
    let (old, new) = (old ?? "?", new ?? "?")
    return [
      Bilingual(
        "ประมวลผลซ้ำแล้วเทียบไม่ได้: เผยแพร่ด้วย ita \(old) แต่โปรแกรมนี้คือ \(new)",
        "cannot be compared: ita \(old) published it, and this program is \(new)")
    ]
  }

  private static func received(_ old: NamedFiles, _ new: NamedFiles) -> [Bilingual] {
    let inputs = InputDifference(from: old.read, to: new.read)
    let unread = Set(old.unread).symmetricDifference(new.unread)
    return sentences(inputs.new, Bilingual("ได้รับหลังการเผยแพร่", "received afterwards"))
      + sentences(inputs.altered, Bilingual("ถูกแก้ไขหลังการเผยแพร่", "altered afterwards"))
      + sentences(inputs.gone, Bilingual("ไม่มีแล้ว", "gone"))
      + sentences(unread.sorted(), Bilingual("ไฟล์ที่ไม่ได้อ่านเปลี่ยนไป", "files that are not read have changed"))
  }

  private static func kept(_ old: NamedFiles, _ new: NamedFiles) -> [Bilingual] {
    let kept = InputDifference(from: old.kept, to: new.kept)
    return sentences(
      kept.new + kept.altered + kept.gone,
      Bilingual("ข้อมูลที่สำนักงานดูแลเปลี่ยนไป", "files that the office keeps have changed"))
  }

  /// Whether a file of the publication depends on the libraries.
  func isExempt(_ file: String) -> Bool {
    areLibrariesOthers && (file.hasSuffix(".xlsx") || file.hasSuffix(".zip"))
  }

  /// Remarks that do not prevent the comparison.
  var notes: [Bilingual] {
    areLibrariesOthers
      ? [
        Bilingual(
          "ไม่ได้เทียบสมุดงาน เพราะเผยแพร่ด้วยไลบรารีรุ่นอื่น",
          "workbooks are not compared: other versions of the libraries made them")
      ] : []
  }

  private static func sentences(_ files: [String], _ reason: Bilingual) -> [Bilingual] {
    guard !files.isEmpty else { return [] }
    let lines = CappedLines.of(files.map { Bilingual(same: $0) })
    return [
      Bilingual(
        "ประมวลผลซ้ำแล้วเทียบไม่ได้: \(reason.thai): " + lines.map(\.thai).joined(separator: ", "),
        "cannot be compared: \(reason.english): " + lines.map(\.english).joined(separator: ", "))
    ]
  }
}

extension NamedFiles {
  /// The office's own files, as files with digests.
  fileprivate var kept: [Named] { reference.map { Named(file: $0.file, sha256: $0.sha256) } }
}
