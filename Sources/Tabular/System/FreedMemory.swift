import CPlatform

/// Freed memory of the heap.
package enum FreedMemory {
  /// Returns freed memory to the system; after a large file the C library keeps it in small pieces.
  package static func returnToSystem() { cplatform_give_back_memory() }
}
