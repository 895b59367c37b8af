import Assessment
import Consolidation
import Findings
import Office
import Tabular

/// The form of the one district that sends it back as it is, with some of its sheets filled in.
struct ReturnedForm {
  private static let unit = "5035"
  private static let tables = ["kpi", "projects"]
  /// The number that spreadsheets store for 1970-01-01.
  private static let epoch = 25_569

  let season: SampleSeason
  let reference: ReferenceData

  /// Replaces the files of the district by the sheets of one workbook.
  ///
  /// - Parameter deliveries: What all units send.
  /// - Returns: The same with the workbook in the place of the district's files.
  func replacing(_ deliveries: [SampleDelivery]) -> [SampleDelivery] {
    guard let unit = season.units.first(where: { $0.code.text == Self.unit })?.unit else { return deliveries }
    let own = deliveries.filter { $0.year == season.year && $0.deliverer == Self.unit && sheet(of: $0) != nil }
    guard let day = own.first?.receivedOn, own.allSatisfy({ $0.receivedOn == day }) else { return deliveries }
    let form = SampleDelivery(
      content: .bytes(workbook(of: unit, with: own.compactMap(sheet))), from: Self.unit, on: day,
      name: "form-\(unit.code).xlsx")
    return deliveries.filter { delivery in
      !own.contains { $0.deliverer == delivery.deliverer && $0.name == delivery.name }
    }
      + [form]
  }

  private func sheet(of delivery: SampleDelivery) -> Sheet? {
    guard case .sheet(let sheet, _) = delivery.content, Self.tables.contains(sheet.table) else { return nil }
    return sheet
  }

  private func workbook(of unit: Unit, with filled: [Sheet]) -> [UInt8] {
    guard let methodology = season.units.first(where: { $0.code == unit.code })?.methodology else { return [] }
    let template = Template(
      of: unit, methodology: methodology, schemas: reference.schemas, plan: reference.plan(in: season.year),
      calendar: reference.calendar(of: season.year), returned: .workbook(from: nil))
    let sheets = template.workbook(in: .thai).tables.map { table in
      let sheet = filled.first { $0.table == table.name }
      let prepared = table.rows.map { $0.cells.map { $0.map { MinimalWorkbook.Cell.text($0) } ?? .blank } }
      let rows = sheet.map { sheet in
        sheet.rows.map { row in
          table.columns.map { column in sheet.columns.firstIndex(of: column.name).map { Self.cell(row[$0]) } ?? .blank }
        }
      }
      return MinimalWorkbook.Sheet(
        table.title, [table.columns.map { MinimalWorkbook.Cell.text($0.title) }] + (rows ?? prepared))
    }
    return MinimalWorkbook(sheets).bytes
  }

  private static func cell(_ cell: SheetCell) -> MinimalWorkbook.Cell {
    switch cell {
    case .empty: .blank
    case .text(let text): text.isEmpty ? .blank : .text(text)
    case .number(let number): number.isEmpty ? .blank : .number(number)
    case .date(let date): CalendarDate.read(date).map { .date(String($0.daysSinceEpoch + epoch)) } ?? .text(date)
    case .unit(let unit): .text(unit.code.text)
    }
  }
}
