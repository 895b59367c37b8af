/// The reason why a workbook was not made.
package enum WorkbookFault: Error, Hashable {
  /// libxlsxwriter refused its input, which is a fault of this program.
  case refused(String)
  /// The workbook could not be written completely: the path, and the `errno` of the failure.
  case unwritable(path: String, errno: Int32)
}
