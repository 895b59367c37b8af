import CLibCSV
import CXlsxWriter
import CZlib

/// The libraries that shape the bytes of a publication, with the version that runs: what parses, what writes the
/// workbooks, and what packs them.
///
/// libcrypto is not among them: a SHA-256 is the same from every version, and the version changes with every security
/// update, which would republish an unchanged year.
package enum LibraryVersions {
  /// In the order in which the data passes them.
  package static var all: [(name: String, version: String)] {
    [
      // libcsv names its version in its header alone.
      ("libcsv", "\(CSV_MAJOR).\(CSV_MINOR).\(CSV_RELEASE)"),
      ("libxlsxwriter", unsafe String(cString: lxw_version())),
      ("zlib", unsafe String(cString: zlibVersion())),
    ]
  }
}
