/* The work that no program can avoid. For the files that standard input lists, one path a line:
     floor read      reads their bytes
     floor parse     reads them and parses them with libcsv and empty callbacks
     floor digest    reads them and computes their SHA-256
   For the outputs that standard input lists, each line with a size in bytes, a space and a path below FOLDER. The path of
   a folder ends with a slash and comes before the paths in it:
     floor write FOLDER    writes files of these sizes and computes their SHA-256
   Prints the number of bytes. */
#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char path[4096], chunk[1 << 18];

static void field(void *bytes, size_t count, void *context) { (void)bytes, (void)count, (void)context; }
static void record(int end, void *context) { (void)end, (void)context; }

static void fail(const char *what) {
  perror(what);
  exit(1);
}

/* Reads the next line of standard input into `path`, without its line end. Returns 0 after the last line. */
static int next(void) {
  if (!fgets(path, sizeof path, stdin)) return 0;
  path[strcspn(path, "\n")] = 0;
  return 1;
}

static unsigned long read_file(int parses, EVP_MD_CTX *digest) {
  unsigned char sum[EVP_MAX_MD_SIZE];
  unsigned long bytes = 0;
  struct csv_parser parser;
  int file = open(path, O_RDONLY);
  if (file < 0) fail(path);
  if (parses) csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL);
  if (digest) EVP_DigestInit_ex(digest, EVP_sha256(), NULL);
  for (ssize_t got; (got = read(file, chunk, sizeof chunk)) > 0; bytes += (unsigned long)got) {
    if (digest) EVP_DigestUpdate(digest, chunk, (size_t)got);
    if (parses && csv_parse(&parser, chunk, (size_t)got, field, record, NULL) != (size_t)got) break;
  }
  if (digest) EVP_DigestFinal_ex(digest, sum, NULL);
  if (parses) csv_fini(&parser, field, record, NULL), csv_free(&parser);
  close(file);
  return bytes;
}

static unsigned long write_output(EVP_MD_CTX *digest) {
  unsigned char sum[EVP_MAX_MD_SIZE];
  char *name;
  unsigned long size = strtoul(path, &name, 10);
  size_t length = strlen(++name);
  if (length > 0 && name[length - 1] == '/') {
    if (mkdir(name, 0755) && errno != EEXIST) fail(name);
    return 0;
  }
  int file = open(name, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file < 0) fail(name);
  EVP_DigestInit_ex(digest, EVP_sha256(), NULL);
  for (unsigned long left = size, piece; left > 0; left -= piece) {
    piece = left < sizeof chunk ? left : sizeof chunk;
    EVP_DigestUpdate(digest, chunk, piece);
    if (write(file, chunk, piece) != (ssize_t)piece) fail(name);
  }
  EVP_DigestFinal_ex(digest, sum, NULL);
  close(file);
  return size;
}

int main(int count, char **arguments) {
  const char *what = count > 1 ? arguments[1] : "read";
  int parses = !strcmp(what, "parse"), writes = !strcmp(what, "write");
  EVP_MD_CTX *digest = writes || !strcmp(what, "digest") ? EVP_MD_CTX_new() : NULL;
  unsigned long bytes = 0;
  if (writes && (count < 3 || chdir(arguments[2]))) fail("chdir");
  while (next()) bytes += writes ? write_output(digest) : read_file(parses, digest);
  EVP_MD_CTX_free(digest);
  printf("%lu bytes\n", bytes);
  return 0;
}
