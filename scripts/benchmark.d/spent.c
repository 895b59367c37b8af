/* Measures a command. `spent REPORT COMMAND...` runs the command and exits with its exit code. It writes three numbers to
   the file REPORT: wall time and processor time in seconds, and peak memory in kilobytes.

   The kernel counts the memory of the starting program as the command's, so the starting program is this small one. */
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static void fail(const char *what) {
  perror(what);
  exit(125);
}

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec + at.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **words) {
  struct rusage used;
  pid_t child;
  int status;
  if (count < 3) {
    fputs("usage: spent REPORT COMMAND...\n", stderr);
    return 125;
  }
  double start = now();
  if ((errno = posix_spawn(&child, words[2], NULL, NULL, words + 2, environ))) fail(words[2]);
  while (wait4(child, &status, 0, &used) < 0)
    if (errno != EINTR) fail("wait4");
  double wall = now() - start;
  FILE *report = fopen(words[1], "w");
  if (!report) fail(words[1]);
  fprintf(report, "%.6f %.6f %ld\n", wall, seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss);
  if (fclose(report)) fail(words[1]);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
