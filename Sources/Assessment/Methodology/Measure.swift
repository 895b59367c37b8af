/// A node of the tree of measures: the total, an instrument, an indicator, a question or an item.
package final class Measure: Sendable {
  package let code: Code<Measure>
  package let nameThai: String
  package let nameEnglish: String
  /// The same measure the year before; nil where the two cannot be compared.
  package let previous: Code<Measure>?
  /// The answer scale of an item; nil for every node above, and for one that is only ever announced.
  package let scale: Scale?
  package let isItem: Bool
  /// The share in the parent; the root's is 1.
  package let weight: Weight
  /// The parent's place in the tree; nil for the root.
  package let parent: Int?
  /// The children's places in the tree, in the order of the methodology's file.
  package let children: [Int]
  /// 0 for the root, 1 for the instruments.
  package let depth: Int

  package init(
    code: Code<Measure>, nameThai: String, nameEnglish: String, previous: Code<Measure>?, scale: Scale?,
    weight: Weight, parent: Int?, children: [Int], depth: Int
  ) {
    self.code = code
    self.nameThai = nameThai
    self.nameEnglish = nameEnglish
    self.previous = previous
    self.scale = scale
    isItem = scale != nil
    self.weight = weight
    self.parent = parent
    self.children = children
    self.depth = depth
  }

  /// A node with neither children nor scale has no data below it: its figure comes from an announcement or not at all.
  package var isOnlyAnnounced: Bool { children.isEmpty && !isItem }
}
