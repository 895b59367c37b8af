package import Findings
import Tabular

/// The checks of the scale and the decimals that scores and rates are written with.
extension Check {
  package static let precisions = [scoresAreFractions, looksLikeFraction, tooManyDecimals]

  package static let scoresAreFractions = Check(
    "scores-are-fractions", .mustMend,
    sentence: Bilingual(
      "คะแนนทั้ง {count} ค่าของหน่วยงานในไฟล์นี้ไม่เกิน 1 โดยคะแนนรวมระบุเป็น “{value}” ซึ่งเป็นเศษส่วนของคะแนนเต็ม 100 จึงยังไม่นำมาใช้",
      "all {count} scores of the unit in this file are at most 1, the total '{value}': fractions of 100, so none counts"
    ),
    remedy: Bilingual(
      "โปรดระบุคะแนนทุกค่าเป็นคะแนนเต็ม 100 เช่น {likely} แทน {value} แล้วส่งไฟล์ใหม่",
      "write every score on the scale of 100, such as {likely} for {value}, and send the file again"),
    why: Bilingual(
      "โปรแกรมตารางคำนวณเก็บค่าร้อยละเป็นเศษส่วน หากนำมาใช้ หน่วยงานจะได้คะแนนเพียงหนึ่งในร้อยและอยู่อันดับสุดท้าย",
      "a spreadsheet keeps percents as fractions; counted as they are they would put the unit last with a hundredth"),
    wrong: .scores("5026,2566,ITA,0.8783", "5026,2566,IIT,0.862"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))

  package static let looksLikeFraction = Check(
    "looks-like-fraction", .mustExplain,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” และทุกค่าในคอลัมน์นี้ไม่เกิน 1 จึงอาจหมายถึงร้อยละ {likely}",
      "{column} says '{value}', and no value of the column is above 1, so {likely} percent may be meant"),
    remedy: Bilingual(
      "หากหมายถึง {likely} โปรดแก้ทั้งคอลัมน์ให้เป็นค่าเต็ม 100 หากเป็น {value} จริง โปรดชี้แจง",
      "write the whole column on the scale of 100 if {likely} is meant; if it really is {value}, tell the office"),
    why: Bilingual(
      "โปรแกรมตารางคำนวณเก็บค่าร้อยละเป็นเศษส่วน เช่น 97.21% เป็น 0.9721 ซึ่งต่างกันร้อยเท่าและไม่อาจเดาแทนผู้ส่ง",
      "a spreadsheet keeps 97.21% as 0.9721, a hundredth of it, and nobody may guess which was meant"),
    wrong: .scores("5026,2566,ITA,0.8783"),
    right: .scores("5026,2566,ITA,87.83"))

  package static let tooManyDecimals = Check(
    "too-many-decimals", .note,
    sentence: Bilingual(
      "ช่อง {column} ระบุเป็น “{value}” ซึ่งมีทศนิยมมากกว่า {decimals} ตำแหน่ง ในตารางผลจะแสดงเป็น {understood}",
      "{column} says '{value}' with more than {decimals} decimals, and tables print it as {understood}"),
    remedy: Bilingual(
      "หากประกาศผลเป็น {understood} โปรดระบุตามประกาศ โดยใช้ทศนิยม {decimals} ตำแหน่ง",
      "write {understood} if that was announced: scores have {decimals} decimals"),
    why: Bilingual(
      "คะแนนที่ประกาศมีจำนวนทศนิยมแน่นอน ทศนิยมที่เกินมาแสดงว่าค่านี้อาจไม่ใช่คะแนนที่ประกาศ",
      "announced scores have a fixed number of decimals, so a figure with more may not be the one that was announced"),
    wrong: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.205"),
    right: .scores("5026,2566,ITA,87.83", "5026,2566,IIT,86.20"))
}
