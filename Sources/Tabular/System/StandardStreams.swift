import Glibc

/// What was asked for: results go here, and nothing else does.
package enum StandardOutput {
  /// Writes all of the text.
  ///
  /// False when bytes were lost, but for a reader that went away: that is the reader's right.
  @discardableResult
  package static func write(_ text: String) -> Bool {
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
    StandardStream.error.write(text)
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

  fileprivate func write(_ text: String) -> Bool {
    _ = Self.isDeafToBrokenPipes
    let reason = ByteSink.write(Array(text.utf8), to: rawValue)
    return reason == 0 || reason == EPIPE
  }
}
