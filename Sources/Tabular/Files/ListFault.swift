/// Why a folder cannot be listed or removed.
package enum ListFault: Error, Hashable {
  case notFound
  case notADirectory
  case permissionDenied
  case other(errno: Int32)

  /// Whether the machine is at fault, and not the folder, which it may list well another time.
  package var isOfTheMachine: Bool {
    switch self {
    case .other(let code): MachineFault.isOne(code)
    case .notFound, .notADirectory, .permissionDenied: false
    }
  }
}
