import CLibCSV
import CXlsxWriter
import CZlib

/// The libraries that affect the bytes of a publication, with their versions at run time.
///
/// libcsv parses, libxlsxwriter writes workbooks, and zlib packs them. libcrypto is left out: every version computes
/// the same SHA-256, and its version changes with every security update, which would republish an unchanged year.
package enum LibraryVersions {
  /// The libraries in the order in which the data pass through them.
  package static var all: [(name: String, version: String)] {
    [
      // libcsv has its version only in its header.
      ("libcsv", "\(CSV_MAJOR).\(CSV_MINOR).\(CSV_RELEASE)"),
      ("libxlsxwriter", unsafe String(cString: lxw_version())),
      ("zlib", unsafe String(cString: zlibVersion())),
    ]
  }
}
