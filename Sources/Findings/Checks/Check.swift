package import Tabular

/// A rule for received files: its sentence, its remedy, why it matters, and a wrong and a right example.
///
/// The examples are tests of the rule: the wrong one must raise a finding, the right one must not. Each rule is one
/// object, which all of its findings refer to.
package final class Check: Sendable {
  /// The code in lower case with hyphens.
  ///
  /// It never changes, since offices and letters refer to it.
  package let code: String
  package let severity: Severity
  /// The sentence that states the fact, with names in braces for the texts that differ from finding to finding.
  package let sentence: Bilingual
  /// The instruction how to mend the data.
  package let remedy: Bilingual
  /// The harm that the fault does if it is not mended.
  package let why: Bilingual
  /// The words for a sheet of a workbook, where those for a CSV file do not fit; nil where they do.
  let onSheet: Wording?
  package let wrong: Example
  package let right: Example

  /// The sentence and the remedy for another kind of file; nil stands for the usual one.
  package struct Wording: Sendable {
    let sentence: Bilingual?
    let remedy: Bilingual?

    package init(sentence: Bilingual? = nil, remedy: Bilingual? = nil) {
      self.sentence = sentence
      self.remedy = remedy
    }
  }

  package init(
    _ code: String, _ severity: Severity, sentence: Bilingual, remedy: Bilingual, why: Bilingual,
    onSheet: Wording? = nil, wrong: Example, right: Example
  ) {
    self.onSheet = onSheet
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
  /// Compares by identity: the catalogue contains each rule once.
  package static func == (left: Check, right: Check) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A small season that follows or breaks a rule.
package struct Example: Sendable {
  /// One file of the example; its path is relative to the data folder.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// The target of a symbolic link; nil for a regular file.
    package let link: String?
    /// Whether the file name is encoded in Windows-874, as in an archive made by a Thai Windows.
    package let isNamedInWindows874: Bool
    /// The content in a form that people read; nil for a file that is a text itself.
    package let shown: String?

    package init(
      path: String, bytes: [UInt8], link: String? = nil, isNamedInWindows874: Bool = false, shown: String? = nil
    ) {
      self.path = path
      self.bytes = bytes
      self.link = link
      self.isNamedInWindows874 = isNamedInWindows874
      self.shown = shown
    }
  }

  package let files: [File]
  /// The day on which the season is seen, in the format of `--as-of`; nil for the whole season.
  package let asOf: String?

  package init(_ path: String, _ text: String, asOf: String? = nil) {
    self.init([File(path: path, bytes: Array(text.utf8), link: nil)], asOf: asOf)
  }

  package init(_ path: String, bytes: [UInt8]) {
    self.init([File(path: path, bytes: bytes, link: nil)], asOf: nil)
  }

  /// Makes an example that is a symbolic link.
  package init(_ path: String, linkTo target: String) {
    self.init([File(path: path, bytes: [], link: target)], asOf: nil)
  }

  /// Makes an example of a file whose name may be encoded in Windows-874.
  package init(_ path: String, _ text: String, isNamedInWindows874: Bool) {
    self.init(
      [File(path: path, bytes: Array(text.utf8), link: nil, isNamedInWindows874: isNamedInWindows874)], asOf: nil)
  }

  package init(_ files: KeyValuePairs<String, String>, asOf: String? = nil) {
    self.init(files.map { File(path: $0, bytes: Array($1.utf8), link: nil) }, asOf: asOf)
  }

  package init(_ files: [File], asOf: String? = nil) {
    self.files = files
    self.asOf = asOf
  }
}
