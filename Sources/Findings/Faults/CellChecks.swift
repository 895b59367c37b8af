import Tabular

/// The checks of a single cell: whether it is filled, has the type of its column, and is within the limits.
extension Check {
  package static let cells = [
    cellMissing, numberMalformed, integerMalformed, dateMalformed, booleanMalformed, yearMalformed, outOfRange,
    notInList, patternBroken, numberRepaired, answerNotInScale,
  ]

  package static let notData = [cellMarkedBlank]

  package static let cellMissing = Check(
    "cell-missing", .mustMend,
    sentence: Bilingual("ช่อง {column} ไม่มีข้อมูล", "{column} is blank"),
    remedy: Bilingual("โปรดเติมข้อมูลในช่อง {column}{known}", "fill in {column}{known}"),
    why: Bilingual(
      "ช่องนี้จำเป็นต้องมีข้อมูล หากว่างจะนำแถวนี้ไปใช้ตามความหมายไม่ได้",
      "the row cannot be used for what it is meant to say while this cell is blank"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,,86.20"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let numberMalformed = Check(
    "number-malformed", .mustMend,
    sentence: Bilingual("ช่อง {column} ต้องเป็นตัวเลข แต่ระบุเป็น “{value}”", "{column} is a number, but '{value}' is not"),
    remedy: Bilingual(
      "โปรดระบุเฉพาะตัวเลข เช่น {example} โดยไม่มีหน่วยหรือข้อความต่อท้าย{nothing}",
      "write the number alone, such as {example}, without a unit or words behind it{nothing}"),
    why: Bilingual(
      "ค่าที่ไม่ใช่ตัวเลขนำมาคำนวณไม่ได้ และถือว่าช่องนี้ยังไม่มีข้อมูล",
      "a text that is not a number cannot be used in a calculation, and the cell counts as missing"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20 คะแนน"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let integerMalformed = Check(
    "integer-malformed", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ต้องเป็นจำนวนเต็ม แต่ระบุเป็น “{value}”", "{column} is a whole number, but '{value}' is not"),
    remedy: Bilingual(
      "โปรดระบุเฉพาะจำนวนเต็ม เช่น {example} โดยไม่มีทศนิยม หน่วย หรือข้อความ",
      "write the whole number alone, such as {example}, without decimals, a unit or words"),
    why: Bilingual(
      "จำนวนคนและลำดับครั้งเป็นจำนวนเต็ม ค่าอื่นจึงนำมาคำนวณไม่ได้",
      "people and rounds are counted in whole numbers, and nothing else can be computed with"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,IIT,2023-06-30,139,152 คน", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,2023-06-30,139,152", from: "5033"))

  package static let dateMalformed = Check(
    "date-malformed", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ต้องเป็นวันที่ที่ถูกต้องตามปฏิทิน แต่ระบุเป็น “{value}”{month}",
      "{column} is a date, but '{value}' is not one{month}"),
    remedy: Bilingual(
      "โปรดระบุวัน/เดือน/ปี พ.ศ. สี่หลัก เช่น 30/06/2566", "write day, month and a year of four digits, such as 30/06/2566"),
    why: Bilingual(
      "วันที่เป็นตัวกำหนดว่าข้อมูลใดใหม่กว่า หากอ่านไม่ได้จะเรียงลำดับไม่ได้",
      "dates tell which entry is the newer one, and without them nothing can be put in order"),
    wrong: .received("participation", Example.participationHeader, "5033,2566,IIT,31/06/2566,139,152", from: "5033"),
    right: .received("participation", Example.participationHeader, "5033,2566,IIT,30/06/2566,139,152", from: "5033"))

  package static let booleanMalformed = Check(
    "boolean-malformed", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ต้องเป็น “ใช่” หรือ “ไม่ใช่” แต่ระบุเป็น “{value}”", "{column} is yes or no, but '{value}' is neither"),
    remedy: Bilingual("โปรดระบุ “ใช่” หรือ “ไม่ใช่” เท่านั้น", "write yes or no and nothing else"),
    why: Bilingual(
      "คำตอบที่ไม่ชัดเจนว่าใช่หรือไม่ใช่ นำไปเทียบกับผลการประเมินไม่ได้",
      "an answer that is neither yes nor no cannot be held against the result"),
    wrong: .received(
      "projects", "unit_code,fiscal_year,project_code,round,on_plan", "5026,2566,50260000-6648,1,บางส่วน"),
    right: .received(
      "projects", "unit_code,fiscal_year,project_code,round,on_plan", "5026,2566,50260000-6648,1,ใช่"))

  package static let yearMalformed = Check(
    "year-malformed", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ต้องเป็นปีสี่หลัก แต่ระบุเป็น “{value}”", "{column} is a year of four digits, but '{value}' is not"),
    remedy: Bilingual(
      "โปรดระบุปีพุทธศักราชสี่หลัก{known}", "write the year of the Buddhist era in four digits{known}"),
    why: Bilingual(
      "หากไม่ทราบปี จะไม่แน่ใจว่าแถวนี้เป็นข้อมูลของปีใด จึงนำมาใช้ไม่ได้",
      "without its year it is unknown where a row belongs, and it cannot count"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,25666,IIT,86.20"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let outOfRange = Check(
    "out-of-range", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ต้อง{limits} แต่ระบุเป็น “{value}”", "{column} is {limits}, but '{value}' is not"),
    remedy: Bilingual(
      "โปรดตรวจสอบกับเอกสารต้นฉบับ แล้วแก้ไขให้ถูกต้อง", "compare with the original and correct the cell"),
    why: Bilingual(
      "ค่าที่เกินขอบเขตเป็นไปไม่ได้ และจะทำให้ตัวเลขที่คำนวณต่อจากค่านี้ผิดไปด้วย",
      "a value outside its limits cannot be true, and would spoil every figure that is made from it"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,862.0"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let notInList = Check(
    "not-in-list", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ต้องเป็นค่าใดค่าหนึ่งใน {list} แต่ระบุเป็น “{value}”",
      "{column} is one of {list}, but '{value}' is not"),
    remedy: Bilingual("โปรดเลือกค่าใดค่าหนึ่งใน {list}", "choose one of {list}"),
    why: Bilingual(
      "ค่านอกรายการไม่มีความหมายที่กำหนดไว้ จึงถือว่าช่องนี้ยังไม่มีข้อมูล",
      "a value outside the list has no meaning, and the cell counts as missing"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,stage", "5026,2566,ITA,87.83,final"),
    right: .received("scores", "unit_code,fiscal_year,measure,score,stage", "5026,2566,ITA,87.83,preliminary"))

  package static let patternBroken = Check(
    "pattern-broken", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ต้องเขียนในรูปแบบเดียวกับ {example} แต่ระบุเป็น “{value}”",
      "{column} is written like {example}, but '{value}' is not"),
    remedy: Bilingual(
      "โปรดคัดลอกรหัสจากต้นฉบับให้ตรงทุกตัวอักษรและเครื่องหมาย เช่น {example}",
      "copy the code from its original, with every character and mark, such as {example}"),
    why: Bilingual(
      "รหัสที่เขียนต่างไปทำให้จับคู่ตัวชี้วัดกับโครงการไม่ได้",
      "a code that is written differently cannot be matched with what it stands for"),
    wrong: .received("kpi", "unit_code,fiscal_year,kpi_code", "5030,2566,5030/1087", from: "5030"),
    right: .received("kpi", "unit_code,fiscal_year,kpi_code", "5030,2566,5030-1087", from: "5030"))

  package static let numberRepaired = Check(
    "number-repaired", .note,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” จึงอ่านเป็น {understood}", "{column} says '{value}' and is read as {understood}"),
    remedy: Bilingual(
      "หากควรเป็น {understood} ไม่ต้องดำเนินการ หากไม่ใช่ โปรดแก้ไขตัวเลข",
      "nothing to do if {understood} is meant; if not, correct the number"),
    why: Bilingual(
      "เครื่องหมายจุลภาค เครื่องหมายร้อยละ และรูปแบบที่โปรแกรมตารางคำนวณแปลงให้ไม่ใช่ส่วนหนึ่งของตัวเลข ผู้ส่งจึงควรทราบว่าอ่านเป็นค่าใด",
      "commas, percent signs and what spreadsheets add are not part of a number, so the sender should see how it was read"
    ),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20%"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let answerNotInScale = Check(
    "answer-not-in-scale", .mustMend,
    sentence: Bilingual(
      "คำตอบข้อ {column} ต้องเป็น {list} แต่ระบุเป็น “{value}”", "an answer to {column} is one of {list}, but '{value}' is not"
    ),
    remedy: Bilingual(
      "โปรดตรวจสอบกับแบบตอบ หากผู้ตอบไม่ได้ตอบข้อนี้ โปรดเว้นว่างไว้",
      "compare with the form; leave the cell blank where the item was not answered"),
    why: Bilingual(
      "คำตอบนอกมาตรวัดไม่มีคะแนนกำหนดไว้ จึงไม่นับในค่าเฉลี่ยของข้อ",
      "an answer outside the scale has no score and is left out of the item's mean"),
    wrong: .received(
      "eit", "unit_code,fiscal_year,response,e1,e2,e3,e4,e5,e6,e7,e8,e9,e10,e11,e12,e13,e14,e15",
      "5026,2566,1,5,4,3,0,4,4,3,1,4,1,4,4,1,3,4"),
    right: .received(
      "eit", "unit_code,fiscal_year,response,e1,e2,e3,e4,e5,e6,e7,e8,e9,e10,e11,e12,e13,e14,e15",
      "5026,2566,1,4,4,3,0,4,4,3,1,4,1,4,4,1,3,4"))

  package static let cellMarkedBlank = Check(
    "cell-marked-blank", .note,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” จึงถือว่าไม่มีข้อมูล", "{column} says '{value}' and counts as blank"),
    remedy: Bilingual(
      "หากไม่มีข้อมูล ไม่ต้องดำเนินการ ครั้งต่อไปโปรดเว้นว่างไว้ หากหมายถึงศูนย์ โปรดระบุ 0",
      "nothing to do if there is nothing to say, but leave the cell blank next time; write 0 if zero is meant"),
    why: Bilingual(
      "ขีดอาจหมายถึงไม่มีข้อมูลหรือศูนย์ ซึ่งมีความหมายต่างกัน", "a dash may stand for nothing known or for zero, which differ"),
    wrong: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,population,required,answered",
      "5033,2566,IIT,2023-06-30,-,139,152", from: "5033"),
    right: .received(
      "participation", "unit_code,fiscal_year,instrument,as_of,population,required,answered",
      "5033,2566,IIT,2023-06-30,,139,152", from: "5033"))
}
