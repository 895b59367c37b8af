/// Why a workbook was not made.
package enum WorkbookFault: Error, Hashable {
  /// The library refused what it was given: a fault of the program.
  case refused(String)
  /// It could not be written whole: the path, and the `errno` that says why.
  case unwritable(path: String, errno: Int32)
}
