import Findings
import Publication
import Tabular

/// Why a publication cannot be compared with the one that is made now: it was made of other data, or by another program.
struct IncomparableReasons {
  /// A sentence for each reason, the longer lists capped.
  let all: [Bilingual]
  /// Whether the libraries are others, which changes the bytes of workbooks alone.
  let areLibrariesOthers: Bool

  /// The manifests of the publication and of what was made now, each with the whole of it where that can be read.
  init(from old: (files: NamedFiles, manifest: Manifest?), to new: (files: NamedFiles, manifest: Manifest?)) {
    let versions = (old.manifest?.version ?? "?", new.manifest?.version ?? "?")
    areLibrariesOthers = old.manifest?.libraries != new.manifest?.libraries
    var all: [Bilingual] = []
    if versions.0 != versions.1 {
      all.append(
        Bilingual(
          "ประมวลผลซ้ำแล้วเทียบไม่ได้: เผยแพร่ด้วย ita \(versions.0) แต่โปรแกรมนี้คือ \(versions.1)",
          "cannot be compared: it was published by ita \(versions.0), and this is \(versions.1)"))
    }
    let inputs = InputDifference(from: old.files.read, to: new.files.read)
    all += Self.sentences(inputs.new, Bilingual("ได้รับหลังการเผยแพร่", "received since"))
    all += Self.sentences(inputs.altered, Bilingual("ถูกแก้ไขหลังการเผยแพร่", "altered since"))
    all += Self.sentences(inputs.gone, Bilingual("ไม่มีแล้ว", "gone"))
    let kept = InputDifference(from: old.files.kept, to: new.files.kept)
    all += Self.sentences(
      kept.new + kept.altered + kept.gone, Bilingual("ข้อมูลที่สำนักงานดูแลเปลี่ยนไป", "what the office keeps has changed"))
    let unread = (Set(old.files.unread), Set(new.files.unread))
    all += Self.sentences(
      unread.0.symmetricDifference(unread.1).sorted(),
      Bilingual("ไฟล์ที่ไม่ได้อ่านเปลี่ยนไป", "files that are not read have changed"))
    self.all = all
  }

  /// Whether a file of the publication depends on the libraries.
  func isExempt(_ file: String) -> Bool {
    areLibrariesOthers && (file.hasSuffix(".xlsx") || file.hasSuffix(".zip"))
  }

  /// Remarks that do not hinder the comparison.
  var notes: [Bilingual] {
    areLibrariesOthers
      ? [
        Bilingual(
          "ไม่ได้เทียบสมุดงาน เพราะเผยแพร่ด้วยไลบรารีรุ่นอื่น", "workbooks are not compared: other libraries made them")
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
