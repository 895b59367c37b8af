import Assessment
import Findings
import Intake
import Office
import Tabular

/// What is said of files that lie in no inbox: of when they were received nothing, for nobody has received them.
struct LooseFindings {
  /// As they were named.
  private let files: Set<String>
  private let season: Season

  /// More units than these are not named one by one.
  private static let listed = 10

  init(of files: [String], in season: Season) {
    self.files = Set(files)
    self.season = season
  }

  /// Whether a finding judges the day on which such a file was received.
  func isOfReceipt(_ finding: Finding) -> Bool {
    let path = finding.place.file
    if finding.check.code == Check.receivedLate.code { return files.contains(path) }
    return finding.check.code == Check.receiptInFuture.code && files.contains { $0.hasPrefix(path + "/") }
  }

  /// A note on each file that seems to be one unit's, by its folder or most of its rows, and holds rows of others too.
  var severalUnits: [Finding] {
    season.extracts.filter { files.contains($0.delivery.file) }.compactMap { extract in
      let parts = extract.parts
      guard parts.count > 1, let owner = owner(of: extract) else { return nil }
      let units = [owner] + parts.map(\.unit).filter { $0 != owner }
      let list = units.prefix(Self.listed).map(\.text).joined(separator: ", ")
      return Finding(
        .severalUnits, unit: nil, place: Place(file: extract.delivery.file),
        values: [
          "count": Bilingual(same: String(units.count)),
          "units": Bilingual(same: units.count > Self.listed ? list + ", …" : list),
        ], effect: "")
    }
  }

  /// The lists of findings whose findings are not at hand: those in no inbox, and those of a unit of which no other
  /// file is looked at.
  func listsAlone(among receipts: [Receipt]) -> [Receipt] {
    let others = Set(receipts.filter { $0.table != SchemaLibrary.explanations }.map(\.unit))
    return receipts.filter { receipt in
      receipt.table == SchemaLibrary.explanations
        && (files.contains(receipt.delivery.file) || !others.contains(receipt.unit))
    }
  }

  private func owner(of extract: ReceivedExtract) -> Code<Unit>? {
    let folders = extract.delivery.file.split(separator: "/").dropLast().reversed()
    if let named = folders.lazy.compactMap({ season.office.registry[Code(String($0))]?.code }).first { return named }
    let rows = extract.parts.reduce(0) { $0 + $1.rows }
    return extract.parts.first { $0.rows * 2 > rows }?.unit
  }
}
