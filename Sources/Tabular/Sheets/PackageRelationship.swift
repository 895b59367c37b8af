/// A relationship of a part to another one.
struct PackageRelationship: Sendable {
  let id: String
  /// The last word of the type: "worksheet", "styles", "sharedStrings", "officeDocument" and others.
  let type: Substring
  let target: String
  let isExternal: Bool

  /// The path of the target in the package; nil when it is outside.
  ///
  /// - Parameter part: The part that the relationship belongs to.
  /// - Returns: The path from the top of the package.
  func path(from part: String) -> String? {
    guard !isExternal else { return nil }
    var names = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for name in target.split(separator: "/") where name != "." {
      guard name == ".." else {
        names.append(String(name))
        continue
      }
      guard names.popLast() != nil else { return nil }
    }
    return names.joined(separator: "/")
  }
}

/// Reads the relationships of a part.
final class RelationshipReceiver: XMLReceiver {
  private(set) var all: [PackageRelationship] = []
  let fault: WorkbookReadFault? = nil

  func begin(_ element: String, _ attributes: XMLAttributes) {
    guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    let word = type.split(separator: "/").last ?? ""
    all.append(
      PackageRelationship(
        id: id, type: word, target: target, isExternal: attributes["TargetMode"]?.lowercased() == "external"))
  }

  func end(_ element: String) {}

  func take(_ text: UnsafeBufferPointer<UInt8>) {}
}
