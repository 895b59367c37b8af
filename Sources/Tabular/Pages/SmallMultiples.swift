/// One small chart for each measure, all on one scale for comparison; each chart is a table.
package struct SmallMultiples: Sendable {
  /// One chart: a row with a named point for each unit, and the mean for comparison.
  package struct Panel: Sendable {
    let title: Bilingual
    let mean: Numeral?
    let points: [(label: Bilingual, value: Numeral?)]

    package init(title: Bilingual, mean: Numeral?, points: [(label: Bilingual, value: Numeral?)]) {
      self.title = title
      self.mean = mean
      self.points = points
    }
  }

  package let panels: [Panel]
  package let meanLabel: Bilingual

  package init(panels: [Panel], meanLabel: Bilingual) {
    self.panels = panels
    self.meanLabel = meanLabel
  }

  private static let width = 110

  /// The common scale, from a multiple of ten below every point to 100.
  package var scale: PixelScale {
    PixelScale.tens(
      below: panels.flatMap { panel in panel.points.compactMap(\.value) }, at: 5, Self.width - 5)
  }

  package var html: HTML {
    let scale = scale
    return "<div class=panels>\(panels.map { panel in html(of: panel, on: scale) })</div>\n"
  }

  private func html(of panel: Panel, on scale: PixelScale) -> HTML {
    let rows = panel.points.map { point -> HTML in
      let drawn = point.value.map { Bars.point($0, on: scale, mean: panel.mean, width: Self.width) } ?? ""
      return "\n<tr><th scope=row>\(point.label)<td>\(drawn)<td class=n>\(point.value?.description ?? "–")"
    }
    let mean: HTML =
      panel.mean.map { "\n<tr class=x><th scope=row>\(meanLabel)<td><td class=n>\($0.description)" } ?? ""
    return "<table><caption>\(panel.title)</caption><tbody>\(rows)\(mean)</table>\n"
  }
}
