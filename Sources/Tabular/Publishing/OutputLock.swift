import CPlatform
import Glibc

/// The right to publish under one name, held by one run at a time, given back at the latest when the process ends.
///
/// The lock file stays: whoever removed it could let two runs hold two files of one name.
package struct OutputLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock `<folder>/.<name>.lock` without waiting; makes the folder, with those above it, where it is missing.
  package init(folder: String, name: String) throws(OutputFault) {
    FolderRights.settle()
    try OutputFolder.make(folder)
    let path = folder + "/." + name + ".lock"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }

    var status: Int32
    repeat { status = cplatform_lock(descriptor) } while status == EINTR
    guard status == 0 else {
      close(descriptor)
      throw status == EWOULDBLOCK ? .locked : .unwritable(path: path, errno: status)
    }
    self.descriptor = descriptor
  }

  /// Gives the lock back; until then it is held.
  package consuming func release() {
    // Consumed here, so that the deinitializer does it.
  }

  deinit {
    close(descriptor)
  }
}
