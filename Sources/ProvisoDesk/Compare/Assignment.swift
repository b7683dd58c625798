/// The assignment of rows to columns with the greatest sum of values.
///
/// The Hungarian method with potentials and shortest augmenting paths (Kuhn 1955, Munkres 1957; the
/// O(*n*²*m*) form after Jonker & Volgenant 1987).
struct Assignment {
  /// For each row its column, nil where it stays alone.
  let columns: [Int?]

  /// Solves for `values`, rows of the same length; what is 0 or less counts as staying alone.
  ///
  /// - Complexity: O(*n*² *m*) with *n* the smaller side.
  init(_ values: [[Double]]) {
    let (rows, width) = (values.count, values.first?.count ?? 0)
    guard rows > 0, width > 0 else {
      columns = [Int?](repeating: nil, count: rows)
      return
    }
    guard rows <= width else {
      let flipped = (0..<width).map { column in values.map { $0[column] } }
      var result = [Int?](repeating: nil, count: rows)
      for (column, row) in Assignment(flipped).columns.enumerated() {
        if let row { result[row] = column }
      }
      columns = result
      return
    }
    var rowPotential = [Double](repeating: 0, count: rows + 1)
    var potential = [Double](repeating: 0, count: width + 1)
    var rowOf = [Int](repeating: 0, count: width + 1)
    for row in 1...rows {
      var previous = [Int](repeating: 0, count: width + 1)
      var least = [Double](repeating: .infinity, count: width + 1)
      var isUsed = [Bool](repeating: false, count: width + 1)
      rowOf[0] = row
      var column = 0
      repeat {
        isUsed[column] = true
        let current = rowOf[column]
        var (delta, next) = (Double.infinity, 0)
        for other in 1...width where !isUsed[other] {
          let cost = -max(0, values[current - 1][other - 1])
          let reduced = cost - rowPotential[current] - potential[other]
          if reduced < least[other] { (least[other], previous[other]) = (reduced, column) }
          if least[other] < delta { (delta, next) = (least[other], other) }
        }
        for other in 0...width {
          if isUsed[other] {
            rowPotential[rowOf[other]] += delta
            potential[other] -= delta
          } else {
            least[other] -= delta
          }
        }
        column = next
      } while rowOf[column] != 0
      while column != 0 {
        rowOf[column] = rowOf[previous[column]]
        column = previous[column]
      }
    }
    var result = [Int?](repeating: nil, count: rows)
    for column in 1...width where rowOf[column] > 0 && values[rowOf[column] - 1][column - 1] > 0 {
      result[rowOf[column] - 1] = column - 1
    }
    columns = result
  }
}
