import Glibc

/// What a folder contains.
package enum FolderListing {
  /// The names in `folder`, sorted by their bytes, without those that start with a dot.
  ///
  /// - Throws: ``IOFailure`` of kind `noInput` when there is no such folder or it may not be read.
  package static func names(in folder: String) throws(IOFailure) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw IOFailure(.noInput, "no folder that can be read; check the path", file: folder)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // SAFETY: `d_name` of an entry is a string that ends with 0, valid until the next `readdir`.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether `path` leads to a regular file.
  package static func isFile(_ path: String) -> Bool { FileStatus.of(path)?.kind == .regular }
}
