package import Findings
package import Judging
import Office
import Tabular

/// The files of one fiscal year that are to be written; each is made independently when it is written.
package struct Publication: Sendable {
  package let results: Results
  /// The files in the order of the manifest, which comes last.
  let outputs: [Output]

  package init(of results: Results, as formats: [OutputFormat] = OutputFormat.allCases) throws(RunError) {
    self.results = results
    let digests = try SourceDigests(of: results)
    var outputs: [Output] = []
    for format in formats {
      switch format {
      case .csv:
        outputs += TableCatalogue.all.map { published in
          .table(path: "\(published.path).csv") { published.described(results) }
        }
      case .xlsx: outputs += PublishedWorkbooks(results: results, digests: digests).files
      case .html: outputs += Report.outputs(of: results, digests, as: formats)
      }
    }
    outputs += UnitDocuments.files(of: results, as: formats).map(Output.file)
    outputs += results.referenceFiles.map { .file(PublishedFile(path: "method/\($0.path)", bytes: $0.bytes)) }
    outputs += UnitDocuments.archives(of: results, as: formats)
    // Files that wait for others come after all of them, so that no file waits without need.
    if formats.contains(.csv) {
      outputs += [PublishedTable.Audience.everyone, .office].map { DataPackage.output(of: results, for: $0) }
    }
    outputs.append(
      .following("manifest.json") { written throws(RunError) in
        try Manifest(of: results, digests, outputs: written).json
      })
    self.outputs = outputs
  }
}
