extension SparseMatrix {
  /// Writes `self · x` over `result`, where `x` holds `width` values per column of this matrix.
  ///
  /// Both are stored row by row: `x` as `columns` × `width`, `result` as `rows` × `width`; what
  /// either holds beyond that is left alone.
  ///
  /// - Precondition: both are long enough.
  /// - Complexity: O(elements × `width` + `rows`).
  package func multiply(_ x: [Double], width: Int, into result: inout [Double]) {
    precondition(x.count >= columns * width && result.count >= rows * width, "shape mismatch")
    switch width {
    case 1: multiply(x, into: &result)
    case 2: multiply(x, width, SIMD2<Double>.self, into: &result)
    case 3, 4: multiply(x, width, SIMD4<Double>.self, into: &result)
    case 5...8: multiply(x, width, SIMD8<Double>.self, into: &result)
    default:
      for start in stride(from: 0, to: width, by: 16) {
        multiply(x, width, SIMD16<Double>.self, from: start, into: &result)
      }
    }
  }

  /// Writes `selfᵀ · x` over `result`, where `x` holds `width` values per row of this matrix.
  ///
  /// Both are stored row by row: `x` as `rows` × `width`, `result` as `columns` × `width`; what
  /// either holds beyond that is left alone.
  ///
  /// - Precondition: both are long enough.
  /// - Complexity: O(elements × `width` + `columns` × `width`).
  package func multiplyTransposed(_ x: [Double], width: Int, into result: inout [Double]) {
    precondition(x.count >= rows * width && result.count >= columns * width, "shape mismatch")
    switch width {
    case 1: multiplyTransposed(x, into: &result)
    case 2: multiplyTransposed(x, width, SIMD2<Double>.self, into: &result)
    case 3, 4: multiplyTransposed(x, width, SIMD4<Double>.self, into: &result)
    case 5...8: multiplyTransposed(x, width, SIMD8<Double>.self, into: &result)
    default:
      for start in stride(from: 0, to: width, by: 16) {
        multiplyTransposed(x, width, SIMD16<Double>.self, from: start, into: &result)
      }
    }
  }

  private func multiply(_ x: [Double], into result: inout [Double]) {
    // SAFETY: the initialiser checked offsets and columns, the caller the two lengths.
    unsafe withBuffers { offsets, indices, values in
      unsafe x.withUnsafeBufferPointer { x in
        unsafe result.withUnsafeMutableBufferPointer { result in
          for row in 0..<offsets.count - 1 {
            let range = unsafe offsets[row]..<offsets[row + 1]
            unsafe result[row] = unsafe Self.gather(range, indices, values, x)
          }
        }
      }
    }
  }

  private func multiplyTransposed(_ x: [Double], into result: inout [Double]) {
    // SAFETY: as in `multiply`.
    unsafe withBuffers { offsets, indices, values in
      unsafe x.withUnsafeBufferPointer { x in
        unsafe result.withUnsafeMutableBufferPointer { result in
          for column in 0..<columns { unsafe result[column] = 0 }
          for row in 0..<offsets.count - 1 {
            let range = unsafe offsets[row]..<offsets[row + 1]
            unsafe Self.scatter(x[row], range, indices, values, result)
          }
        }
      }
    }
  }

  /// Writes `selfᵀ · diag(weights) · (self · x + shift)` over `result` and returns the weighted sum
  /// Σ `weights`·(`self` · `x` + `shift`), reading each row once.
  ///
  /// What `x` and `result` hold beyond one value per column is left alone.
  ///
  /// - Precondition: the lengths fit.
  /// - Complexity: O(elements + `rows` + `columns`).
  package func gramProduct(
    _ weights: [Double], _ x: [Double], shift: Double, into result: inout [Double]
  ) -> Double {
    precondition(weights.count == rows && x.count >= columns, "shape mismatch")
    precondition(result.count >= columns, "shape mismatch")
    var total = 0.0
    // SAFETY: as in `multiply`.
    unsafe withBuffers { offsets, indices, values in
      unsafe x.withUnsafeBufferPointer { x in
        unsafe result.withUnsafeMutableBufferPointer { result in
          for column in 0..<columns { unsafe result[column] = 0 }
          for row in 0..<offsets.count - 1 {
            let range = unsafe offsets[row]..<offsets[row + 1]
            let value = unsafe weights[row] * (Self.gather(range, indices, values, x) + shift)
            total += value
            unsafe Self.scatter(value, range, indices, values, result)
          }
        }
      }
    }
    return total
  }

  /// The weighted Gram matrix `selfᵀ · diag(weights) · self`, dense.
  ///
  /// - Precondition: one weight per row; a result of `columns`² elements fits into memory.
  /// - Complexity: O(Σ elements of a row² + `columns`²).
  package func weightedGram(_ weights: [Double]) -> Matrix {
    precondition(weights.count == rows, "one weight per row")
    var gram = Matrix(rows: columns, columns: columns)
    for row in 0..<rows {
      let range = rowOffsets[row]..<rowOffsets[row + 1]
      for i in range {
        let (value, start) = (weights[row] * values[i], Int(indices[i]) * columns)
        for j in range { gram.storage[start + Int(indices[j])] += value * values[j] }
      }
    }
    return gram
  }

  /// Lends the three arrays as buffers.
  func withBuffers(
    _ body: (
      UnsafeBufferPointer<Int>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Double>
    ) -> Void
  ) {
    unsafe rowOffsets.withUnsafeBufferPointer { offsets in
      unsafe indices.withUnsafeBufferPointer { indices in
        unsafe values.withUnsafeBufferPointer { values in
          unsafe body(offsets, indices, values)
        }
      }
    }
  }

  /// Σ value · x[column] over one row.
  @inline(__always)
  private static func gather(
    _ range: Range<Int>, _ indices: UnsafeBufferPointer<Int32>,
    _ values: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Double>
  ) -> Double {
    var sum = 0.0
    for position in range { unsafe sum += values[position] * x[Int(indices[position])] }
    return sum
  }

  /// Adds value · `scale` to result[column] over one row.
  @inline(__always)
  private static func scatter(
    _ scale: Double, _ range: Range<Int>, _ indices: UnsafeBufferPointer<Int32>,
    _ values: UnsafeBufferPointer<Double>, _ result: UnsafeMutableBufferPointer<Double>
  ) {
    for position in range { unsafe result[Int(indices[position])] += values[position] * scale }
  }
}
