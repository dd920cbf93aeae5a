#pragma once
// Only the reentrant functions: those without a context handle cannot be called.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
