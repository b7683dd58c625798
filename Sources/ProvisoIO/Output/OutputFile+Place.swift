import Glibc

extension OutputFile {
  /// The names that belong to one output.
  struct Place: Hashable, Sendable {
    /// The name as the user gave it.
    let name: String
    /// The file to be, symbolic links followed.
    let path: String
    /// The file that is written; nil where the output is written directly.
    let partial: String?
    /// The file with the state of a resumable run.
    let state: String?
    /// The file that a newer state is written to, before it takes the place of the older.
    var freshState: String? { state.map { $0 + ".new" } }

    /// The files that a run writes, replaces or removes; none where the output is written directly.
    var written: [String] {
      [partial.map { _ in path }, partial, state, freshState].compactMap(\.self)
    }

    /// The names for `path`; `-` is standard output.
    init(_ path: String) throws(IOFailure) {
      guard !path.isEmpty else {
        throw IOFailure(
          .usage, "the name of the output is empty; give a file, or - for standard output")
      }
      guard path != "-" else {
        self.init(name: "standard output", path: path, isDirect: true)
        return
      }
      let status = FileStatus.of(path)
      switch status?.kind {
      case .directory:
        throw IOFailure(.cannotCreate, "is a directory; name a file in it", file: path)
      case .other:
        self.init(name: path, path: path, isDirect: true)
      case .regular, nil:
        self.init(name: path, path: Place.resolved(path), isDirect: false)
      }
    }

    private init(name: String, path: String, isDirect: Bool) {
      self.name = name
      self.path = path
      partial = isDirect ? nil : path + ".partial"
      state = isDirect ? nil : path + ".partial.state"
    }

    /// The folder of the file.
    var folder: String {
      guard let slash = path.lastIndex(of: "/") else { return "." }
      return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A failure with the system's reason.
    func failure(_ what: String, _ kind: IOFailure.Kind = .ioFailed) -> IOFailure {
      IOFailure(kind, "\(what) (\(Descriptor.reason))", file: name)
    }

    private static func resolved(_ path: String) -> String {
      // SAFETY: the call gives nil or a string of its own, which is copied and freed here.
      guard let real = unsafe realpath(path, nil) else { return path }
      defer { unsafe free(real) }
      return unsafe String(cString: real)
    }
  }
}
