/// A page as one file that opens anywhere, also from a shared drive.
///
/// It loads nothing, and a browser runs only the script and style whose digests the page names.
package struct PageDocument: Sendable {
  package let title: Bilingual
  package let style: String
  package let script: String
  package let header: HTML
  package let main: HTML
  package let footer: HTML

  package init(title: Bilingual, style: String, script: String, header: HTML, main: HTML, footer: HTML) {
    self.title = title
    self.style = style
    self.script = script
    self.header = header
    self.main = main
    self.footer = footer
  }

  package func bytes() throws(DigestFault) -> [UInt8] {
    let page: HTML = """
      <!DOCTYPE html>
      <html lang=th data-th="\(title.thai)" data-en="\(title.english)">
      <head>
      <meta charset=utf-8>
      <meta http-equiv=Content-Security-Policy content="\(try policy())">
      <meta name=viewport content="width=device-width, initial-scale=1">
      <meta name=referrer content=no-referrer>
      <title>\(title.thai)</title>
      <style>\(HTML(trusted: style))</style>
      </head>
      <body>
      <a class=skip href=#main>\(Bilingual("ข้ามไปยังเนื้อหา", "Skip to the content"))</a>
      <header>
      \(header)</header>
      <main id=main>
      \(main)</main>
      <footer>
      \(footer)</footer>
      <script>\(HTML(trusted: script))</script>
      </body>
      </html>

      """
    return page.bytes
  }

  private func policy() throws(DigestFault) -> HTML {
    let style = try SHA256.base64(of: Array(style.utf8))
    let script = try SHA256.base64(of: Array(script.utf8))
    return HTML(
      trusted: "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; img-src data:; "
        + "base-uri 'none'; form-action 'none'")
  }
}
