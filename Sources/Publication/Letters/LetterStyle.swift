import Tabular

/// The style of a letter on a screen and on A4: the report's typefaces and colours, always dark text on white.
enum LetterStyle {
  static let sheet = HTML(trusted: "\n" + PageTokens.fonts + form)

  private static let form = """
    :root { \(PageTokens.light)}
    @page { size: A4; margin: 11mm 15mm 10mm 20mm; }
    * { box-sizing: border-box; }
    html { color: #000; background: #fff; }
    body { margin: 0; font: 10.5pt/1.34 var(--font); font-size-adjust: 0.5; }
    main { max-width: 178mm; margin: 0 auto; padding: 8mm 4mm; overflow-wrap: anywhere; }
    h1 { text-align: center; font-size: 17pt; line-height: 1.3; margin: 0 0 2mm; }
    h2 { font-size: 11.5pt; margin: 3mm 0 1mm; break-after: avoid; }
    p { margin: 0; }
    .mark { text-align: right; font-weight: bold; }
    .head { margin: 0; padding-bottom: 1.5mm; border-bottom: 0.4mm solid #000; }
    .head div { display: flex; gap: 3mm; }
    .head dt { font-weight: bold; flex: none; min-width: 27mm; }
    .head dd { margin: 0; flex: 1; }
    .head div:nth-child(2), .head div:nth-child(3) { display: inline-flex; width: 49%; vertical-align: top; }
    .head div:nth-child(2) dd, .head div:nth-child(3) dd { border-bottom: 0.3mm dotted #000; margin: 0 4mm 1mm 0; }
    .head div:nth-child(3) dt { min-width: 0; }
    .enclosure { display: block; }
    .received td:nth-child(7) { min-width: 19mm; }
    .body { text-indent: 18mm; margin: 1.5mm 0; }
    .request { margin: 2mm 0; padding: 1.2mm 3mm; border: 0.4mm solid #000; break-inside: avoid; }
    .request div { display: flex; gap: 3mm; }
    .request dt { font-weight: bold; flex: none; min-width: 36mm; }
    .request dd { margin: 0; flex: 1; }
    .lead { margin: 0 0 1mm; break-after: avoid; }
    table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.3; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 0.2mm solid var(--soft); padding: 0.1mm 1.2mm; text-align: left; vertical-align: top; overflow-wrap: break-word; }
    th { background: var(--wash); font-weight: bold; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .figures td:nth-child(n+4), .figures td:nth-child(2), .received td:nth-child(6) { text-align: right; font-variant-numeric: tabular-nums; }
    .received td:nth-child(4), .received td:nth-child(5), .received td:nth-child(3), .awaited td:nth-child(-n+3) { white-space: nowrap; }
    .figures td:nth-child(1) { width: 42%; }
    .figures td:nth-child(2), .figures tbody tr:first-child { font-weight: bold; }
    .standing { margin: 1mm 0 0; padding-left: 6mm; font-size: 9.5pt; line-height: 1.32; }
    .others { margin: 0.5mm 0; padding-left: 6mm; font-size: 10pt; }
    ol { margin: 0; padding-left: 7mm; }
    ol > li { margin-bottom: 1.5mm; }
    p { orphans: 2; widows: 2; }
    .says { font-weight: bold; break-after: avoid; }
    .place { font-size: 10pt; break-after: avoid; }
    .row { margin: 0.6mm 0; padding: 0.4mm 2mm; border-left: 0.8mm solid var(--p0); background: var(--wash); font-size: 9.5pt; line-height: 1.5; break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .cell { display: inline-block; max-width: 100%; margin-right: 4mm; }
    .cell i { font-style: normal; color: var(--soft); }
    .cell i::after { content: ":"; }
    .meant { font-weight: bold; outline: 0.3mm solid #000; outline-offset: 0.5mm; padding: 0 1mm; }
    .end { break-inside: avoid; }
    .sign { margin: 3mm 0 0 50%; text-align: center; }
    .sign p { margin-bottom: 0.5mm; }
    .line { display: inline-block; width: 48mm; border-bottom: 0.3mm dotted #000; }
    @media print { main { padding: 0 0.3mm; } }
    @media (max-width: 700px) { table { display: block; overflow-x: auto; } }

    """
}
