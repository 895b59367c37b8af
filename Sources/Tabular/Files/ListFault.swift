/// Why a folder cannot be listed or removed.
package enum ListFault: Error, Hashable {
  case notFound
  case notADirectory
  case permissionDenied
  case other(errno: Int32)
}
