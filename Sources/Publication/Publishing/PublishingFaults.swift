package import Findings
import Office
package import Tabular

extension RunError {
  /// The error that stopped a publication in the folder `out`.
  static func publishing(_ fault: OutputFault, out: String) -> Self {
    switch fault {
    case .locked: .locked(path: out, by: RunLock.holder(of: out))
    case .unwritable(let path, let errno): .unpublishable(path: path, reason: reason(errno, at: path, out: out))
    case .altered(let path): .unpublishable(path: path, reason: altered)
    }
  }

  /// The error that stopped the writing of other files into the folder `out`.
  package init(_ fault: OutputFault, out: String) {
    switch fault {
    case .locked: self = .locked(path: out, by: RunLock.holder(of: out))
    case .unwritable(let path, let errno): self = .unwritable(path: path, reason: .system(errno))
    case .altered(let path): self = .unwritable(path: path, reason: Self.altered)
    }
  }

  private static let altered = Bilingual(
    "อ่านกลับแล้วไม่ตรงกับที่เขียน โปรดตรวจสอบดิสก์หรือโฟลเดอร์ที่ใช้ร่วมกัน",
    "read back, the file differs from what was written; check the disk or the shared folder")

  /// The reason of the system; when the path belongs to another user, also its owner and a remedy.
  private static func reason(_ errno: Int32, at path: String, out: String) -> Bilingual {
    let reason = Bilingual.system(errno)
    guard OutputFault.isRefusal(errno), let owner = PathOwner(of: path) else { return reason }
    return Bilingual(
      "\(reason.thai) เพราะ \(owner.path) เป็นของผู้ใช้ \(owner.name) แต่ครั้งนี้ทำงานในชื่อผู้ใช้ \(owner.runner) "
        + "โปรดทำงานในชื่อ \(owner.name) หรือให้ผู้ดูแลเครื่องใช้คำสั่ง chown -R \(owner.runner) \(out)",
      "\(reason.english): \(owner.path) belongs to the user \(owner.name) and this run is by \(owner.runner); run it as "
        + "\(owner.name), or have the administrator run chown -R \(owner.runner) \(out)")
  }
}
