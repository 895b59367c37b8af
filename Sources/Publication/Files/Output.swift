import Findings
import Tabular

/// A file of a publication that is still to be written; a table is made piece by piece while it is written.
enum Output: Sendable {
  case file(PublishedFile)
  /// The CSV of a table, made when it is written.
  case table(path: String, make: @Sendable () -> DescribedTable)
  /// A file that takes long to make; the folder may hold temporary files meanwhile, and none is left there.
  case large(path: String, make: @Sendable (_ folder: String) throws(RunError) -> [UInt8])
  /// An archive of files that are written earlier, each under its name in the archive.
  case archive(path: String, files: [(name: String, path: String)])
  /// A file that describes the files written before it.
  case following(String, json: @Sendable ([WrittenFile]) throws(RunError) -> JSON)

  /// Whether it can be written without waiting for other files.
  var isFree: Bool { !isArchive && !isFollowing }

  /// Whether it packs other files, and waits for them.
  var isArchive: Bool { if case .archive = self { true } else { false } }

  /// Whether it describes other files, and waits for them.
  private var isFollowing: Bool { if case .following = self { true } else { false } }

  /// Whether it takes as long to make as many other files together.
  var isLarge: Bool { if case .large = self { true } else { false } }

  private typealias WriteBytes = ([UInt8]) throws(OutputFault) -> Void

  /// Makes the file and writes it into a staging folder.
  ///
  /// - Parameters:
  ///   - staging: The folder in which the publication is prepared.
  ///   - written: The files that were written before it.
  ///   - out: The output folder, for error messages.
  /// - Returns: The file with its size and digest.
  /// - Throws: The error that stops the publication.
  func write(to staging: borrowing Staging, after written: [WrittenFile], out: String) throws(RunError) -> WrittenFile {
    switch self {
    case .file(let file):
      return try Self.write(file.path, nil, to: staging, out: out) { put throws(OutputFault) in try put(file.bytes) }
    case .table(let path, let make):
      let described = make()
      return try Self.write(path, described.schema, to: staging, out: out) { put throws(OutputFault) in
        try CSVFormat.write(described.table, put)
      }
    case .large(let path, let make):
      let bytes = try make(staging.path)
      return try Self.write(path, nil, to: staging, out: out) { put throws(OutputFault) in try put(bytes) }
    case .archive(let path, let files):
      let bytes = try Self.packed(files, from: staging.path)
      return try Self.write(path, nil, to: staging, out: out) { put throws(OutputFault) in try put(bytes) }
    case .following(let path, let json):
      let json = try json(written)
      return try Self.write(path, nil, to: staging, out: out) { put throws(OutputFault) in
        try JSONFormat.write(json, put)
      }
    }
  }

  private static func packed(
    _ files: [(name: String, path: String)], from folder: String
  ) throws(RunError) -> [UInt8] {
    var packed: [ZipArchive.File] = []
    for file in files {
      do throws(ReadFault) {
        packed.append(ZipArchive.File(name: file.name, bytes: try FileBytes.read("\(folder)/\(file.path)")))
      } catch {
        throw .fault("\(file.path) cannot be packed: \(error)")
      }
    }
    return ZipArchive.packing(packed)
  }

  private static func write(
    _ path: String, _ schema: TableSchema?, to staging: borrowing Staging, out: String,
    _ fill: (_ put: WriteBytes) throws(OutputFault) -> Void
  ) throws(RunError) -> WrittenFile {
    do {
      let digest = try SHA256.Running()
      var count = 0
      var refusal: DigestFault?
      try staging.write(to: path) { put throws(OutputFault) in
        try fill { piece throws(OutputFault) in
          do throws(DigestFault) { try digest.append(piece) } catch { refusal = error }
          count += piece.count
          try put(piece)
        }
      }
      if let refusal { throw refusal }
      return WrittenFile(path: path, count: count, digest: try digest.end(), schema: schema)
    } catch let fault as OutputFault {
      throw .publishing(fault, out: out)
    } catch {
      throw .withoutDigests
    }
  }
}
