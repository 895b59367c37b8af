import Findings
import Office
import Publication
import Tabular

/// The sentences about files that differ from a manifest.
extension FileState {
  /// The sentence about a file; nil for an intact file.
  ///
  /// - Parameter bytes: The size of the file in the manifest.
  /// - Returns: The sentence in both languages.
  func text(bytes: Int) -> Bilingual? {
    switch self {
    case .intact: nil
    case .missing: Bilingual("ไม่มีไฟล์นี้แล้ว", "is missing")
    case .altered(let now) where now == bytes:
      Bilingual(
        "ถูกแก้ไข ขนาดเท่าเดิมแต่เนื้อหา (SHA-256) ไม่ตรงกับ manifest.json",
        "altered: the size is the same, but the SHA-256 differs from manifest.json")
    case .altered(let now):
      Bilingual(
        "ถูกแก้ไข ขนาด \(now) ไบต์ แต่ manifest.json ระบุ \(bytes) ไบต์",
        "altered: \(now) bytes, but manifest.json has \(bytes)")
    case .unreadable(let fault):
      Bilingual("อ่านไม่ได้: \(fault.reason.thai)", "cannot be read: \(fault.reason.english)")
    }
  }
}

extension DisplacedFile {
  /// The remark on a received file.
  ///
  /// - Parameter data: The folder that the office keeps.
  /// - Returns: A note on a moved file, or a fault.
  func remark(in data: DataFolder) -> Remark {
    let path = data.absolute(file)
    switch state {
    case .altered:
      return .fault(
        path,
        Bilingual(
          "เนื้อหาไม่ตรงกับที่ใช้ในผลที่เผยแพร่ ไฟล์ที่ได้รับแล้วไม่ควรถูกแก้ไข",
          "altered after the publication; a received file should not be edited"))
    case .moved(let other):
      return .note(path, Bilingual("ถูกย้ายไปที่ \(other)", "was moved to \(other)"))
    case .gone:
      return .fault(
        path,
        Bilingual(
          "ไม่มีไฟล์นี้แล้ว และไม่ได้ระบุใน withdrawn.csv", "is missing, and withdrawn.csv does not list it"))
    }
  }
}
