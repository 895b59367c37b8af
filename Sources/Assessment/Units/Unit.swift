/// An assessed unit: the Bangkok Metropolitan Administration itself or one of its district offices.
package final class Unit: Sendable {
  /// The city's own code of four digits.
  package let code: Code<Unit>
  /// The national area code.
  ///
  /// It is another system, whose last two digits may be those of another unit's city code.
  package let geocode: String
  package let edition: Edition
  package let nameThai: String
  package let nameEnglish: String
  package let groupThai: String
  package let groupEnglish: String

  package init(
    code: Code<Unit>, geocode: String, edition: Edition, nameThai: String, nameEnglish: String, groupThai: String,
    groupEnglish: String
  ) {
    self.code = code
    self.geocode = geocode
    self.edition = edition
    self.nameThai = nameThai
    self.nameEnglish = nameEnglish
    self.groupThai = groupThai
    self.groupEnglish = groupEnglish
  }

  /// Whether the unit is the administration itself, whose code is 0000, and not a district office.
  package var isCentre: Bool { code.text.utf8.allSatisfy { $0 == 0x30 } }
}
