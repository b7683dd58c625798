import CProvisoHints
import Glibc

/// The routines of OpenBLAS that are used: CBLAS, and three of LAPACK by their Fortran names.
///
/// The library is loaded when a routine is wanted for the first time. Scoring wants none, and the
/// library takes milliseconds to load and starts threads, which spin for a while. The types are
/// those of `cblas.h` with 32-bit indices; the hidden length of a CHARACTER argument comes last, as
/// gfortran passes it.
@safe final class OpenBLAS: Sendable {
  typealias Input = UnsafePointer<Double>
  typealias Output = UnsafeMutablePointer<Double>
  typealias Number = UnsafePointer<Int32>
  typealias Status = UnsafeMutablePointer<Int32>
  typealias Text = UnsafePointer<CChar>

  /// The values of the enumerations of CBLAS.
  static let rowMajor: Int32 = 101
  static let noTrans: Int32 = 111
  static let trans: Int32 = 112
  static let lower: Int32 = 122

  /// The inner product of two vectors.
  let dot: @convention(c) (Int32, Input, Int32, Input, Int32) -> Double
  /// y ← α · x + y.
  let axpy: @convention(c) (Int32, Double, Input, Int32, Output, Int32) -> Void
  /// y ← α · A · x + β · y.
  let gemv:
    @convention(c) (
      Int32, Int32, Int32, Int32, Double, Input, Int32, Input, Int32, Double, Output, Int32
    ) -> Void
  /// C ← α · A · B + β · C.
  let gemm:
    @convention(c) (
      Int32, Int32, Int32, Int32, Int32, Int32, Double, Input, Int32, Input, Int32, Double, Output,
      Int32
    ) -> Void
  /// C ← α · A · Aᵀ + β · C, one triangle.
  let syrk:
    @convention(c) (
      Int32, Int32, Int32, Int32, Int32, Double, Input, Int32, Double, Output, Int32
    ) -> Void
  /// Cholesky factor of a symmetric positive definite matrix, in place.
  let potrf: @convention(c) (Text, Number, Output, Number, Status, Int) -> Void
  /// Solves A · X = B with the factor that `potrf` computed, over B.
  let potrs:
    @convention(c) (Text, Number, Number, Input, Number, Output, Number, Status, Int) -> Void
  /// Sets the number of threads of one call.
  let setThreads: @convention(c) (Int32) -> Void
  /// Version and options.
  let configuration: @convention(c) () -> Text?
  /// The kernel in use.
  let core: @convention(c) () -> Text?

  /// The library, held to one thread; the process ends where it is missing.
  static var shared: OpenBLAS {
    guard let found else {
      fatalError("OpenBLAS is missing, which training needs; on Debian, install libopenblas-dev")
    }
    return found
  }

  /// The library, or `nil` where it is missing.
  ///
  /// Ask for it before there is a second thread: `setenv` must not meet a `getenv` of another one.
  /// Trainer and benchmark do.
  static let found: OpenBLAS? = {
    // Read when the library is loaded: it would start a thread for every core.
    unsafe setenv("OPENBLAS_NUM_THREADS", "1", 0)
    // One kernel for all processors that have its instructions: the same sums, bit by bit, and no
    // fall-back to the oldest kernel on processors that are newer than the library.
    if proviso_has_fused_vectors() != 0 { unsafe setenv("OPENBLAS_CORETYPE", "Haswell", 0) }
    for name in ["libopenblas.so.0", "libopenblas.so"] {
      if let library = unsafe dlopen(name, RTLD_LAZY | RTLD_LOCAL) {
        let loaded = unsafe OpenBLAS(library)
        loaded.setThreads(1)
        return loaded
      }
    }
    return nil
  }()

  private init(_ library: UnsafeMutableRawPointer) {
    /// The address of a routine, which has the type wanted.
    func routine<Routine>(_ name: String) -> Routine {
      guard let address = unsafe dlsym(library, name) else {
        fatalError("the OpenBLAS of this system has no \(name)")
      }
      // SAFETY: the types above are those of the library's headers.
      return unsafe unsafeBitCast(address, to: Routine.self)
    }
    unsafe dot = unsafe routine("cblas_ddot")
    unsafe axpy = unsafe routine("cblas_daxpy")
    unsafe gemv = unsafe routine("cblas_dgemv")
    unsafe gemm = unsafe routine("cblas_dgemm")
    unsafe syrk = unsafe routine("cblas_dsyrk")
    unsafe potrf = unsafe routine("dpotrf_")
    unsafe potrs = unsafe routine("dpotrs_")
    setThreads = routine("openblas_set_num_threads")
    unsafe configuration = unsafe routine("openblas_get_config")
    unsafe core = unsafe routine("openblas_get_corename")
  }
}
