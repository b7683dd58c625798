// Hints to the processor that Swift has no words for.
#ifndef PROVISO_HINTS_H
#define PROVISO_HINTS_H

/// Begins to load the cache line at `address`, which need not be valid, for reading.
static inline void proviso_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

#endif
