package import Tabular

/// The effect of a run on the publication of a year.
package struct PublishOutcome: Sendable {
  /// False where the publication was not touched.
  package let isChanged: Bool
  /// The paths in the publication of the files that people put there.
  let added: [String]
  /// Those of them that could not be carried over.
  let lost: [String]

  static let unchanged = Self(isChanged: false, added: [], lost: [])

  /// A sentence for each file of people that the publication holds, or lost.
  package var notices: [Bilingual] {
    let lost = Set(lost)
    return added.map { path in
      lost.contains(path)
        ? Bilingual(
          "ย้ายไฟล์ \(path) ที่มีผู้วางไว้ในโฟลเดอร์ผลลัพธ์ไม่ได้", "\(path) is not of the publication and could not be carried over"
        )
        : Bilingual(
          "คงไฟล์ \(path) ที่มีผู้วางไว้ในโฟลเดอร์ผลลัพธ์ไว้ตามเดิม", "\(path) is not of the publication and was carried over")
    }
  }
}
