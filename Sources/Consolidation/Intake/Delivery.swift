package import Assessment
package import Tabular

/// One file as it lies in the inbox: who delivered it and when it was received.
package struct Delivery: Sendable {
  /// As findings name it: relative to the data folder, or as the person who asked named it.
  package let file: String
  /// Where it is opened.
  package let path: String
  package let deliverer: Deliverer
  package let receivedOn: CalendarDate

  package init(file: String, path: String, deliverer: Deliverer, receivedOn: CalendarDate) {
    self.file = file
    self.path = path
    self.deliverer = deliverer
    self.receivedOn = receivedOn
  }

  /// The file's own name.
  var name: String {
    let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(file[file.utf8.index(after: $0)...]) } ?? file
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
