#include "proviso_hints.h"
