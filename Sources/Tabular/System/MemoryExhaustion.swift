import CPlatform

/// The end of a run when the system refuses memory.
package enum MemoryExhaustion {
  /// Ends the process, from any thread, with a message on standard error and an exit code when memory is refused.
  ///
  /// There is no message when the kernel ends the process by a signal. It does so when granted memory is not available
  /// (`SIGKILL` of the out-of-memory killer or of a control group), or when a stack may not grow (`SIGSEGV`).
  package static func endProcess(with message: String, code: Int32) {
    unsafe cplatform_end_without_memory(message, code)
  }
}
