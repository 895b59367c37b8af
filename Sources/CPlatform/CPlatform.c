#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/resource.h>
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
