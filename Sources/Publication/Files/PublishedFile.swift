/// A file that is about to be published.
package struct PublishedFile: Sendable {
  /// Relative to the publication's folder.
  package let path: String
  private let make: @Sendable () -> [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.init(path: path) { bytes }
  }

  /// A file that is made whenever its bytes are asked for: those of a nation do not stand in memory at one time.
  init(path: String, make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.make = make
  }

  package var bytes: [UInt8] { make() }
}
