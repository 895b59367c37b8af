/// One file of the sample.
package struct SampleFile: Sendable {
  /// The path relative to the data folder: "extracts/2566/5030/2023-09-06/scores.csv".
  package let path: String
  package let bytes: [UInt8]
}
