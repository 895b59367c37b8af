package import Assessment
import Findings
package import Office
package import Tabular

/// One file as it lies in the inbox: who delivered it and when it was received.
package struct Delivery: Sendable {
  /// As findings name it: relative to the data folder, or as the person who asked named it.
  package let file: String
  private let day: DeliveryDay

  package var deliverer: Deliverer { day.deliverer }
  package var receivedOn: CalendarDate { day.date }

  /// `folder`: what the file is relative to; nil where it is opened by the name that findings give it; `isLoose`: whether
  /// it lies in no inbox, such as a clerk's own file that is checked before it is sent.
  package init(
    file: String, in folder: DataFolder?, deliverer: Deliverer, receivedOn: CalendarDate, isLoose: Bool = false
  ) {
    self.init(file: file, on: DeliveryDay(folder: folder, deliverer: deliverer, date: receivedOn, isLoose: isLoose))
  }

  init(file: String, on day: DeliveryDay) {
    self.file = file
    self.day = day
  }

  /// Where it is opened; made when it is asked for, since a nation has tens of thousands.
  package var path: String { day.folder?.absolute(file) ?? file }

  /// Where a link on its path may lead; nil: anywhere.
  var roots: [String]? { day.roots }

  /// Whether the office sent it, which fills in no forms.
  var isOfOffice: Bool { deliverer == .office && !day.isLoose }

  /// The file's own name.
  package var name: String {
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return file }
    return String(file[file.utf8.index(after: slash)...])
  }

  /// Makes the findings about the file; they are those of the unit that delivered it.
  var finding: FindingMaker { FindingMaker(unit: deliverer.unit, file: file) }

  /// Makes the findings about rows of a unit, which answers for all rows of a file that it delivered itself.
  func finding(of unit: Code<Unit>?) -> FindingMaker { FindingMaker(unit: deliverer.unit ?? unit, file: file) }

  /// The table that the file's own name begins with; nil where it begins with none.
  package var namedTable: ExtractTable? { ExtractTable(fileName: name) }
}

extension ExtractTable {
  /// The table that the name of a file begins with, in any letter case.
  package init?(fileName: String) {
    let name = fileName.lowercased()
    guard let table = Self.allCases.first(where: { name.hasPrefix($0.rawValue) }) else { return nil }
    self = table
  }
}

/// What the files of one folder have in common.
final class DeliveryDay: Sendable {
  /// What they are relative to; nil where they are opened by the names that findings give them.
  let folder: DataFolder?
  let deliverer: Deliverer
  let date: CalendarDate
  /// Whether the files lie in no inbox.
  let isLoose: Bool
  /// The real paths that a link among the files may lead to or below; nil: links lead anywhere.
  let roots: [String]?

  init(
    folder: DataFolder?, deliverer: Deliverer, date: CalendarDate, isLoose: Bool = false, roots: [String]? = nil
  ) {
    self.isLoose = isLoose
    self.roots = roots
    self.folder = folder
    self.deliverer = deliverer
    self.date = date
  }
}

/// Who delivered a file: a unit for itself, or the office for all.
package enum Deliverer: Hashable, Sendable {
  case unit(Code<Unit>)
  case office

  /// As folders and tables name it.
  package var name: String {
    switch self {
    case .unit(let code): code.text
    case .office: "office"
    }
  }

  /// The only unit whose rows count; nil where rows of any unit do.
  package var unit: Code<Unit>? {
    switch self {
    case .unit(let code): code
    case .office: nil
    }
  }
}
