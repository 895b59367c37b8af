import CLibCrypto

/// The SHA-256 of a file, by which a reader of the manifest can tell that it is the file that was meant.
package enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits.
  ///
  /// The library refuses when its configuration on this machine leaves it without SHA-256, so there is no way around
  /// the error.
  package static func hex(of bytes: [UInt8]) throws(PublishingError) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hex = try digest(of: bytes).flatMap { byte in [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: hex, as: UTF8.self)
  }

  /// The digest in base 64, 44 characters: the form in which a page's content policy names what it may run.
  package static func base64(of bytes: [UInt8]) throws(PublishingError) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let digest = try digest(of: bytes)
    let letters = stride(from: 0, to: digest.count, by: 3)
      .flatMap { start -> [UInt8] in
        let group = digest[start..<min(start + 3, digest.count)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        return (0..<4).map { $0 <= group.count ? alphabet[bits >> (18 - 6 * $0) & 63] : UInt8(ascii: "=") }
      }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func digest(of bytes: [UInt8]) throws(PublishingError) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var size: UInt32 = 0
    let status = unsafe bytes.withUnsafeBytes { input in
      unsafe EVP_Digest(input.baseAddress, input.count, &digest, &size, EVP_sha256(), nil)
    }
    guard status == 1, size == 32 else { throw .digestUnavailable }
    return Array(digest.prefix(Int(size)))
  }
}

/// Why a publication cannot be described, through no fault of the data or the disk.
package enum PublishingError: Error, Hashable {
  /// The cryptographic library offers no SHA-256.
  case digestUnavailable
}
