import Testing

@testable import Tabular

/// Digests of the examples in FIPS 180-4.
struct PublishDigestTests {
  @Test(arguments: [
    (text: "", hex: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (text: "abc", hex: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      text: String(repeating: "a", count: 1_000_000),
      hex: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]) func `the digest equals that of the standard`(text: String, hex: String) throws {
    #expect(try SHA256.hex(of: Array(text.utf8)) == hex)
  }
}
