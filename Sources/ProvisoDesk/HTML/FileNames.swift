/// The names of files as pages show them.
package enum FileNames {
  /// The name of each of `paths` without its folders, which are left on where two files have one
  /// name.
  package static func shown(_ paths: [String]) -> [String] {
    let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let counts = Dictionary(zip(names, repeatElement(1, count: names.count)), uniquingKeysWith: +)
    return zip(paths, names).map { path, name in counts[name] == 1 ? name : path }
  }
}
