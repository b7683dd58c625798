// Hints to the processor and the system that Swift has no words for.
#ifndef PROVISO_HINTS_H
#define PROVISO_HINTS_H

/// Begins to load the cache line at `address`, which need not be valid, for reading.
static inline void proviso_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

/// Lets the heap keep what is freed, and lays it on large pages where the system has them.
///
/// Tables of some megabytes would otherwise be mapped, touched page by page and unmapped, which takes longer than to
/// fill them. To be called once, by a program, before it has threads.
void proviso_prepare_heap(void);

#endif
