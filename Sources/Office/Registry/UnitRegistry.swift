package import Assessment
package import Findings
import Synchronization
import Tabular

/// The units of one fiscal year, found by any form in which people write their codes and names.
package struct UnitRegistry: Sendable {
  /// The units in the order of the registry's file.
  package let units: [Unit]
  private let byCode: [Code<Unit>: Unit]
  private let spellings: UnitSpellings

  package init(units: [Unit]) {
    self.units = units
    byCode = Dictionary(units.map { ($0.code, $0) }) { first, _ in first }
    spellings = UnitSpellings(of: units)
  }

  package subscript(code: Code<Unit>) -> Unit? { byCode[code] }

  /// The result of looking up a text.
  package enum Match: Sendable {
    case unit(Unit)
    /// The text is a national area code, which is not accepted as the city's code: the two systems collide.
    case geocode(of: Unit)
    case unknown
  }

  /// Looks up a code or a name.
  ///
  /// It accepts a code of four or eight digits, the city administration's code without its zeros, and a Thai or English
  /// name with or without its title.
  package func match(_ text: String) -> Match {
    // A code as the registry writes it takes precedence over all names.
    if let unit = byCode[Code(text)] { return .unit(unit) }
    // A spreadsheet that reads codes as numbers may write 5030.0.
    return spellings.match(FoldedKey(text.withoutZeroFraction ?? text))
  }

  package func unit(_ text: String) -> Unit? {
    switch match(text) {
    case .unit(let unit): unit
    case .geocode, .unknown: nil
    }
  }

  /// Finds the unit whose code is the beginning of a KPI's or a project's code: "5030-1087", "50260000-6648".
  package func owner(ofCode text: String) -> Unit? {
    guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return text.split(separator: "-").first.flatMap { byCode[Code(String($0.prefix(4)))] }
    }
    // In ASCII each byte is a character: compare bytes, and only the first four of the code.
    let code = text.utf8.drop { $0 == 0x2D }.prefix { $0 != 0x2D }.prefix(4)
    return code.isEmpty ? nil : byCode[Code(String(Substring(code)))]
  }
}

/// The units by every form in which people write their codes and names.
///
/// It is built on the first look-up of a text that is not a plain code, which hardly any file contains.
private final class UnitSpellings: Sendable {
  private struct Forms: Sendable {
    let units: [FoldedKey: Unit]
    let geocodes: [FoldedKey: Unit]
  }

  private let units: [Unit]
  private let forms = Mutex<Forms?>(nil)

  init(of units: [Unit]) {
    self.units = units
  }

  func match(_ key: FoldedKey) -> UnitRegistry.Match {
    let forms = builtForms()
    if let unit = forms.units[key] { return .unit(unit) }
    return forms.geocodes[key].map { .geocode(of: $0) } ?? .unknown
  }

  /// Returns the forms, and builds them on the first call.
  private func builtForms() -> Forms {
    forms.withLock { forms in
      if let forms { return forms }
      let built = Forms(
        units: Dictionary(units.flatMap { unit in unit.forms.map { ($0, unit) } }) { first, _ in first },
        geocodes: Dictionary(units.flatMap { unit in unit.geocodeForms.map { ($0, unit) } }) { first, _ in first })
      forms = built
      return built
    }
  }
}

extension UnitRegistry {
  /// Finds the unit that an argument of the command names in any form, or by the code of one of its KPIs or projects.
  ///
  /// It throws `usage` for an unknown name, and for a national area code, with the right code in the message.
  package func named(_ text: String) throws(RunError) -> Unit {
    let parts = ThaiDigits.folded(text).split(separator: "-", omittingEmptySubsequences: false)
    let isCode =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    switch match(isCode ? String(parts[0]) : text) {
    case .unit(let unit): return unit
    case .geocode(let unit):
      throw .usage(
        Bilingual(
          "'\(text)' เป็นรหัสพื้นที่ของกรมการปกครอง รหัสหน่วยงานของ\(unit.nameThai)คือ \(unit.code)",
          "'\(text)' is a national geocode; the unit code of \(unit.nameEnglish) is \(unit.code)"))
    case .unknown:
      let unknown = Bilingual("ไม่รู้จักหน่วยงาน '\(text)'", "there is no unit '\(text)'")
      let names = units.flatMap { unit in unit.names.map { (word: $0, meaning: unit.code) } }
      if let meant = NearMiss(names).meaning(of: text).flatMap({ self[$0] }) {
        throw .usage(
          Bilingual(
            "\(unknown.thai) ท่านหมายถึง \(meant.nameThai) (\(meant.code)) หรือไม่",
            "\(unknown.english): did you mean \(meant.nameEnglish) (\(meant.code))?"))
      }
      throw .usage(
        Bilingual(
          "\(unknown.thai) โปรดระบุรหัสหรือชื่อตามทะเบียนใน units.csv เช่น 5026 หรือ จตุจักร",
          "\(unknown.english): give the code or the name of a unit of units.csv, such as 5026 or Chatuchak"))
    }
  }
}

extension Unit {
  /// The prefixes that officials put before a district's name.
  private static let titles = ["สำนักงานเขต", "สนข.", "เขต"]

  fileprivate var forms: [FoldedKey] { names.map { FoldedKey($0) } }

  /// All codes and names that people write for the unit.
  package var names: [String] {
    var forms = [code.text, code.text + "0000", nameThai, nameEnglish]
    if code.text.allSatisfy({ $0 == "0" }) { forms += ["0"] }
    if let title = Self.titles.first(where: nameThai.hasPrefix) {
      let bareName = String(nameThai.dropFirst(title.count))
      forms += [bareName] + Self.titles.map { $0 + bareName }
    }
    if let title = [" District Office"].first(where: nameEnglish.hasSuffix) {
      let bareName = String(nameEnglish.dropLast(title.count))
      forms += [bareName, bareName + " District"]
    }
    return forms
  }

  fileprivate var geocodeForms: [FoldedKey] {
    geocode.isEmpty ? [] : [geocode, geocode + "0000"].map { FoldedKey($0) }
  }
}
