/// The styles of a page of figures: on a wide screen, on a telephone, in the dark and on A4.
package enum PageStyle {
  package static let sheet =
    "\n" + PageTokens.fonts + themes + languages + frame + figures + drawings + PageParts.style + paper

  /// Light and dark: the switch takes precedence over the system, without any script, and paper is always light.
  private static let themes = """
    :root { \(PageTokens.light)}
    @media screen { @media (prefers-color-scheme: dark) { :root { \(PageTokens.dark)} }
    :root:has(#light:checked) { \(PageTokens.light)}
    :root:has(#dark:checked) { \(PageTokens.dark)} }

    """

  /// Shows one of the two languages of every text; Thai in a browser without `:has`.
  private static let languages = """
    [lang=en]:not(html) { display: none; }
    :root:has(#en:checked) [lang=en]:not(html) { display: inline; }
    :root:has(#en:checked) [lang=th]:not(html) { display: none; }
    i { font-style: normal; }

    """

  private static let frame = """
    * { box-sizing: border-box; }
    html { scroll-padding-top: 3.5rem; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.65 var(--font); }
    header, main, footer { max-width: 1240px; margin: 0 auto; padding: 0 1rem; }
    header { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; padding-top: .4rem; padding-bottom: .4rem; border-bottom: 1px solid var(--line); font-size: .9rem; }
    nav { display: flex; flex-wrap: wrap; gap: 0 1rem; flex: 1; }
    a { color: var(--link); text-underline-offset: .25em; }
    nav a, .skip { padding: .15rem 0; }
    .skip { position: absolute; left: -99em; }
    .skip:focus { left: 1rem; top: .2rem; background: var(--paper); padding: .3rem .8rem; z-index: 2; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 .7rem; align-items: center; }
    legend { float: left; padding: 0 .5rem 0 0; color: var(--soft); }
    label { display: inline-flex; gap: .3rem; align-items: center; min-height: 28px; }
    input { accent-color: var(--link); margin: 0; font: inherit; }
    input[type=search] { width: 13rem; padding: .1rem .5rem; border: 1px solid var(--soft); border-radius: 4px; background: var(--paper); color: var(--ink); }
    h1 { font-size: 1.45rem; line-height: 1.5; margin: .6rem 0 0; text-wrap: balance; }
    h2 { font-size: 1.3rem; line-height: 1.5; margin: 2.6rem 0 0; padding-top: .4rem; border-top: 3px solid var(--p0); }
    h3 { font-size: 1.05rem; line-height: 1.6; margin: 1.2rem 0 .2rem; }
    p { margin: .3rem 0; max-width: 62rem; }
    .lead, .soft, .none { color: var(--soft); }
    ul { margin: .2rem 0; padding-left: 1.2rem; }
    section, article { scroll-margin-top: 1rem; }
    .filter { display: none; gap: .2rem 1.2rem; flex-wrap: wrap; align-items: center; background: var(--wash); padding: .4rem .8rem; margin: .6rem 0; border-radius: 6px; }
    .js .filter { display: flex; }
    [hidden] { display: none !important; }
    footer { margin-top: 3rem; padding-top: .6rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
    code, .path { font: .85em/1.6 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }

    """

  private static let figures = """
    .w { overflow-x: auto; margin: .5rem 0; position: relative; }
    table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.6; }
    caption { text-align: left; color: var(--soft); font-size: .88rem; padding: .2rem 0; }
    .w caption { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    th, td { padding: .18rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    thead th, thead th.n { background: var(--wash); vertical-align: bottom; line-height: 1.4; white-space: normal; }
    tbody th { font-weight: normal; min-width: 7.5rem; }
    .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .c { text-align: center; font-variant-numeric: tabular-nums; }
    .m, .l { white-space: nowrap; } .l .soft { display: inline-block; max-width: 6.4rem; white-space: normal; }
    .x { font-weight: bold; }
    tbody .d0, tbody .d1, tbody .d2, tbody .d3, tbody .d4 { min-width: 16rem; }
    .d1 { padding-left: 1.5rem; } .d2 { padding-left: 2.6rem; } .d3 { padding-left: 3.7rem; } .d4 { padding-left: 4.8rem; }
    .js .s thead th { cursor: pointer; }
    .js .s thead th::after { content: " \\2195"; color: var(--soft); }
    .js .s thead [aria-sort=ascending]::after { content: " \\25B2"; color: var(--ink); }
    .js .s thead [aria-sort=descending]::after { content: " \\25BC"; color: var(--ink); }
    .h.good { background: var(--good-wash); } .h.fine { background: var(--fine-wash); } .h.fair { background: var(--fair-wash); } .h.bad { background: var(--bad-wash); } .h.quiet { background: var(--quiet-wash); }
    .h.worst { background: var(--worst-wash); font-weight: bold; }
    .g { display: inline-block; padding: 0 .5em; border-radius: .8em; font-weight: normal; white-space: nowrap; }
    .g.good { color: var(--good); background: var(--good-wash); } .g.fine { color: var(--fine); background: var(--fine-wash); } .g.fair { color: var(--fair); background: var(--fair-wash); }
    .g.bad { color: var(--bad); background: var(--bad-wash); } .g.quiet { color: var(--quiet); background: var(--quiet-wash); }
    .legend { display: flex; flex-wrap: wrap; gap: .2rem .8rem; list-style: none; padding: 0; font-size: .88rem; }
    .legend li { padding: 0 .5em; border-radius: 3px; }
    .legend .k::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .4em; vertical-align: -.05em; background: var(--k); }
    .k.p0 { --k: var(--p0); }
    .legend svg { display: inline-block; vertical-align: -.15em; width: 28px; height: 16px; margin-right: .3em; }
    .answers { display: grid; grid-template-columns: 1fr 1.25fr 1.15fr; gap: .8rem; margin: .5rem 0; }
    .answers h3 { font-size: .93rem; margin: .3rem 0 0; }
    .answers section { border: 1px solid var(--line); border-radius: 8px; padding: .5rem .9rem .7rem; background: var(--wash); }
    .answers h2 { border: 0; margin: 0; padding: 0; font-size: 1rem; color: var(--soft); }
    .answers ul { list-style: none; padding: 0; margin: 0; font-size: .93rem; line-height: 1.6; }
    .answers li { padding: .2rem 0 .2rem 1.5em; text-indent: -1.5em; border-top: 1px solid var(--line); }
    .answers li:first-child { border: 0; }
    .answers li > * { text-indent: 0; }
    .o { display: inline-block; width: 1.5em; text-align: center; font-weight: bold; text-indent: 0; }
    .o.good { color: var(--good); } .o.fine { color: var(--fine); } .o.fair { color: var(--fair); } .o.bad { color: var(--bad); } .o.quiet { color: var(--quiet); }
    .big { font-size: 2.6rem; line-height: 1.15; font-weight: bold; margin: 0; }
    .big small { font-size: 1.1rem; }
    figure { margin: .5rem 0; }
    dl { display: grid; grid-template-columns: fit-content(42%) 1fr; gap: 0 .9rem; margin: .3rem 0; }
    dt { color: var(--soft); } dd { margin: 0; font-variant-numeric: tabular-nums; }
    .panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .6rem 1.6rem; }
    .panels table { font-size: .85rem; line-height: 1.5; }
    .panels caption { color: var(--ink); font-weight: bold; }
    .panels th, .panels td { padding: 0 .3rem; border: 0; } .panels tbody th { min-width: 0; white-space: nowrap; }
    .units article { border-top: 1px solid var(--line); padding: .2rem 0 .5rem; }
    .units article:target { outline: 3px solid var(--focus); outline-offset: 4px; }
    .units h3 { margin: .4rem 0 0; } .units .w { margin: .2rem 0; } .units th, .units td { padding: .05rem .45rem; } .units tbody th { min-width: 0; }
    .units table { width: auto; font-size: .88rem; }
    .folded .w { max-height: 85vh; overflow: auto; } summary { cursor: pointer; color: var(--link); } .paths { max-width: 62rem; }
    .finding { margin: .2rem 0 .7rem; } .finding p { margin: 0; }

    """

  private static let drawings = """
    svg { display: block; max-width: 100%; height: auto; }
    .bar { width: 200px; height: 14px; margin-top: .38em; max-width: none; } .panels .bar { width: 110px; margin-top: .25em; }
    .answers .bar { width: 100%; max-width: 100%; height: 22px; margin: 0; }
    .slope { width: 1200px; min-width: 760px; } .dots { width: 205px; height: 16px; max-width: none; margin-top: .3em; } thead .dots { margin: 0; }
    .ranks { width: 420px; height: 16px; max-width: none; margin-top: .3em; } thead .ranks { margin: 0; overflow: visible; }
    .p0 { fill: var(--p0); } .p1 { fill: var(--p1); } .p2 { fill: var(--p2); } .p3 { fill: var(--p3); } .o1 { stroke: var(--soft); stroke-width: 2; fill: none; } .o2, .o3 { stroke: var(--p0); fill: var(--paper); } .o3 { stroke-dasharray: 2 2; } .whole { fill: var(--p3); } .ring { fill: var(--paper); stroke: var(--soft); stroke-width: 1.5; } path.w { stroke: var(--soft); }
    svg .good { fill: var(--good); stroke: var(--good); } svg .fine { fill: var(--fine); stroke: var(--fine); } svg .fair { fill: var(--fair); stroke: var(--fair); } svg .bad { fill: var(--bad); stroke: var(--bad); } svg .quiet { fill: var(--soft); stroke: var(--soft); }
    .t { stroke: var(--mark); stroke-width: 2; fill: none; stroke-dasharray: 4 2; } .a { stroke: var(--line); fill: none; } .u { stroke: var(--p0); stroke-width: 2; fill: none; }
    .slope .rest { stroke: var(--p3); fill: none; } .slope .gain, .slope .loss { stroke: var(--p0); stroke-width: 2.5; fill: none; } .slope .loss { stroke-dasharray: 7 4; }
    svg text { font: 13px var(--font); fill: var(--ink); stroke: none; } svg text.soft { fill: var(--soft); font-size: 11px; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }

    """

  private static let paper = """
    @media (max-width: 1000px) { .answers { grid-template-columns: 1fr; } }
    @media (max-width: 620px) { body { font-size: 15px; } h1 { font-size: 1.2rem; } nav { flex-basis: 100%; } nav, .files { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; } .big { font-size: 2rem; } .bar { width: 120px; } .ranks { width: 180px; } .ranks text { font-size: 26px; } [id^=t-balance] .d0, [id^=t-balance] .d1 { min-width: 8rem; } th, td { padding: .18rem .22rem; } tbody th { min-width: 4.4rem; } .w table { font-size: .8rem; } .l { white-space: normal; } .l .g { padding: 0 .3em; } .js .s thead th:not([aria-sort])::after { content: none; } }
    @page { size: A4; margin: 12mm 11mm 15mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt var(--font); } }
    @media print {
      body { font-size: 9pt; line-height: 1.45; } header, .filter, .skip, .files { display: none !important; }
      main, footer { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .w { overflow: visible; max-height: none; } thead { display: table-header-group; } thead th, tbody th { position: static; }
      tr, svg, figure, .finding, .panels table, .answers section, .tiles, .dates > li { break-inside: avoid; }
      details::details-content { content-visibility: visible; block-size: auto; } details > summary { list-style: none; }
      h2, h3, caption, .lead, .legend { break-after: avoid; } .units article { break-inside: avoid; } p { margin: .1rem 0; }
      .panels { grid-template-columns: repeat(4, 1fr); gap: 1mm 4mm; } .panels .bar { width: 60px; } .panels table { font-size: 6.8pt; line-height: 1.3; }
      table, .dates table { font-size: 7.4pt; line-height: 1.38; } th, td { padding: 0 .25rem; } .bar { width: 110px; height: 8px; } .dots { width: 150px; height: 9px; margin-top: .1em; } .ranks { width: 230px; height: 9px; margin-top: .1em; } .ranks text { font-size: 18px; }
      .folded { display: none; } .pair { columns: 2; column-gap: 5mm; } .pair .ranks { width: 116px; } .pair th, .pair td { padding: 0 .15rem; } .pair tbody th { min-width: 0; }
      h1 { font-size: 13pt; margin: 0; } h2 { font-size: 11pt; margin-top: .7rem; padding-top: .1rem; border-top-width: 2px; } h3 { font-size: 9.5pt; margin-top: .5rem; }
      .answers { grid-template-columns: 1fr 1.2fr 1.15fr; gap: 2mm; } .answers section { padding: 1mm 2mm; } .answers ul { font-size: 8pt; line-height: 1.4; } .big { font-size: 20pt; }
      .trust ul { columns: 2; font-size: 8pt; line-height: 1.4; } .trust h2, .answers h2 { font-size: 9pt; } .answers h3 { font-size: 8.5pt; } .panels caption { font-size: 7.4pt; } .map { flex-wrap: nowrap; } .map > .w { flex: 0 0 150mm; } .tiles { font-size: 6.2pt; line-height: 1.25; grid-auto-columns: minmax(0, 1fr); grid-auto-rows: auto; gap: .6mm; } .tiles li { padding: .2mm .7mm; } .slope { width: 100%; min-width: 0; height: 66mm; } .legend { font-size: 7.5pt; }
      .js .s thead th::after { content: none !important; } footer { margin-top: 1rem; font-size: 8pt; padding-bottom: 0; }
    }

    """
}
