import Tabular

/// One file of a publication on its way to the disk: what is large is made while it is written, piece by piece.
enum Output {
  case file(PublishedFile)
  /// The CSV of a table, which is made when its turn comes.
  case table(path: String, make: () -> DescribedTable)
  /// A file that describes those written before it.
  case following(String, bytes: ([WrittenFile]) throws(RunError) -> [UInt8])

  /// `written`: what was written before it; `out`: the folder that is published in.
  func write(to staging: borrowing Staging, behind written: [WrittenFile], out: String) throws(RunError) -> WrittenFile {
    switch self {
    case .file(let file): return try Self.write(file, to: staging, out: out)
    case .table(let path, let make): return try Self.write(make(), as: path, to: staging, out: out)
    case .following(let path, let bytes):
      return try Self.write(PublishedFile(path: path, bytes: try bytes(written)), to: staging, out: out)
    }
  }

  private static func write(
    _ file: PublishedFile, to staging: borrowing Staging, out: String
  ) throws(RunError) -> WrittenFile {
    do throws(OutputFault) {
      try staging.write(file.bytes, to: file.path)
    } catch {
      throw .publishing(error, out: out)
    }
    return WrittenFile(path: file.path, count: file.bytes.count, sha256: try file.bytes.sha256(), schema: nil)
  }

  private static func write(
    _ described: DescribedTable, as path: String, to staging: borrowing Staging, out: String
  ) throws(RunError) -> WrittenFile {
    do {
      let digest = try SHA256.Running()
      var count = 0
      var refusal: PublishingError?
      try staging.write(to: path) { put throws(OutputFault) in
        try CSVFormat.write(described.table) { piece throws(OutputFault) in
          do throws(PublishingError) { try digest.append(piece) } catch { refusal = error }
          count += piece.count
          try put(piece)
        }
      }
      if let refusal { throw refusal }
      return WrittenFile(path: path, count: count, sha256: try digest.hex(), schema: described.schema)
    } catch let fault as OutputFault {
      throw .publishing(fault, out: out)
    } catch {
      throw .fault("SHA-256 is not available")
    }
  }
}
