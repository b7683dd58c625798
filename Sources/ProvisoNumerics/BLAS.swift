/// The process-wide settings of OpenBLAS.
///
/// Proviso holds the library to one thread from its first call on: sums then have one order,
/// whatever the number of cores, and the parallelism is ours (``Parallel``), over parts that do not
/// depend on the number of threads.
package enum BLAS {
  /// Whether the library is there; loads it, which belongs before the first thread
  /// (``OpenBLAS/found``).
  package static var isAvailable: Bool { OpenBLAS.found != nil }

  /// The version, options and kernel of the library in use, as it describes itself.
  package static var description: String {
    guard let library = OpenBLAS.found else { return "none: OpenBLAS is missing" }
    guard let text = unsafe library.configuration() else { return "OpenBLAS" }
    var words = unsafe String(cString: text)
    if let core = unsafe library.core() {
      let name = unsafe String(cString: core)
      if !words.contains(name) { words += " " + name }
    }
    return String(words.reversed().drop { $0 == " " }.reversed())
  }
}
