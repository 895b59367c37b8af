/// The reason why a folder cannot be listed or removed.
package enum ListFault: Error, Hashable {
  case notFound
  case notADirectory
  case permissionDenied
  case other(errno: Int32)

  /// Whether the machine caused the fault, so that the folder may be listed another time.
  package var isOfTheMachine: Bool {
    switch self {
    case .other(let code): MachineFault.isOne(code)
    case .notFound, .notADirectory, .permissionDenied: false
    }
  }
}
