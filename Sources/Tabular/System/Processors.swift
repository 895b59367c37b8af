internal import Glibc

/// The processors that this machine has for us.
package enum Processors {
  /// At least 1.
  package static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
