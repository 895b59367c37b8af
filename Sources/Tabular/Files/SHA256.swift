import CLibCrypto
import Synchronization

/// The SHA-256 of a file, by which a reader of the manifest can check that the file is unchanged.
package enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits.
  ///
  /// Throws when the configuration of the library on this machine excludes SHA-256; the caller cannot avoid that.
  package static func hex(of bytes: [UInt8]) throws(DigestFault) -> String {
    try digest(of: bytes).hex
  }

  /// The digest as its 32 bytes, because a run over the nation holds tens of thousands of them.
  package struct Digest: Hashable, Sendable {
    private let words: Words

    private struct Words: Hashable, Sendable {
      var first: UInt64 = 0
      var second: UInt64 = 0
      var third: UInt64 = 0
      var last: UInt64 = 0
    }

    /// `fill` writes the bytes and returns whether there were 32.
    fileprivate init(_ fill: (UnsafeMutablePointer<UInt8>) -> Bool) throws(DigestFault) {
      var words = Words()
      let isFilled = unsafe withUnsafeMutableBytes(of: &words) { memory in
        unsafe memory.withMemoryRebound(to: UInt8.self) { bytes in
          unsafe bytes.baseAddress.map { unsafe fill($0) } ?? false
        }
      }
      guard isFilled else { throw .unavailable }
      self.words = words
    }

    fileprivate var bytes: [UInt8] { unsafe withUnsafeBytes(of: words) { unsafe Array($0) } }

    /// The digest as 64 lower-case hexadecimal digits.
    package var hex: String {
      unsafe withUnsafeBytes(of: words) { bytes in
        unsafe String(unsafeUninitializedCapacity: 64) { text in
          for index in 0..<32 {
            unsafe text[index &* 2] = Self.digit(bytes[index] >> 4)
            unsafe text[index &* 2 &+ 1] = Self.digit(bytes[index] & 15)
          }
          return 64
        }
      }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 - 10 + value }
  }

  /// The digest in base 64 (44 characters), the form that the content policy of a page uses for allowed scripts.
  package static func base64(of bytes: [UInt8]) throws(DigestFault) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let digest = try digest(of: bytes).bytes
    let letters = stride(from: 0, to: digest.count, by: 3)
      .flatMap { start -> [UInt8] in
        let group = digest[start..<min(start + 3, digest.count)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        return (0..<4).map { $0 <= group.count ? alphabet[bits >> (18 - 6 * $0) & 63] : UInt8(ascii: "=") }
      }
    return String(decoding: letters, as: UTF8.self)
  }

  package static func digest(of bytes: [UInt8]) throws(DigestFault) -> Digest {
    let digest = try Running()
    try digest.append(bytes)
    return try digest.end()
  }
}

extension SHA256 {
  /// Computes the digest of bytes that arrive piece by piece.
  @safe
  package struct Running: ~Copyable {
    private let context: OpaquePointer

    package init() throws(DigestFault) {
      let pooled = unsafe ContextPool.contexts.withLock { unsafe $0.popLast()?.pointer }
      guard let context = unsafe pooled ?? EVP_MD_CTX_new() else { throw .unavailable }
      guard unsafe EVP_DigestInit_ex(context, ContextPool.algorithm, nil) == 1 else {
        unsafe EVP_MD_CTX_free(context)
        throw .unavailable
      }
      unsafe self.context = context
    }

    deinit {
      let context = unsafe ContextPool.Context(pointer: context)
      ContextPool.contexts.withLock { $0.append(context) }
    }

    package func append(_ bytes: [UInt8]) throws(DigestFault) {
      let status = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
      guard status == 1 else { throw .unavailable }
    }

    /// The digest of all pieces, like `hex(of:)`; no further piece may be appended.
    package func hex() throws(DigestFault) -> String { try end().hex }

    /// The digest of all pieces as bytes; no further piece may be appended.
    package func end() throws(DigestFault) -> Digest {
      try unsafe Digest { digest in
        var size: UInt32 = 0
        let status = unsafe EVP_DigestFinal_ex(context, digest, &size)
        return status == 1 && size == 32
      }
    }
  }

  /// The algorithm, looked up once, and the contexts that no thread is using.
  ///
  /// Looking up the algorithm and making a context costs more than the digest of a small file.
  private enum ContextPool {
    static let contexts = Mutex<[Context]>([])

    /// The algorithm; nil when the library lacks it, which its functions then report.
    ///
    /// Never freed or changed.
    nonisolated(unsafe) static let algorithm: OpaquePointer? = unsafe EVP_MD_fetch(nil, "SHA256", nil)

    /// A context of one thread at a time: the thread that takes it from the list has it alone.
    @safe
    struct Context: @unchecked Sendable {
      let pointer: OpaquePointer
    }
  }
}

/// The reason why no digest can be computed, independent of the data or the disk.
package enum DigestFault: Error, Hashable {
  /// The cryptographic library lacks SHA-256.
  case unavailable
}
