// The only C that the number tower sees: CBLAS as OpenBLAS ships it, and three routines of LAPACK.
#ifndef PROVISO_COPENBLAS_SHIM_H
#define PROVISO_COPENBLAS_SHIM_H

#include <stddef.h>
#include <cblas.h>

// LAPACK is inside OpenBLAS, its C header (LAPACKE) is not everywhere: the Fortran symbols are
// declared here. The hidden length of each CHARACTER argument comes last, as gfortran passes it.

/// Cholesky factor of a symmetric positive definite matrix, in place.
void dpotrf_(const char *uplo, const blasint *n, double *a, const blasint *lda, blasint *info,
             size_t uplo_length);

/// Solves A·X = B with the factor that dpotrf_ left behind, over B.
void dpotrs_(const char *uplo, const blasint *n, const blasint *nrhs, const double *a,
             const blasint *lda, double *b, const blasint *ldb, blasint *info,
             size_t uplo_length);

/// Inverse of A from the factor that dpotrf_ left behind, in place (one triangle).
void dpotri_(const char *uplo, const blasint *n, double *a, const blasint *lda, blasint *info,
             size_t uplo_length);

#endif
