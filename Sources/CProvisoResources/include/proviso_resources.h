// The files of Lexicons/, those of the pages and the default model, compiled into the binary.
#ifndef PROVISO_RESOURCES_H
#define PROVISO_RESOURCES_H
#include <stddef.h>

/// The number of files.
int proviso_resource_count(void);
/// The name of file `index`, without folder.
const char *proviso_resource_name(int index);
/// The contents of file `index`, and through `size` its length in bytes.
const unsigned char *proviso_resource_bytes(int index, size_t *size);

#endif
