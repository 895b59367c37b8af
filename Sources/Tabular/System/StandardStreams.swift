import Glibc

/// What was asked for: results go here, and nothing else does.
package enum StandardOutput {
  /// Writes all of the text.
  ///
  /// A reader that went away is no reason to stop: that is the reader's right.
  ///
  /// - Returns: 0, or the `errno` that says why bytes were lost.
  package static func write(_ text: String) -> Int32 {
    StandardStream.output.write(text)
  }
}

/// The summary line, findings and progress.
package enum StandardError {
  /// Writes all of the text.
  ///
  /// False when bytes were lost, but for a reader that went away: that is the reader's right.
  @discardableResult
  package static func write(_ text: String) -> Bool {
    StandardStream.error.write(text) == 0
  }
}

/// Whether a person is watching.
package enum Terminal {
  package static func isTerminal(_ stream: StandardStream) -> Bool {
    isatty(stream.rawValue) == 1
  }
}

/// The streams that a process is born with, by their descriptors.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// A reader that goes away must not kill a run in the middle of its publication.
  ///
  /// Lazy: done once, at the first write.
  private static let isDeafToBrokenPipes: Bool = {
    signal(SIGPIPE, SIG_IGN)
    return true
  }()

  fileprivate func write(_ text: String) -> Int32 {
    _ = Self.isDeafToBrokenPipes
    let reason = ByteSink.write(Array(text.utf8), to: rawValue)
    return reason == EPIPE ? 0 : reason
  }

  /// Keeps the numbers of streams that the process was started without from files that it opens: results would be
  /// written into a file of the publication.
  ///
  /// To be called before any file is opened. Writing to standard output stays an error then.
  package static func settle() {
    for descriptor in [STDIN_FILENO, output.rawValue, error.rawValue]
    where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest number that is free, which is this one. One for reading alone refuses what is written.
      _ = unsafe open("/dev/null", descriptor == error.rawValue ? O_WRONLY : O_RDONLY)
    }
  }
}
