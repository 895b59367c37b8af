/// The columns whose unknown titles probably mean columns that the file lacks.
///
/// Such a title resembles that of a missing column, or is the only unknown title when one required column is missing.
package struct MisnamedColumns: Sendable {
  /// With more unknown titles than this the titles are not misspellings.
  private static let most = 100

  /// The indices of columns in the file, by the name of the field that each probably means.
  private let indices: [String: [Int]]
  private let fields: [Int: String]
  /// The fields that exactly one misspelt title means, by the index of its column.
  ///
  /// The cells of such a column surely belong to the field.
  package let misspelt: [Int: String]

  /// - Parameters:
  ///   - header: The header of the file.
  ///   - items: The codes of the items of a survey, a list for each form that the file may be of.
  package init(_ header: HeaderMatch, items: [[String]] = []) {
    let unknown = header.unknownColumns.prefix(Self.most)
    let absent = header.table.fields.filter { header.column(of: $0.name) == nil }
    let likeness = Likeness(
      unknown.isEmpty
        ? []
        : absent.flatMap { field in
          [field.name, field.title, field.titleEnglish].compactMap { $0 }.map { (word: $0, meaning: field.name) }
        })
    // A title followed by the unit of another figure still resembles the plain title.
    let decorated = unknown.compactMap { index -> (Int, String)? in
      let keys = DecoratedTitle.plain(header.titles[index]).map(\.key)
      return keys.lazy.compactMap { key in absent.first { $0.keys.contains(key) }?.name }.first.map { (index, $0) }
    }
    let similar = unknown.compactMap { index -> (Int, String)? in
      guard !decorated.contains(where: { $0.0 == index }) else { return nil }
      return likeness.meaning(of: header.titles[index]).map { (index, $0) }
    }
    let paired = Set((decorated + similar).map(\.0))
    let itemCodes = MisspeltItems(header.titles, at: unknown.filter { !paired.contains($0) }, header.lacking(items))
      .codes
    let misspelt = similar + itemCodes
    var pairs = (decorated + misspelt).sorted { $0.0 < $1.0 }
    let rest = unknown.filter { index in !pairs.contains { $0.0 == index } }
    let lacking = absent.filter { field in field.constraints.required && !pairs.contains { $0.1 == field.name } }
    if rest.count == 1, lacking.count == 1 { pairs.append((rest[0], lacking[0].name)) }
    let named = Set(pairs.map(\.1))
    pairs += header.untitledColumns.compactMap { index in
      header.fieldBetweenNeighbours(of: index).flatMap { named.contains($0) ? nil : (index, $0) }
    }
    fields = Dictionary(pairs) { first, _ in first }
    let indices = Dictionary(grouping: pairs) { $0.1 }.mapValues { $0.map(\.0) }
    self.indices = indices
    self.misspelt = Dictionary(misspelt.filter { indices[$0.1]?.count == 1 }) { first, _ in first }
  }

  /// The name of the field that a column of the file probably means; nil when its title resembles none.
  package func field(of column: Int) -> String? { fields[column] }

  /// The columns of the file that probably mean a field, from the left.
  package func columns(of field: String) -> [Int] { indices[field] ?? [] }
}

extension HeaderMatch {
  /// The items of each form for which the file has no column.
  fileprivate func lacking(_ items: [[String]]) -> [[String]] {
    items.map { $0.filter { column(ofExtra: $0) == nil } }
  }

  /// The columns without a title, the one after the last title included.
  fileprivate var untitledColumns: [Int] {
    titles.indices.filter { titles[$0].isEmpty } + (width > titles.count ? [titles.count] : [])
  }

  /// The name of the field that an untitled column probably holds; nil when that is unclear.
  ///
  /// It is the only missing field that the schema has between the fields of the neighbouring columns.
  fileprivate func fieldBetweenNeighbours(of column: Int) -> String? {
    guard column > 0, case .field(let before) = columns[column - 1] else { return nil }
    var after = table.fields.count
    if column + 1 < columns.count {
      guard case .field(let next) = columns[column + 1] else { return nil }
      after = next
    }
    guard before + 1 < after else { return nil }
    let lacking = (before + 1..<after).filter { !columns.contains(.field($0)) }
    return lacking.count == 1 ? table.fields[lacking[0]].name : nil
  }

  /// The titled columns that no schema knows, from the left.
  ///
  /// A repeated title and a title with lost bytes are left out, because they have faults of their own.
  package var unknownColumns: [Int] {
    let repeated = Set(
      faults.compactMap { fault in
        if case .duplicateColumn = fault.kind { fault.value } else { nil }
      })
    return columns.indices.filter { index in
      let title = titles[index]
      return columns[index] == .unknown && !title.isEmpty && !repeated.contains(title) && !Self.isDamaged(title)
    }
  }
}
