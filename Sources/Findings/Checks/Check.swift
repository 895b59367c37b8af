package import Tabular

/// A rule that what is received must keep: its sentence, its cure, why it matters, and an example of each kind.
///
/// The examples are its tests: the wrong one must raise it, the right one must not. One object for each rule, which every
/// finding holds.
package final class Check: Sendable {
  /// Lower case with hyphens; never changed, since offices and letters refer to it.
  package let code: String
  package let severity: Severity
  /// The fact, with names in braces for what differs from case to case.
  package let sentence: Bilingual
  /// What to do about it.
  package let remedy: Bilingual
  /// What goes wrong where nobody does.
  package let why: Bilingual
  package let wrong: Example
  package let right: Example

  package init(
    _ code: String, _ severity: Severity, sentence: Bilingual, remedy: Bilingual, why: Bilingual, wrong: Example,
    right: Example
  ) {
    self.code = code
    self.severity = severity
    self.sentence = sentence
    self.remedy = remedy
    self.why = why
    self.wrong = wrong
    self.right = right
  }
}

extension Check: Hashable {
  /// The catalogue has each rule once.
  package static func == (left: Check, right: Check) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A small season that keeps or breaks a rule.
package struct Example: Sendable {
  /// One file of it, relative to the data folder.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// Where it leads, if it is a symbolic link instead.
    package let link: String?
    /// Whether its own name is written in Windows-874, as a Thai archive of Windows leaves it.
    package var isNamedInWindows874 = false
  }

  package let files: [File]
  /// The day that the season is seen on, as `--as-of` takes it; nil: all of it.
  package let asOf: String?

  package init(_ path: String, _ text: String, asOf: String? = nil) {
    self.init([File(path: path, bytes: Array(text.utf8), link: nil)], asOf: asOf)
  }

  package init(_ path: String, bytes: [UInt8]) {
    self.init([File(path: path, bytes: bytes, link: nil)], asOf: nil)
  }

  /// A symbolic link.
  package init(_ path: String, linkTo target: String) {
    self.init([File(path: path, bytes: [], link: target)], asOf: nil)
  }

  /// A file with a Thai name that a Windows archive left.
  package init(_ path: String, _ text: String, isNamedInWindows874: Bool) {
    self.init(
      [File(path: path, bytes: Array(text.utf8), link: nil, isNamedInWindows874: isNamedInWindows874)], asOf: nil)
  }

  package init(_ files: KeyValuePairs<String, String>, asOf: String? = nil) {
    self.init(files.map { File(path: $0, bytes: Array($1.utf8), link: nil) }, asOf: asOf)
  }

  private init(_ files: [File], asOf: String?) {
    self.files = files
    self.asOf = asOf
  }
}
