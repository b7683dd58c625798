/// Products with several vectors at once: the values of one column side by side in a SIMD vector.
///
/// The vectors are copied into lanes, filled up with zeros, so that every element of the matrix is
/// read once and costs a few instructions.
extension SparseMatrix {
  /// Writes columns `first` and following of `self · x`, as many as there are lanes.
  func multiply<Lanes: SIMD<Double>>(
    _ x: [Double], _ width: Int, _ lanes: Lanes.Type, from first: Int = 0,
    into result: inout [Double]
  ) {
    let used = min(Lanes.scalarCount, width - first)
    let table = Self.lanes(x, count: columns, width, lanes, from: first)
    // SAFETY: the initialiser checked offsets and columns, the caller the two lengths.
    unsafe withBuffers { offsets, indices, values in
      unsafe table.withUnsafeBufferPointer { table in
        unsafe result.withUnsafeMutableBufferPointer { result in
          for row in 0..<offsets.count - 1 {
            var sum = Lanes.zero
            for position in unsafe offsets[row]..<offsets[row + 1] {
              unsafe sum += table[Int(indices[position])] * values[position]
            }
            for k in 0..<used { unsafe result[row * width + first + k] = sum[k] }
          }
        }
      }
    }
  }

  /// Writes columns `first` and following of `selfᵀ · x`, as many as there are lanes.
  func multiplyTransposed<Lanes: SIMD<Double>>(
    _ x: [Double], _ width: Int, _ lanes: Lanes.Type, from first: Int = 0,
    into result: inout [Double]
  ) {
    let used = min(Lanes.scalarCount, width - first)
    let rowLanes = Self.lanes(x, count: rows, width, lanes, from: first)
    var table = [Lanes](repeating: .zero, count: columns)
    // SAFETY: as above.
    unsafe withBuffers { offsets, indices, values in
      unsafe table.withUnsafeMutableBufferPointer { table in
        for row in 0..<offsets.count - 1 {
          let scale = rowLanes[row]
          for position in unsafe offsets[row]..<offsets[row + 1] {
            unsafe table[Int(indices[position])] += scale * values[position]
          }
        }
      }
    }
    for column in 0..<columns {
      for k in 0..<used { result[column * width + first + k] = table[column][k] }
    }
  }

  /// The values `first` and following of each of `count` entries, side by side.
  private static func lanes<Lanes: SIMD<Double>>(
    _ x: [Double], count: Int, _ width: Int, _ lanes: Lanes.Type, from first: Int
  ) -> [Lanes] {
    let used = min(Lanes.scalarCount, width - first)
    return (0..<count)
      .map { entry in
        var values = Lanes.zero
        for k in 0..<used { values[k] = x[entry * width + first + k] }
        return values
      }
  }
}
