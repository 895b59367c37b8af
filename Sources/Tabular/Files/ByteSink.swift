import Glibc

/// Writes all bytes to an open file, or reports the reason why it could not.
package enum ByteSink {
  /// Writes all bytes, also after interruptions, short writes and a full pipe.
  ///
  /// Returns 0, or the `errno` that stopped the write.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      var rest = unsafe buffer[...]
      while unsafe !rest.isEmpty {
        let written = unsafe Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 {
          unsafe rest = rest.dropFirst(written)
          continue
        }
        // A write of 0 bytes without a reason would be repeated forever.
        let reason = written == 0 ? EIO : errno
        switch reason {
        case EINTR: continue
        case EAGAIN: waitUntilWritable(descriptor)
        default: return reason
        }
      }
      return 0
    }
  }

  private static func waitUntilWritable(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }
}
