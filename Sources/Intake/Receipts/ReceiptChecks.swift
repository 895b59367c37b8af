package import Findings
import Tabular

/// The checks of what was received and when: what is missing, late, sent twice or overtaken.
extension Check {
  package static let receipts = [
    unitMissing, tableMissing, receivedLate, receivedTwice, superseded, identicalCopy, deliveredByBoth,
    receiptInFuture,
  ]

  package static let unitMissing = Check(
    "unit-missing", .mustMend,
    sentence: Bilingual(
      "ยังไม่ได้รับคะแนนหรือคำตอบแบบวัดของ{unit} ซึ่งกำหนดส่งภายในวันที่ {due}",
      "neither scores nor answers of {unit} were received by {due}"),
    remedy: Bilingual(
      "โปรดส่งไฟล์คะแนนของหน่วยงาน หากปีนี้ไม่มีผลการประเมิน โปรดแจ้งสำนักงาน ก.ก. พร้อมเหตุผล",
      "send the unit's scores; if there is no result this year, tell the office why"),
    why: Bilingual(
      "หน่วยงานที่ไม่มีข้อมูลจะไม่ได้รับการจัดอันดับ และค่าเฉลี่ยของกรุงเทพมหานครจะคำนวณจากหน่วยงานไม่ครบ",
      "a unit without data is not ranked, and the city's means are then made from fewer units than they should be"),
    wrong: Example(
      Example.path("scores", from: "5030", on: "2023-06-20"),
      Example.text([Example.scoresHeader, "5030,2566,ITA,97.21"]), asOf: "2023-10-31"),
    right: Example(
      Example.path("scores", from: "5030", on: "2023-06-20"),
      Example.text([Example.scoresHeader, "5030,2566,ITA,97.21"]), asOf: "2023-06-29"))

  package static let tableMissing = Check(
    "table-missing", .mustMend,
    sentence: Bilingual(
      "ยังไม่ได้รับตาราง {table} ของ{unit} ซึ่ง{sender}เป็นผู้ส่ง และกำหนดส่งภายในวันที่ {due}",
      "the {table} table of {unit} was due from {sender} by {due} and was not received"),
    remedy: Bilingual("โปรดส่งตารางนี้ โดย{how}", "send this table, {how}"),
    why: Bilingual(
      "ตัวเลขที่ต้องใช้ตารางนี้จะว่างอยู่ในตารางผลที่เผยแพร่",
      "the figures that need this table stay empty in what is published"),
    wrong: Example(
      Example.path("scores", on: "2023-06-20"), Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      asOf: "2023-10-31"),
    right: Example(
      Example.path("scores", on: "2023-06-20"), Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      asOf: "2023-06-29"))

  package static let receivedLate = Check(
    "received-late", .note,
    sentence: Bilingual(
      "ได้รับตาราง {table} เมื่อวันที่ {received} หลังวันที่กำหนด {due} เป็นเวลา {days} วัน",
      "the {table} table was received on {received}, and it was due on {due}: days late: {days}"),
    remedy: Bilingual(
      "ข้อมูลนี้นำมาใช้แล้ว ไม่ต้องดำเนินการ หากวันที่ได้รับไม่ถูกต้อง โปรดแจ้งสำนักงาน ก.ก. เพื่อแก้ไข",
      "nothing to do, since it counts; if the day of receipt is wrong, tell the office"),
    why: Bilingual(
      "ข้อมูลที่มาหลังกำหนดอาจทำให้ตัวเลขที่เผยแพร่ไปแล้วเปลี่ยนแปลง",
      "what arrives after its due date may change figures that are already published"),
    wrong: .scores("5026,2566,ITA,87.83", on: "2023-10-12"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let receivedTwice = Check(
    "received-twice", .mustMend,
    sentence: Bilingual(
      "เมื่อวันที่ {received} ได้รับตาราง {table} สองไฟล์ซึ่งมีเนื้อหาต่างกัน (อีกไฟล์หนึ่งคือ {other}) จึงยังไม่นำทั้งสองไฟล์มาใช้",
      "two different files of {received} hold the {table} table, the other being {other}, so neither counts"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าไฟล์ใดถูกต้อง แล้วส่งไฟล์นั้นเพียงไฟล์เดียว ระหว่างนี้จะใช้ข้อมูลที่ได้รับครั้งก่อน",
      "find out which file is right and send that one alone; until then what was received before stays in force"),
    why: Bilingual(
      "เมื่อไม่ทราบว่าไฟล์ใดเป็นฉบับที่ถูกต้อง การเลือกใช้ไฟล์ใดไฟล์หนึ่งอาจทำให้เผยแพร่ตัวเลขผิด",
      "nobody can tell which file is meant, and to pick one could publish a wrong figure"),
    wrong: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      Example.path("scores-new"): Example.text([Example.scoresHeader, "5026,2566,ITA,88.38"]),
    ]),
    right: .scores("5026,2566,ITA,87.83"))

