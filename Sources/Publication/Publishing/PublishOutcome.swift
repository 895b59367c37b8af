package import Tabular

/// The effect of a run on the publication of a year.
package struct PublishOutcome: Sendable {
  /// False when the publication was not changed.
  package let isChanged: Bool
  /// The paths of files in the publication's folder that people put there.
  let added: [String]
  /// The paths of those files that could not be carried over.
  let lost: [String]

  static let unchanged = Self(isChanged: false, added: [], lost: [])

  /// A sentence for each file that people put there: it was carried over, or it could not be.
  package var notices: [Bilingual] {
    let lost = Set(lost)
    return added.map { path in
      lost.contains(path)
        ? Bilingual(
          "ย้ายไฟล์ \(path) ที่มีผู้วางไว้ในโฟลเดอร์ผลลัพธ์ไม่ได้",
          "\(path) does not belong to the publication and could not be kept"
        )
        : Bilingual(
          "คงไฟล์ \(path) ที่มีผู้วางไว้ในโฟลเดอร์ผลลัพธ์ไว้ตามเดิม", "\(path) does not belong to the publication and was kept")
    }
  }
}
