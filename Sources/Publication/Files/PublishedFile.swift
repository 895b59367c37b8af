/// A file of a publication that is not written yet.
package struct PublishedFile: Sendable {
  /// The path, relative to the publication's folder.
  package let path: String
  private let make: @Sendable () -> [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.init(path: path) { bytes }
  }

  /// A file whose bytes are made on each request, so that memory never holds all files of a nation.
  init(path: String, make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.make = make
  }

  package var bytes: [UInt8] { make() }
}
