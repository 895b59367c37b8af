import CLibCrypto

/// The SHA-256 of a file, by which a reader of the manifest can tell that it is the file that was meant.
package enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits.
  ///
  /// The library refuses when its configuration on this machine leaves it without SHA-256, so there is no way around
  /// the error.
  package static func hex(of bytes: [UInt8]) throws(PublishingError) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var size: UInt32 = 0
    let status = unsafe bytes.withUnsafeBytes { input in
      unsafe EVP_Digest(input.baseAddress, input.count, &digest, &size, EVP_sha256(), nil)
    }
    guard status == 1, size == 32 else { throw .digestUnavailable }
    let digits = Array("0123456789abcdef".utf8)
    let hex = digest.prefix(Int(size)).flatMap { byte in [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: hex, as: UTF8.self)
  }
}

/// Why a publication cannot be described, through no fault of the data or the disk.
package enum PublishingError: Error, Hashable {
  /// The cryptographic library offers no SHA-256.
  case digestUnavailable
}
