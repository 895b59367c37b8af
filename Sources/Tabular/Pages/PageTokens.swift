/// The typefaces and colours that all pages and the letters share.
package enum PageTokens {
  /// Fonts that the city's computers have; the official fonts have small letters, so they are enlarged.
  package static let fonts = """
    @font-face { font-family: "Official Sarabun"; src: local("TH Sarabun New"), local("TH SarabunPSK"), local("TH Sarabun PSK"); size-adjust: 135%; }
    :root { --font: Sarabun, "Official Sarabun", "TH Sarabun New", "Leelawadee UI", "Noto Sans Thai", Tahoma, sans-serif; }

    """

  /// Dark ink on white paper: for light screens and for print.
  package static let light = """
    color-scheme: light; --paper: #fff; --ink: #1b1f23; --soft: #4d565e; --line: #c9d0d6; --wash: #f3f5f7; --link: #0b4f94; --focus: #b45309;
    --good: #0b5a2c; --good-wash: #dff3e5; --fine: #10457f; --fine-wash: #deeafa; --fair: #6a4700; --fair-wash: #fff0c7; --bad: #98191c; --bad-wash: #fde4e2; --quiet: #454d55; --quiet-wash: #e9edf0;
    --p0: #37424c; --p1: #68747f; --p2: #98a2ab; --p3: #c0c6cc; --mark: #7a1fa2; --worst-wash: #f3b1ac;

    """

  static let dark = """
    color-scheme: dark; --paper: #14181c; --ink: #e9edf0; --soft: #b0b8c0; --line: #3c454d; --wash: #1d2329; --link: #8cc4ff; --focus: #ffc46b;
    --good: #93e0ad; --good-wash: #14391f; --fine: #a3cdff; --fine-wash: #16304d; --fair: #f4d27c; --fair-wash: #3d300b; --bad: #ffb4ad; --bad-wash: #4a1818; --quiet: #c6ccd2; --quiet-wash: #2b323a;
    --p0: #c3ccd4; --p1: #98a2ab; --p2: #5f6972; --p3: #545c64; --mark: #dba6f5; --worst-wash: #7d2323;

    """
}