  package static let superseded = Check(
    "superseded", .note,
    sentence: Bilingual(
      "ตาราง {table} ที่ได้รับเมื่อวันที่ {received} ถูกแทนด้วยฉบับที่ได้รับเมื่อวันที่ {newer}",
      "the {table} table received on {received} gives way to the one received on {newer}"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ หากฉบับเดิมถูกต้องกว่า โปรดส่งฉบับเดิมอีกครั้งในวันที่ใหม่",
      "nothing to do; if the older one is right after all, send it again under a new date"),
    why: Bilingual(
      "นำฉบับล่าสุดมาใช้ทั้งฉบับ และบันทึกฉบับก่อนไว้เพื่อให้ตรวจสอบย้อนหลังได้ว่าตัวเลขใดเปลี่ยนไป",
      "the latest one counts whole, and the older is kept in view so that every change of a figure can be traced"),
    wrong: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.38"]),
      Example.path("scores", on: "2023-09-20"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]),
    right: .scores("5026,2566,ITA,87.83", on: "2023-09-20"))

  package static let identicalCopy = Check(
    "identical-copy", .note,
    sentence: Bilingual(
      "ไฟล์นี้มีเนื้อหาเหมือนกับ {other} ทุกประการ จึงนับเป็นไฟล์เดียว",
      "this file is an identical copy of {other}, and the two count as one"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ หากตั้งใจส่งข้อมูลที่ต่างกัน โปรดตรวจสอบว่าแนบไฟล์ถูกต้องแล้วส่งใหม่",
      "nothing to do; if something else was meant to be sent, look which file was attached and send it again"),
    why: Bilingual(
      "ไฟล์ซ้ำไม่ทำให้ตัวเลขเปลี่ยน แต่อาจแสดงว่ามีไฟล์อื่นที่ตั้งใจส่งแต่ยังไม่ได้ส่ง",
      "a copy changes no figure, but may mean that another file was meant and never came"),
    wrong: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      Example.path("scores-copy"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]),
    right: .scores("5026,2566,ITA,87.83"))

  package static let deliveredByBoth = Check(
    "delivered-by-both", .note,
    sentence: Bilingual(
      "ได้รับตาราง {table} ทั้งจากสำนักงาน ก.ก. และจากหน่วยงาน จึงใช้ฉบับของสำนักงาน ก.ก. เป็นหลัก",
      "the office and the unit both sent the {table} table, and the office's counts"),
    remedy: Bilingual(
      "ไม่ต้องดำเนินการ หากข้อมูลของหน่วยงานถูกต้องกว่า โปรดแจ้งสำนักงาน ก.ก. ให้ปรับปรุงฉบับที่ใช้",
      "nothing to do; if the unit's figures are the right ones, ask the office to correct its own"),
    why: Bilingual(
      "ข้อมูลจากสองแหล่งไม่นำมารวมกัน เพื่อให้ตัวเลขแต่ละตัวอ้างอิงกลับไปยังแหล่งเดียวได้",
      "two sources are never blended, so that each figure can be traced to one of them"),
    wrong: Example([
      Example.path("participation"): Example.text([Example.participationHeader, "5026,2566,IIT,2023-06-30,139,152"]),
      Example.path("participation", from: "office"): Example.text([
        Example.participationHeader, "5026,2566,IIT,2023-06-30,139,153",
      ]),
    ]),
    right: .received(
      "participation", Example.participationHeader, "5026,2566,IIT,2023-06-30,139,153", from: "office"))

  package static let receiptInFuture = Check(
    "receipt-in-future", .note,
    sentence: Bilingual(
      "โฟลเดอร์นี้ระบุวันที่รับเป็น {date} ซึ่งยังมาไม่ถึง",
      "this folder says that it was received on {date}, a day that has not come"),
    remedy: Bilingual(
      "โปรดเปลี่ยนชื่อโฟลเดอร์เป็นวันที่รับจริง เช่น 2023-09-06",
      "name the folder by the day of receipt, such as 2023-09-06"),
    why: Bilingual(
      "ไฟล์ที่รับทีหลังใช้แทนไฟล์เดิม วันที่ในอนาคตจึงทำให้ไฟล์ที่ส่งมาภายหลังไม่ถูกนำมาใช้",
      "a later file takes the place of an earlier one, so a day in the future keeps out whatever is sent meanwhile"),
    wrong: .scores("5026,2566,ITA,87.83", on: "2123-09-06"),
    right: .scores("5026,2566,ITA,87.83", on: "2023-09-06"))
}
