#define _GNU_SOURCE
#include "CPlatform.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Swift and the C++ library end a process by a signal when malloc returns NULL, and some C libraries go on with NULL.
// These functions replace those of the C library, which they call, so that every caller is covered.
// A sanitizer brings its own malloc.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define HAS_OWN_MALLOC 1
#endif
#endif

static const char *last_words;
static size_t last_size;
static int last_code;

void cplatform_end_without_memory(const char *words, int code) {
  last_words = strdup(words);
  last_size = last_words ? strlen(last_words) : 0;
  last_code = code;
  // The stack of the main thread grows on use. If it cannot grow, the kernel ends the process by a signal: grow it now.
  volatile char stack[1 << 18];
  for (size_t place = 0; place < sizeof stack; place += 4096) stack[place] = 0;
}

#if defined(__GLIBC__) && !defined(HAS_OWN_MALLOC)

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static void *checked(void *memory, size_t size) {
  if (!memory && size && last_words) {
    // A failed write is ignored: the process ends either way.
    ssize_t written = write(STDERR_FILENO, last_words, last_size);
    (void)written;
    _exit(last_code);
  }
  return memory;
}

void *malloc(size_t size) { return checked(__libc_malloc(size), size); }

void *calloc(size_t count, size_t size) { return checked(__libc_calloc(count, size), count && size); }

void *realloc(void *memory, size_t size) { return checked(__libc_realloc(memory, size), size); }

void *memalign(size_t alignment, size_t size) { return checked(__libc_memalign(alignment, size), size); }

void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **memory, size_t alignment, size_t size) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1))) return EINVAL;
  *memory = memalign(alignment, size);
  return *memory ? 0 : ENOMEM;
}

#endif
