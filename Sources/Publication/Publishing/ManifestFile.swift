import FoundationEssentials
import Tabular

extension Manifest {
  /// Reads the bytes of a `manifest.json`; nil when they are not a manifest.
  package init?(json bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = manifest
  }

  /// The file as JSON: members in the order of their keys, and lists written one element at a time.
  var json: JSON { .object(CodingKeys.allCases.map { ($0.rawValue, value(of: $0)) }) }

  private func value(of key: CodingKeys) -> JSON {
    switch key {
    case .program: .string(program)
    case .version: .string(version)
    case .tablesVersion: .integer(tablesVersion)
    case .libraries: .object(libraries.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    case .fiscalYear: .integer(fiscalYear)
    case .effectiveDate: effectiveDate.map { .string($0) } ?? .null
    case .status: .string(status)
    case .heading: heading.map { .string($0) } ?? .null
    case .exitStatus: .integer(exitStatus)
    case .dataSHA256: .string(dataSHA256)
    case .methodologySHA256: .string(methodologySHA256)
    case .counts: .object(Count.allCases.map { ($0.rawValue, .integer(counts[$0] ?? 0)) })
    case .reference: .objects(reference.count) { reference[$0].write(to: &$1) }
    case .inputs: .objects(inputs.count) { inputs[$0].write(to: &$1) }
    case .notRead: .array(notRead.map { .string($0) })
    case .inputsYearBefore: .objects(inputsYearBefore.count) { inputsYearBefore[$0].write(to: &$1) }
    case .inputsEarlierYears:
      .objects(inputsEarlierYears.count) { inputsEarlierYears[$0].write(to: &$1) }
    case .outputs: .objects(outputs.count) { outputs[$0].write(to: &$1) }
    }
  }
}

extension Manifest.FileDigest {
  fileprivate func write(to json: inout JSONText) {
    json.member("file", file)
    json.member("sha256", sha256)
  }
}

extension Manifest.Input {
  fileprivate func write(to json: inout JSONText) {
    json.member("file", file)
    if let sheet { json.member("sheet", sheet) }
    json.member("sha256", sha256)
    json.member("rows", rows)
    json.member("encoding", encoding)
    json.member("table", table.map { .string($0) } ?? .null)
    json.member("states", .array(states.map { .string($0) }))
  }
}

extension Manifest.Output {
  fileprivate func write(to json: inout JSONText) {
    json.member("file", file)
    json.member("bytes", bytes)
    json.member("sha256", sha256)
  }
}
