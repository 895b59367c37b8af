import Glibc

/// Standard output, which receives the results and nothing else.
package enum StandardOutput {
  /// Writes the whole text.
  ///
  /// A reader may close the pipe early; that is not an error.
  ///
  /// - Returns: 0, or the `errno` of the failure when bytes were lost.
  package static func write(_ text: String) -> Int32 {
    StandardStream.output.write(text)
  }
}

/// Standard error, which receives the summary line, findings and progress.
package enum StandardError {
  /// Writes the whole text.
  ///
  /// False when bytes were lost. A reader may close the pipe early; that is not an error.
  @discardableResult
  package static func write(_ text: String) -> Bool {
    StandardStream.error.write(text) == 0
  }
}

/// Checks whether a person is watching.
package enum Terminal {
  package static func isTerminal(_ stream: StandardStream) -> Bool {
    isatty(stream.rawValue) == 1
  }
}

/// The output streams that a process starts with, by their descriptors.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Ignores SIGPIPE, so that a closed pipe does not kill a run in the middle of its publication.
  ///
  /// Evaluated once, at the first write.
  private static let ignoresBrokenPipes: Bool = {
    signal(SIGPIPE, SIG_IGN)
    return true
  }()

  fileprivate func write(_ text: String) -> Int32 {
    _ = Self.ignoresBrokenPipes
    let reason = ByteSink.write(Array(text.utf8), to: rawValue)
    return reason == EPIPE ? 0 : reason
  }

  /// Opens /dev/null for standard streams that the process was started without.
  ///
  /// Otherwise a file of the publication could get the descriptor of a stream and receive results. Must be called
  /// before any file is opened. Writing to a missing standard output stays an error.
  package static func openMissing() {
    for descriptor in [STDIN_FILENO, output.rawValue, error.rawValue]
    where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The kernel uses the lowest free number, which is this one. A read-only descriptor refuses writes.
      _ = unsafe open("/dev/null", descriptor == error.rawValue ? O_WRONLY : O_RDONLY)
    }
  }
}
