import Assessment
import Tabular

/// The sentences of the tables about sampling errors.
enum SurveyNote {
  /// The number of responses below which intervals and rank sets are narrower than they should be.
  ///
  /// In a simulation of 50 equal units with fewer responses, 91 to 95 of 100 contained the true value instead of 95.
  static let fewResponses = 100

  static func noResponses(_ code: Code<Measure>) -> Bilingual {
    Bilingual("ไม่มีคำตอบ \(code) จึงไม่ทราบความคลาดเคลื่อน", "no responses to \(code), so its error is not known")
  }

  static func oneResponse(_ code: Code<Measure>) -> Bilingual {
    Bilingual(
      "มีแบบตอบ \(code) เพียงชุดเดียว จึงไม่ทราบความคลาดเคลื่อน", "only one response to \(code), so its error is not known")
  }

  static func unansweredItem(_ code: Code<Measure>) -> Bilingual {
    Bilingual(
      "\(code) มีข้อที่ไม่มีผู้ตอบ จึงไม่ทราบความคลาดเคลื่อน", "an item of \(code) has no answer, so its error is not known")
  }

  static func announcedPart(_ code: Code<Measure>) -> Bilingual {
    Bilingual(
      "บางส่วนของ \(code) มีเฉพาะคะแนนที่ประกาศ จึงไม่ทราบความคลาดเคลื่อน",
      "a part of \(code) has only an announced score, so its error is not known")
  }

  static func beyondArithmetic(_ code: Code<Measure>) -> Bilingual {
    Bilingual(
      "น้ำหนักและจำนวนแบบตอบของ \(code) มีตัวเลขมากหลักเกินกว่าจะคำนวณความคลาดเคลื่อนได้",
      "the weights and response counts of \(code) have too many digits to compute its error exactly")
  }

  static func noCheck(_ code: Code<Measure>) -> Bilingual {
    Bilingual(
      "\(code) มีเฉพาะคะแนนที่ประกาศ จึงไม่ทราบความคลาดเคลื่อน",
      "\(code) has only an announced score, so its error is not known")
  }

  static func few(_ code: Code<Measure>) -> Bilingual {
    Bilingual(
      "แบบตอบ \(code) น้อยกว่า \(fewResponses) ชุด ช่วงจริงอาจกว้างกว่านี้",
      "fewer than \(fewResponses) responses to \(code): the true ranges may be wider")
  }

  static func moreThanPopulation(_ code: Code<Measure>) -> Bilingual {
    Bilingual(
      "แบบตอบ \(code) มากกว่าจำนวนประชากร จึงไม่ปรับด้วยจำนวนประชากร",
      "more responses to \(code) than people, so no correction for the population")
  }

  static func otherScore(_ code: Code<Measure>) -> Bilingual {
    Bilingual("คำตอบไม่ให้คะแนน \(code) ที่ประกาศ", "the announced \(code) differs from the responses")
  }
}
