/// How a unit reaches the office; what `office.csv` leaves out is filled into the letters by hand.
package struct OfficeContact: Hashable, Sendable {
  /// The office that publishes, whatever its contact is.
  package static let publisher = "สำนักงานคณะกรรมการข้าราชการกรุงเทพมหานครและบุคลากรกรุงเทพมหานคร (สำนักงาน ก.ก.)"

  /// The office's name as letters are headed with it.
  package let office: String?
  package let telephone: String?
  /// How files are sent back, such as by e-mail to an address.
  package let channel: String?

  package init(office: String? = nil, telephone: String? = nil, channel: String? = nil) {
    self.office = office
    self.telephone = telephone
    self.channel = channel
  }
}
