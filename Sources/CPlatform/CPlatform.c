#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

int cplatform_exchange(const char *left, const char *right) {
  return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int cplatform_lock(int descriptor) {
  return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}

int cplatform_sync(int descriptor) {
  return syncfs(descriptor) == 0 ? 0 : errno;
}

void cplatform_begin_writing(int descriptor) {
  sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
}

void cplatform_give_back_memory(void) {
  malloc_trim(0);
}

long cplatform_waits(void) {
  struct rusage usage;
  return getrusage(RUSAGE_THREAD, &usage) == 0 ? usage.ru_nvcsw : 0;
}

static void copy_attribute(const char *from, const char *to, const char *name) {
  char value[65536];
  ssize_t size = getxattr(from, name, value, sizeof value);
  if (size >= 0) {
    setxattr(to, name, value, size, 0);
  } else if (errno == ENODATA) {
    removexattr(to, name);
  }
}

void cplatform_copy_access(const char *from, const char *to) {
  copy_attribute(from, to, "system.posix_acl_access");
  copy_attribute(from, to, "system.posix_acl_default");
}

int cplatform_open_unlinked(const char *path, int flags) {
  struct open_how how = {.flags = (unsigned)flags, .resolve = RESOLVE_NO_SYMLINKS};
  long descriptor = syscall(SYS_openat2, AT_FDCWD, path, &how, sizeof how);
  // A container may forbid openat2 with EPERM: report it as unsupported.
  return descriptor >= 0 ? (int)descriptor : errno == EPERM ? -ENOSYS : -errno;
}

int cplatform_find(const char *path) {
  int descriptor = open(path, O_PATH | O_CLOEXEC);
  return descriptor >= 0 ? descriptor : -errno;
}

int cplatform_rename_new(const char *from, const char *to) {
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // The file system does not support RENAME_NOREPLACE: link fails with EEXIST when the new name is taken.
  if (link(from, to) == 0) return unlink(from) == 0 ? 0 : errno;
  if (errno == EEXIST) return errno;
  // The file system has no hard links either (FAT on a USB stick): a file created between the two calls is replaced.
  if (access(to, F_OK) == 0) return EEXIST;
  return rename(from, to) == 0 ? 0 : errno;
}
