import CPlatform

/// Memory that was used once and is not wanted again.
package enum FreedMemory {
  /// Gives it back to the system: what a large file needed lies in small pieces that the C library keeps.
  package static func giveBack() { cplatform_give_back_memory() }
}
