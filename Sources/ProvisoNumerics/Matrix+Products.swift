import ProvisoThreads

extension Matrix {
  /// Rows that one task of a product works on; a property of the matrix, never of the machine.
  private static let taskRows = 4096

  /// The ranges of rows that tasks work on.
  private var tasks: [Range<Int>] {
    stride(from: 0, to: rows, by: Self.taskRows).map { $0..<min($0 + Self.taskRows, rows) }
  }

  /// Writes `self · x` over `result`, where `x` holds `width` values per column of this matrix.
  ///
  /// Both are stored row by row: `x` as `columns` × `width`, `result` as `rows` × `width`; what
  /// either holds beyond that is left alone.
  ///
  /// - Precondition: both are long enough.
  /// - Complexity: O(`rows` × `columns` × `width`).
  package func multiply(
    _ x: [Double], width: Int, into result: inout [Double], threads: Int = 1
  ) {
    precondition(x.count >= columns * width && result.count >= rows * width, "shape mismatch")
    guard rows > 0 && columns > 0 && width > 0 else {
      for index in 0..<rows * width { result[index] = 0 }
      return
    }
    let tasks = tasks
    unsafe result.withUnsafeMutableBufferPointer { result in
      guard let base = result.baseAddress else { return }
      nonisolated(unsafe) let output = unsafe base
      Parallel.forEach(tasks.count, threads: threads) { task in
        let rows = tasks[task]
        // SAFETY: tasks are disjoint ranges of rows inside both buffers.
        unsafe storage.withUnsafeBufferPointer { a in
          guard let a = a.baseAddress else { return }
          unsafe product(
            a + rows.lowerBound * columns, rows: rows.count, x, width,
            output + rows.lowerBound * width)
        }
      }
    }
  }

  /// One block of `multiply(_:width:into:threads:)`.
  private func product(
    _ a: UnsafePointer<Double>, rows: Int, _ x: [Double], _ width: Int,
    _ y: UnsafeMutablePointer<Double>
  ) {
    let (m, k, n) = (Int32(rows), Int32(columns), Int32(width))
    if width == 1 {
      unsafe OpenBLAS.shared.gemv(OpenBLAS.rowMajor, OpenBLAS.noTrans, m, k, 1, a, k, x, 1, 0, y, 1)
    } else {
      unsafe OpenBLAS.shared.gemm(
        OpenBLAS.rowMajor, OpenBLAS.noTrans, OpenBLAS.noTrans, m, n, k, 1, a, k, x, n, 0, y, n)
    }
  }

  /// Writes `selfᵀ · x` over `result`, where `x` holds `width` values per row of this matrix.
  ///
  /// Both are stored row by row: `x` as `rows` × `width`, `result` as `columns` × `width`; what
  /// either holds beyond that is left alone.
  ///
  /// - Precondition: both are long enough.
  /// - Complexity: O(`rows` × `columns` × `width`).
  package func multiplyTransposed(
    _ x: [Double], width: Int, into result: inout [Double], threads: Int = 1
  ) {
    precondition(x.count >= rows * width && result.count >= columns * width, "shape mismatch")
    let tasks = tasks
    let parts = Parallel.map(tasks.count, threads: threads) { task in
      transposedProduct(x, width: width, rows: tasks[task])
    }
    for index in 0..<columns * width {
      result[index] = parts.reduce(0) { $0 + $1[index] }
    }
  }

  /// One block of `multiplyTransposed(_:width:into:threads:)`.
  private func transposedProduct(_ x: [Double], width: Int, rows: Range<Int>) -> [Double] {
    var part = [Double](repeating: 0, count: columns * width)
    guard !part.isEmpty else { return part }
    let (m, k, n) = (Int32(rows.count), Int32(columns), Int32(width))
    // SAFETY: the block lies inside both arrays; BLAS reads m rows of k and of n elements.
    unsafe storage.withUnsafeBufferPointer { a in
      unsafe x.withUnsafeBufferPointer { x in
        guard let firstA = a.baseAddress, let firstX = x.baseAddress else { return }
        let a = unsafe firstA + rows.lowerBound * columns
        let x = unsafe firstX + rows.lowerBound * width
        if width == 1 {
          unsafe OpenBLAS.shared.gemv(
            OpenBLAS.rowMajor, OpenBLAS.trans, m, k, 1, a, k, x, 1, 0, &part, 1)
        } else {
          unsafe OpenBLAS.shared.gemm(
            OpenBLAS.rowMajor, OpenBLAS.trans, OpenBLAS.noTrans, k, n, m, 1, a, k, x, n, 0, &part, n
          )
        }
      }
    }
    return part
  }

  /// Rows that are scaled and multiplied at once: 256 rows of 300 columns fit a second-level cache.
  private static let blockRows = 256

  /// The weighted Gram matrix `selfᵀ · diag(weights) · self`, both triangles filled.
  ///
  /// - Precondition: one weight per row, none negative.
  /// - Complexity: O(`rows` × `columns`²); memory O(`columns`²) for each of at most eight parts.
  package func weightedGram(_ weights: [Double], threads: Int = 1) -> Matrix {
    precondition(weights.count == rows, "one weight per row")
    let parts = min(8, max(1, rows / 1024))
    let bounds = (0...parts).map { rows * $0 / parts }
    let grams = Parallel.map(parts, threads: threads) { part in
      gram(weights, rows: bounds[part]..<bounds[part + 1])
    }
    var total = grams[0]
    for gram in grams.dropFirst() { total.storage.add(gram.storage) }
    total.mirrorLowerTriangle()
    return total
  }

  /// The lower triangle of the Gram matrix of a range of rows.
  private func gram(_ weights: [Double], rows: Range<Int>) -> Matrix {
    var gram = Matrix(rows: columns, columns: columns)
    guard columns > 0 else { return gram }
    let n = Int32(columns)
    var block = [Double](repeating: 0, count: min(Self.blockRows, rows.count) * columns)
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.blockRows) {
      let end = min(start + Self.blockRows, rows.upperBound)
      scaleRows(start..<end, by: weights, into: &block)
      // SAFETY: the block holds end − start rows of `columns` elements.
      unsafe OpenBLAS.shared.syrk(
        OpenBLAS.rowMajor, OpenBLAS.lower, OpenBLAS.trans, n, Int32(end - start), 1, block, n, 1,
        &gram.storage, n)
    }
    return gram
  }

  /// Writes the rows times the roots of their weights over `block`.
  private func scaleRows(_ rows: Range<Int>, by weights: [Double], into block: inout [Double]) {
    let columns = columns
    // SAFETY: `block` has room for the rows, which are rows of this matrix.
    unsafe storage.withUnsafeBufferPointer { source in
      unsafe block.withUnsafeMutableBufferPointer { target in
        for row in rows {
          let root = weights[row].squareRoot()
          let (from, to) = (row * columns, (row - rows.lowerBound) * columns)
          for column in 0..<columns {
            unsafe target[to + column] = unsafe source[from + column] * root
          }
        }
      }
    }
  }
}
