import CPlatform

/// The end of a run to which the system refuses memory.
package enum WantOfMemory {
  /// From now on a refusal ends the process with these words on standard error and this exit code, from any thread.
  ///
  /// It cannot be told where the kernel ends the process by a signal: when memory that was granted is not there
  /// (`SIGKILL` of its out-of-memory killer or of a control group), or when a stack may not grow (`SIGSEGV`).
  package static func ends(with words: String, code: Int32) { unsafe cplatform_end_without_memory(words, code) }
}
