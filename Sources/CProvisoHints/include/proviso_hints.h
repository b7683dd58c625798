// Hints to the processor and the system that Swift has no words for.
#ifndef PROVISO_HINTS_H
#define PROVISO_HINTS_H

#include <stdint.h>

/// Begins to load the cache line at `address`, which need not be valid, for reading.
static inline void proviso_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

/// A bit for each of eight bytes, the first in the lowest place: whether it is an ASCII letter.
static inline uint32_t proviso_letters(uint64_t bytes) {
#ifdef __SSE2__
  typedef unsigned char Bytes __attribute__((vector_size(16)));
  typedef signed char SignedBytes __attribute__((vector_size(16)));
  // Folded and moved down, letters are the 26 lowest of all signed numbers.
  Bytes folded = (Bytes)(__attribute__((vector_size(16))) uint64_t){bytes, 0} | (unsigned char)0x20;
  SignedBytes moved = (SignedBytes)(folded + (unsigned char)(0x80 - 0x61));
  return (uint32_t)__builtin_ia32_pmovmskb128((__attribute__((vector_size(16))) char)(moved < (signed char)(-128 + 26)));
#else
  const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
  // Bytes below 128 are compared by additions that cannot carry into the next byte.
  uint64_t folded = (bytes | ones * 0x20) & ~highs;
  uint64_t found = (folded + ones * (0x80 - 0x61)) & ~(folded + ones * (0x7F - 0x7A)) & ~bytes & highs;
  // Gathers the high bits.
  return (uint32_t)(((found >> 7) * 0x0102040810204080u) >> 56);
#endif
}

/// Lets the heap keep what is freed, and lays it on large pages where the system has them.
///
/// Tables of some megabytes would otherwise be mapped, touched page by page and unmapped, which takes longer than to
/// fill them. To be called once, by a program, before it has threads.
void proviso_prepare_heap(void);

/// Whether the processor multiplies and adds vectors of 256 bits in one step (AVX2 and FMA).
int proviso_has_fused_vectors(void);

/// The number of cores that this process may use.
int proviso_cores(void);

#endif
