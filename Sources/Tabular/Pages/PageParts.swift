/// The styles of the larger parts of a page: tables with sticky headings, the tile map, the strip of dates.
enum PageParts {
  static let style = sticky + tiles + dates

  /// Keeps the heading of a table at the top, and the name of a row at the left.
  ///
  /// A frame that scrolls sideways also limits its sticky headings, so on a narrow screen it scrolls both ways.
  private static let sticky = """
    .w thead th { position: sticky; top: 0; z-index: 1; box-shadow: inset 0 -1px var(--line); }
    .w tbody th { position: sticky; left: 0; background: var(--paper); }
    @media (max-width: 1199px) { .w { max-height: 85vh; overflow: auto; } }
    @media (min-width: 1200px) { .w { overflow: visible; } .folded .w { overflow: auto; } }

    """

  private static let tiles =
    """
    .tiles { display: grid; grid-auto-columns: minmax(4.7rem, 6.3rem); grid-auto-rows: minmax(2.9rem, auto); gap: 3px; list-style: none; padding: 0; margin: .3rem 0; font-size: .8rem; line-height: 1.35; }
    .tiles li { padding: .15rem .2rem .15rem .25rem; border-radius: 4px; overflow-wrap: anywhere; color: var(--ink); }
    .tiles small { font-size: .85em; display: inline-block; } .tiles a { display: block; font-size: .9em; color: inherit; text-decoration-color: var(--soft); }
    .map { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: flex-start; } .map > .w { max-width: 100%; } .map > div:last-child { flex: 1 1 8.5rem; }
    .map .legend { display: block; } .map .legend li { margin: .15rem 0; width: fit-content; }

    """ + TileMap.style + "\n\n"

  private static let dates = """
    .dates { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; padding: 0; margin: .5rem 0; }
    .dates > li { flex: 1 1 12.5rem; max-width: 26rem; border: 1px solid var(--line); border-top: 4px solid var(--p3); border-radius: 6px; padding: .3rem .7rem .5rem; background: var(--wash); }
    .dates > li.past { border-top-color: var(--p0); }
    .dates h3 { margin: 0; } .dates p { margin: 0; } .dates table { width: 100%; font-size: .85rem; } .dates th, .dates td { border: 0; padding: .05rem .2rem; } .dates tbody th { min-width: 0; background: none; }
    .dates .bar { width: 100%; height: 8px; } .dates .bar .quiet { fill: var(--p3); stroke: var(--p3); }
    .s-good { color: var(--good); } .s-fair { color: var(--fair); } .s-bad { color: var(--bad); } .s-quiet { color: var(--quiet); }
    .st { font-weight: bold; white-space: nowrap; }
    .trust { border-top: 1px solid var(--line); padding-top: .2rem; } .trust h2 { border: 0; margin: .2rem 0 0; padding: 0; font-size: 1rem; color: var(--soft); }
    .trust ul { columns: 3 20rem; list-style: none; padding: 0; margin: 0; font-size: .9rem; } .trust li { break-inside: avoid; padding-left: 1.5em; text-indent: -1.5em; } .trust li > * { text-indent: 0; }
    .files { display: flex; flex-wrap: wrap; gap: 0 1.1rem; font-size: .92rem; }

    """
}
