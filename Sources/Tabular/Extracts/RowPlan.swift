import Synchronization

/// How the records below a header are read: made once for all the files that have it.
final class RowPlan: Sendable {
  /// As it was first seen: where it stands in a file is the file's.
  let header: HeaderMatch
  let misnamed: MisnamedColumns
  /// One a field of the table.
  let readers: [CellReader]
  /// The column of each field; -1 where the file lacks it.
  let columns: [Int]
  /// Whether each field is of the table's key.
  let isKey: [Bool]
  let isRequired: [Bool]
  /// The fields whose values must differ from row to row and are not the table's key alone: repeated keys are judged by
  /// their rows, elsewhere.
  let unique: [Int]
  /// The fields of the key; empty: rows may repeat.
  let key: [Int]
  /// The fields that tell a row from others: the key, or what a row must have where there is none.
  let identity: [Int]
  /// Whether each field is one of them.
  let isIdentity: [Bool]
  /// Of each field, the columns under a title like its own; only of fields that the file lacks.
  let lookalikes: [[Int]]
  /// Whether a cell that the file lacks is blank whatever stands in the row.
  let isBlankAbsent: [Bool]
  /// The places of the extra columns.
  let extras: [(name: String, column: Int)]
  /// The columns that letters quote.
  let quoted: QuotedColumns
  /// What each field's column may be called.
  private let titles: [Set<FoldedKey>]
  /// Those of threads that read no file now.
  private let idle = Mutex<[CellMemory]>([])

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
    isBlankAbsent = table.fields.indices.map { [isRequired] in !isRequired[$0] && lookalikes[$0].isEmpty }
    quoted = QuotedColumns(header, without: narratives)
    titles = table.fields.map { Set($0.keys) }
    extras = header.columns.enumerated().compactMap { column, kind in
      if case .extra(let name) = kind { (name, column) } else { nil }
    }
  }

  /// Whether a text is a title of a field's column.
  func isTitle(_ text: String, of field: Int) -> Bool {
    // No title is as long, and none has lost bytes: neither a narrative nor a damaged cell is folded for it.
    guard text.utf8.count <= 300, !HeaderMatch.isDamaged(text) else { return false }
    return FoldedKey(text).names.contains(where: titles[field].contains)
  }

  /// A memory that no other thread has.
  func takeMemory() -> CellMemory {
    idle.withLock { $0.popLast() } ?? CellMemory(fields: readers.count)
  }

  func giveBack(_ memory: CellMemory) {
    idle.withLock { $0.append(memory) }
  }
}

/// What rows of a file have in common: how they were read, and the cells that stand in them.
///
/// Unchecked: only the reader of the file writes to it, and hands no row to another thread before it is done.
final class RowSource: @unchecked Sendable {
  let plan: RowPlan
  /// Asked for every cell of every row; nobody reads a row while the next one is being read.
  @exclusivity(unchecked) private var unchecked: CellMemory
  /// The extra columns of rows by record, where there are such columns.
  var extras: [Int: [String: String]] = [:]

  init(_ plan: RowPlan) {
    self.plan = plan
    unsafe unchecked = plan.takeMemory()
  }

  var memory: CellMemory {
    @inline(__always) _read { yield unsafe unchecked }
    @inline(__always) _modify { yield unsafe &unchecked }
  }

  /// Forgets the row that was read last.
  func forget(_ row: Row) {
    memory.forgetRow(of: row.count)
    if !extras.isEmpty { extras[row.record] = nil }
  }

  /// The last of its rows is gone.
  deinit {
    guard !memory.isFull else { return }
    // Here and not in a copy, which would make the room for them anew.
    memory.forgetRows()
    plan.giveBack(memory)
  }
}
