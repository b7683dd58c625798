import Glibc

/// What the system says of a file: its kind, size, times and identity.
struct FileStatus: Hashable, Sendable {
  /// The kinds that need different care.
  enum Kind: Hashable, Sendable {
    case regular, directory, other
  }

  let kind: Kind
  /// The size in bytes.
  let size: Int
  /// The time of the last change, in nanoseconds since 1970.
  let changed: Int
  /// The device and the number on it, which together name the file.
  let device: UInt64
  let inode: UInt64
  /// The permission bits.
  let permissions: UInt32

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    default: kind = .other
    }
    size = Int(status.st_size)
    changed = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    permissions = UInt32(status.st_mode & 0o7777)
  }

  /// The status of the file that `path` leads to; nil, with the reason in `errno`, if none.
  static func of(_ path: String) -> FileStatus? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? FileStatus(status) : nil
  }

  /// Whether both describe the same file, whatever its contents.
  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Whether the contents are as they were, as far as size and time show.
  func hasSameContents(as other: FileStatus) -> Bool {
    size == other.size && changed == other.changed
  }
}
