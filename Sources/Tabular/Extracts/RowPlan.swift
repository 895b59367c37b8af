import Synchronization

/// The plan for reading the records below a header: made once for all files with the same header.
final class RowPlan: Sendable {
  /// The header as it was in the first file; only its position differs from file to file.
  let header: HeaderMatch
  let misnamed: MisnamedColumns
  /// The reader of each field of the table.
  let readers: [CellReader]
  /// The column of each field; -1 when the file lacks it.
  let columns: [Int]
  /// Whether each field is part of the table's key.
  let isKey: [Bool]
  let isRequired: [Bool]
  /// The fields whose values must differ from row to row, except a field that is the whole key of the table.
  ///
  /// Repeated keys are judged elsewhere, by the whole rows.
  let unique: [Int]
  /// The fields of the key; empty when rows may repeat.
  let key: [Int]
  /// The fields that identify a row: the key, or all required fields of a table without a key.
  let identity: [Int]
  /// Whether each field is one of the identifying fields.
  let isIdentity: [Bool]
  /// For each field that the file lacks, the columns whose titles resemble its own.
  let lookalikes: [[Int]]
  /// Whether a missing column means a blank cell, whatever the row contains.
  let isBlankWhenAbsent: [Bool]
  /// The names and column indices of the extra columns.
  let extras: [(name: String, column: Int)]
  /// The columns that letters quote.
  let quoted: QuotedColumns
  /// The folded titles that each field's column may have.
  private let titles: [Set<FoldedKey>]
  /// Memories of cells that no thread is using.
  private let pool = Mutex<[CellMemory]>([])

  init(_ header: HeaderMatch, resolver: any ReferenceResolver, narratives: Set<String>) {
    let table = header.table
    let misnamed = MisnamedColumns(header)
    self.header = header
    self.misnamed = misnamed
    readers = table.fields.map { CellReader($0, of: table, resolver: resolver) }
    columns = table.fields.indices.map { header.columns.firstIndex(of: .field($0)) ?? -1 }
    isKey = table.fields.map { table.primaryKey.contains($0.name) }
    isRequired = table.fields.map(\.constraints.required)
    unique = table.fields.indices.filter {
      table.fields[$0].constraints.unique && table.primaryKey != [table.fields[$0].name]
    }
    key = table.primaryKey.compactMap { table.index(of: $0) }
    identity = table.primaryKey.isEmpty ? table.fields.indices.filter { table.fields[$0].constraints.required } : key
    isIdentity = table.fields.indices.map { [identity] in identity.contains($0) }
    let lookalikes = table.fields.map { misnamed.columns(of: $0.name) }
    self.lookalikes = lookalikes
    isBlankWhenAbsent = table.fields.indices.map { [isRequired] in !isRequired[$0] && lookalikes[$0].isEmpty }
    quoted = QuotedColumns(header, without: narratives)
    titles = table.fields.map { Set($0.keys) }
    extras = header.columns.enumerated().compactMap { column, kind in
      if case .extra(let name) = kind { (name, column) } else { nil }
    }
  }

  /// Whether a text is a title of a field's column.
  func isTitle(_ text: String, of field: Int) -> Bool {
    // Return early: no title is as long or has lost bytes, and folding a narrative is slow.
    guard text.utf8.count <= 300, !HeaderMatch.isDamaged(text) else { return false }
    return FoldedKey(text).names.contains(where: titles[field].contains)
  }

  /// Whether a record has a filled cell in a column that is read.
  func readsAny(of record: RecordCells) -> Bool {
    columns.contains { $0 >= 0 && record.isFilled($0) } || extras.contains { record.isFilled($0.column) }
  }

  /// Takes a memory that no other thread uses.
  func takeMemory() -> CellMemory {
    pool.withLock { $0.popLast() } ?? CellMemory(fields: readers.count)
  }

  func recycle(_ memory: CellMemory) {
    pool.withLock { $0.append(memory) }
  }
}

/// The plan and the cells that rows of one file share.
///
/// Unchecked, because only the reader of the file writes to it, and no row reaches another thread before the reader
/// ends.
final class RowSource: @unchecked Sendable {
  let plan: RowPlan
  /// Accessed for every cell of every row; no row is read while the reader reads the next one.
  @exclusivity(unchecked) private var unchecked: CellMemory
  /// The cells of extra columns by record, if the file has such columns.
  var extras: [Int: [String: String]] = [:]

  init(_ plan: RowPlan) {
    self.plan = plan
    unsafe unchecked = plan.takeMemory()
  }

  var memory: CellMemory {
    @inline(__always) _read { yield unsafe unchecked }
    @inline(__always) _modify { yield unsafe &unchecked }
  }

  /// Removes the row that was read last.
  func forget(_ row: Row) {
    memory.forgetRow(of: row.count)
    if !extras.isEmpty { extras[row.record] = nil }
  }

  /// Gives the memory back when the last row is gone.
  deinit {
    guard !memory.isFull else { return }
    // Clear the memory in place: clearing a copy would allocate its arrays again.
    memory.forgetRows()
    plan.recycle(memory)
  }
}
