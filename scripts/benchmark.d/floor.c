/* What reading costs at least: the bytes of the files that standard input names, one a line, alone ("read") or through
   libcsv with callbacks that do nothing ("parse"). Prints how many bytes. */
#include <csv.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void field(void *bytes, size_t count, void *context) { (void)bytes, (void)count, (void)context; }
static void record(int end, void *context) { (void)end, (void)context; }

int main(int count, char **arguments) {
  static char path[4096], chunk[1 << 18];
  unsigned long bytes = 0;
  int parses = count > 1 && strcmp(arguments[1], "parse") == 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    int file = open(path, O_RDONLY);
    if (file < 0) { perror(path); return 1; }
    struct csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL);
    for (ssize_t got; (got = read(file, chunk, sizeof chunk)) > 0; bytes += (unsigned long)got)
      if (parses && csv_parse(&parser, chunk, (size_t)got, field, record, NULL) != (size_t)got) break;
    csv_fini(&parser, field, record, NULL);
    csv_free(&parser);
    close(file);
  }
  printf("%lu bytes\n", bytes);
  return 0;
}
