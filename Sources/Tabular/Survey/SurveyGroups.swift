/// The groups of a survey file as they appear, and whose each spelling of a unit and a year is.
struct SurveyGroups {
  var list: [SurveyGroup] = []
  private let layout: SurveyLayout
  private let formFor: (SurveyTally.Spelling) -> SurveyAssignment?
  private var places: [Key: Int] = [:]
  private var owners: [Int: Int] = [:]
  /// The spellings that are nobody's beyond those that are told apart, by their hashes, and the group of all of them.
  private var strangers: Set<UInt64> = []
  private var strange = 0

  /// The groups whose faults are told apart; more units and years than anyone assesses are misreadings.
  static let toldApart = 1000

  struct Key: Hashable {
    let unit: String
    let year: String
    private let hash: UInt64

    /// Words that mean nothing was written are none.
    init(_ unit: String, _ year: String, _ layout: SurveyLayout) {
      self.unit = layout.present(unit)
      self.year = layout.present(year)
      hash = SurveyKeyCell.hash(self.unit) &* 31 ^ SurveyKeyCell.hash(self.year)
    }

    /// By a number that costs less than the letters of both.
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  init(layout: SurveyLayout, formFor: @escaping (SurveyTally.Spelling) -> SurveyAssignment?) {
    self.layout = layout
    self.formFor = formFor
  }

  /// The place of a group that has appeared already; nil of a spelling that has not, or is a stranger's.
  func knownPlace(of key: Key) -> Int? { places[key] }

  /// Whether the rows of a spelling are tallied.
  func isTallied(_ key: Key) -> Bool { places[key].map { list[$0].form != nil } ?? false }

  /// The place of a group among the groups; a new one, whose first row this is, asks for its form.
  mutating func place(of key: Key, at line: Int, record: Int) -> Int {
    knownPlace(of: key) ?? newPlace(of: key, at: line, record: record)
  }

  /// The same of a spelling that has no known place.
  mutating func newPlace(of key: Key, at line: Int, record: Int) -> Int {
    let hash = list.count < Self.toldApart ? 0 : SurveyKeyCell.hash("\(key.unit)\u{0}\(key.year)")
    guard strangers.isEmpty || !strangers.contains(hash) else { return strange }
    let spelling = SurveyTally.Spelling(unitCell: key.unit, yearCell: key.year, line: line, record: record)
    let assignment = formFor(spelling)
    if assignment == nil, list.count >= Self.toldApart {
      strangers.insert(hash)
      if strangers.count == 1 {
        strange = list.count
        list.append(SurveyGroup(spelling, form: nil, owner: nil, plan: nil))
      }
      return strange
    }
    if let owner = assignment?.owner {
      if let place = owners[owner] {
        places[key] = place
        list[place].spellings.append(spelling)
        return place
      }
      owners[owner] = list.count
    }
    let form = assignment.flatMap { layout.forms.indices.contains($0.form) ? $0.form : nil }
    places[key] = list.count
    list.append(
      SurveyGroup(
        spelling, form: form, owner: form == nil ? nil : assignment?.owner, plan: form.map { layout.forms[$0].plan }
      ))
    return list.count - 1
  }
}
