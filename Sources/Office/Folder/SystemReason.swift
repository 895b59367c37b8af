internal import Glibc
package import Tabular

/// Translations of system errors by `errno`, the same in every locale.
extension Bilingual {
  /// Describes an `errno`, with its number for the administrator of the machine.
  package static func system(_ errno: Int32) -> Self {
    guard let text = systemText(errno) else {
      return Self("ระบบแจ้งข้อผิดพลาดหมายเลข \(errno)", "the system reports error \(errno)")
    }
    return Self("\(text.thai) (\(errno))", "\(text.english) (\(errno))")
  }

  /// Translates an `errno`; nil for an errno without a translation.
  private static func systemText(_ errno: Int32) -> Self? {
    switch errno {
    case EBADF: Self("ปลายทางถูกปิดไว้", "it is closed")
    case EACCES, EPERM: Self("ไม่มีสิทธิ์ใช้งาน", "permission denied")
    case ENOENT: Self("ไม่พบไฟล์หรือโฟลเดอร์", "no such file or folder")
    case ENOTDIR: Self("เป็นไฟล์ ไม่ใช่โฟลเดอร์", "not a folder")
    case EISDIR: Self("เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "it is a folder")
    case EEXIST: Self("มีอยู่แล้ว", "it already exists")
    case ENOSPC: Self("พื้นที่ดิสก์เต็ม", "no space left on the disk")
    case EDQUOT: Self("ใช้พื้นที่ดิสก์ครบตามโควตาแล้ว", "the disk quota is used up")
    case EROFS: Self("ระบบไฟล์อนุญาตให้อ่านเท่านั้น", "the file system is read-only")
    case EIO: Self("อ่านหรือเขียนดิสก์ผิดพลาด", "input or output error")
    case EFBIG: Self("ไฟล์ใหญ่เกินกว่าที่รับได้", "the file is too large")
    case EINVAL: Self("ชื่อหรือเส้นทางไฟล์นี้ใช้ไม่ได้", "the name or path cannot be used")
    case ELOOP: Self("ลิงก์ซ้อนกันมากเกินไป", "too many links")
    case ENAMETOOLONG: Self("ชื่อยาวเกินไป", "the name is too long")
    case EMFILE, ENFILE: Self("เปิดไฟล์พร้อมกันมากเกินไป", "too many open files")
    case ENOMEM: Self("หน่วยความจำไม่พอ", "out of memory")
    case ESTALE: Self("การเชื่อมต่อกับโฟลเดอร์ที่ใช้ร่วมกันขาดหาย", "the shared folder is no longer connected")
    case EAGAIN: Self("ทรัพยากรของเครื่องไม่พอชั่วคราว", "a resource of the machine is temporarily unavailable")
    case EINTR: Self("การอ่านถูกขัดจังหวะ", "interrupted by a signal")
    case _: nil
    }
  }
}
