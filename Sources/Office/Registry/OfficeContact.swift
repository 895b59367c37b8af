/// The contact of the office for letters; entries that are missing in `office.csv` are filled in by hand.
package struct OfficeContact: Hashable, Sendable {
  /// The name of the office that publishes, which does not depend on `office.csv`.
  package static let publisher = "สำนักงานคณะกรรมการข้าราชการกรุงเทพมหานครและบุคลากรกรุงเทพมหานคร (สำนักงาน ก.ก.)"

  /// The office's name for the head of letters.
  package let office: String?
  package let telephone: String?
  /// The way to send files back, such as an e-mail address.
  package let channel: String?

  package init(office: String? = nil, telephone: String? = nil, channel: String? = nil) {
    self.office = office
    self.telephone = telephone
    self.channel = channel
  }
}
