#define _GNU_SOURCE
#include "proviso_hints.h"
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>

// What a run takes at once: tables, model, buffers.
static const size_t heap_size = (size_t)3 << 23;
static const uintptr_t large_page = (uintptr_t)1 << 21;

void proviso_prepare_heap(void) {
  if (mallopt(M_MMAP_THRESHOLD, 1 << 25) != 1 || mallopt(M_TRIM_THRESHOLD, 1 << 30) != 1) return;
  // One heap for all threads: scoring allocates next to nothing.
  if (mallopt(M_ARENA_MAX, 1) != 1) return;
  // The heap grows by the block, keeps it, and is told to use large pages for what lies whole inside.
  void *volatile block = malloc(heap_size);
  uintptr_t start = (uintptr_t)block;
  free(block);
  uintptr_t first = (start + large_page - 1) & ~(large_page - 1);
  uintptr_t end = (start + heap_size) & ~(large_page - 1);
  if (start != 0 && first < end) madvise((void *)first, end - first, MADV_HUGEPAGE);
}
#else
void proviso_prepare_heap(void) {}
#endif

int proviso_has_fused_vectors(void) {
#ifdef __x86_64__
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return 0;
#endif
}

int proviso_cores(void) {
#ifdef __linux__
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
#endif
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  return cores > 0 ? (int)cores : 1;
}
