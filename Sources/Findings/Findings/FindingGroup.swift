import Assessment
package import Tabular

/// The findings of one cause, which one person mends in one go: those of one check in one column of a unit's file.
///
/// Findings with different explanations are in different groups. A finding about a whole file has a group of its own.
package struct FindingGroup: Sendable {
  /// The findings of the group, at least one, in the order in which the publication lists them.
  package let findings: [AnsweredFinding]
  /// The place of the first finding; nil if the file could not be read, or if the finding is about the whole file.
  package let place: SheetPlace?
  /// The rows of all findings as a spreadsheet shows them; nil without a place.
  package let rows: RowRanges?
  /// The different sentences of the findings, each once, with its rows.
  package let variants: [Variant]
  /// The rows that no variant contains: their findings are counted and not listed.
  package let unlisted: RowRanges

  /// Findings with the same sentence, in one or more rows.
  package struct Variant: Sendable {
    /// The first finding with this sentence.
    package let finding: AnsweredFinding
    package fileprivate(set) var rows: RowRanges
  }

  /// The first finding of the group.
  package var first: AnsweredFinding { findings[0] }

  /// Number of places with a finding, including those that are not listed one by one.
  package var count: Int { findings.reduce(0) { $0 + $1.finding.count } }

  /// Collects the rows and the different sentences of findings of one cause.
  ///
  /// - Parameters:
  ///   - findings: Findings of one cause, at least one, in the order of their lines.
  ///   - sheets: The files that contain the findings.
  fileprivate init(_ findings: [AnsweredFinding], in sheets: ReceivedSheets) {
    self.findings = findings
    place = sheets[findings[0].place]
    var (all, unlisted) = (RowRanges(), RowRanges())
    var variants: [Variant] = []
    var indices: [String: Int] = [:]
    for finding in findings {
      let sentence = finding.sentence.thai
      let index = indices[sentence] ?? variants.count
      if index == variants.count {
        variants.append(Variant(finding: finding, rows: RowRanges()))
        indices[sentence] = index
      }
      guard let row = sheets[finding.place]?.row else { continue }
      variants[index].rows.insert(row)
      guard let others = sheets.rows(of: finding.finding) else {
        all.insert(row)
        continue
      }
      // `others` contains the finding's own row: take it out of the unlisted rows, or it would be counted twice.
      all.insert(others)
      unlisted.insert(others.without(row))
    }
    self.variants = variants
    self.unlisted = unlisted
    rows = place == nil ? nil : all
  }
}

extension FindingGroup {
  private struct Cause: Hashable {
    let check: Check
    let unit: Code<Unit>?
    let file: String
    let column: String?
    let columnIndex: Int?
    let explained: String?
    /// The index of a finding about a whole file, which keeps it apart from all others; nil for one about a row.
    let single: Int?
  }

  /// Groups findings by cause.
  ///
  /// - Parameters:
  ///   - findings: Findings in the order in which they are published.
  ///   - sheets: The files that contain the findings.
  /// - Returns: The groups in the order of their first findings.
  package static func groups(of findings: [AnsweredFinding], in sheets: ReceivedSheets) -> [FindingGroup] {
    var indices: [Cause: Int] = [:]
    var members: [[AnsweredFinding]] = []
    for (number, finding) in findings.enumerated() {
      let place = finding.place
      let cause = Cause(
        check: finding.check, unit: finding.unit, file: place.file, column: place.column,
        columnIndex: place.columnIndex, explained: finding.answerText,
        single: place.line == 0 ? number : nil)
      let index = indices[cause] ?? members.count
      if index == members.count {
        indices[cause] = index
        members.append([])
      }
      members[index].append(finding)
    }
    return members.map { FindingGroup($0, in: sheets) }
  }
}

/// The texts of a group.
extension FindingGroup {
  /// Describes the place for a person: "rows 3-7, column P (on_target)".
  ///
  /// - Parameter title: The title of the column; nil if it has none.
  /// - Returns: The text in both languages; nil without a place.
  package func locationText(columnTitle title: Bilingual?) -> Bilingual? {
    guard let place, let rows else { return nil }
    return SheetPlace.text(rows: rows.text, column: place.column, title: title)
  }

  /// One line for each variant after the first: its rows, and its value or its whole sentence.
  package var differences: [Bilingual] {
    let rest = variants.dropFirst().map { variant in
      let text = difference(of: variant.finding)
      return Bilingual("\(variant.rows.text.thai): \(text.thai)", "\(variant.rows.text.english): \(text.english)")
    }
    guard variants.count > 1, unlisted.count > 0 else { return rest }
    let text = unlisted.text
    return rest + [
      Bilingual(
        "\(text.thai): ลักษณะเดียวกัน ไม่ได้แสดงทีละแห่ง", "\(text.english): of the same kind, not listed one by one")
    ]
  }

  private func difference(of finding: AnsweredFinding) -> Bilingual {
    guard let value = finding.value, finding.finding.sentenceWithoutValue == first.finding.sentenceWithoutValue else {
      return finding.sentence
    }
    let quoted = Bilingual("“\(value)”", "'\(value)'")
    guard let meant = finding.finding.suggestion else { return quoted }
    return Bilingual(
      "\(quoted.thai) หากหมายถึง “\(meant.thai)” โปรดแก้ตามนี้", "\(quoted.english), did you mean '\(meant.english)'?")
  }
}
