/// The groups of a survey file in the order of appearance, and the group of each spelling of unit and year.
struct SurveyGroups {
  var list: [SurveyGroup] = []
  private let layout: SurveyLayout
  private let formFor: (SurveyTally.Spelling) -> SurveyAssignment?
  private var memory = SurveyMemory()
  /// Each known spelling with the index of its group, and a hash table of their indices in this list.
  private var known: [(key: Key, index: Int)] = []
  private var indices = HashedIndices()
  /// The indices of the groups with an owner, by the hashes of their owners.
  private var owned = HashedIndices()
  /// The hashes of the spellings without an owner beyond `mostDistinct` groups, and the index of their common group.
  private var sharedHashes: Set<UInt64> = []
  private var sharedGroup = 0

  /// The most groups whose faults are kept apart; more units and years than any office assesses are misreadings.
  static let mostDistinct = 1000

  struct Key: Hashable {
    let unit: String
    let year: String
    fileprivate let hash: Int

    /// Makes a key; a word for a missing value becomes an empty text.
    init(_ unit: String, _ year: String, _ layout: SurveyLayout) {
      self.unit = layout.present(unit)
      self.year = layout.present(year)
      let hash = SurveyKeyCell.hash(self.unit) &* 31 ^ SurveyKeyCell.hash(self.year)
      self.hash = Int(truncatingIfNeeded: hash)
    }

    /// Uses the stored number, which costs less than hashing both texts.
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  init(layout: SurveyLayout, formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?) {
    self.layout = layout
    self.formFor = formFor
  }

  func deallocate() { memory.deallocate() }

  /// The index of the group of a known spelling; nil for a new spelling, or one of the common group.
  func knownIndex(of key: Key) -> Int? {
    indices.first(key.hash) { known[$0].key == key }.map { known[$0].index }
  }

  /// Whether the rows of a spelling are counted.
  func isTallied(_ key: Key) -> Bool { knownIndex(of: key).map { list[$0].form != nil } ?? false }

  /// The index of a spelling's group.
  ///
  /// For a new spelling, whose first row this is, the form is looked up.
  mutating func index(of key: Key, at line: Int, record: Int) -> Int {
    knownIndex(of: key) ?? newIndex(of: key, at: line, record: record)
  }

  /// The index of the group of a spelling that is not known.
  ///
  /// - Parameters:
  ///   - key: The spelling.
  ///   - line: The line of its first row.
  ///   - record: The data row of its first row.
  /// - Returns: The index of the group.
  mutating func newIndex(of key: Key, at line: Int, record: Int) -> Int {
    let hash = list.count < Self.mostDistinct ? 0 : SurveyKeyCell.hash("\(key.unit)\u{0}\(key.year)")
    guard sharedHashes.isEmpty || !sharedHashes.contains(hash) else { return sharedGroup }
    let spelling = SurveyTally.Spelling(unitCell: key.unit, yearCell: key.year, line: line, record: record)
    let assignment = formFor(spelling)
    if assignment == nil, list.count >= Self.mostDistinct {
      sharedHashes.insert(hash)
      if sharedHashes.count == 1 {
        sharedGroup = list.count
        list.append(SurveyGroup(spelling))
      }
      return sharedGroup
    }
    guard let assignment, layout.forms.indices.contains(assignment.form) else {
      register(key, list.count)
      list.append(SurveyGroup(spelling))
      return list.count - 1
    }
    let owner = Self.hash(assignment.owner)
    if let index = owned.first(owner, where: { list[$0].owner == assignment.owner }) {
      register(key, index)
      list[index].spellings.append(spelling)
      return index
    }
    owned.add(list.count, owner)
    register(key, list.count)
    let counts = memory.take(counters: layout.forms[assignment.form].plan.counterCount)
    list.append(SurveyGroup(spelling, form: assignment.form, owner: assignment.owner, counts))
    return list.count - 1
  }

  private static func hash(_ owner: String) -> Int { Int(truncatingIfNeeded: SurveyKeyCell.hash(owner)) }

  private mutating func register(_ key: Key, _ index: Int) {
    indices.add(known.count, key.hash)
    known.append((key, index))
  }
}
