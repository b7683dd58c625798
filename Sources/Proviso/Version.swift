/// The version of Proviso.
public enum Version {
  /// The version of this source, after semantic versioning.
  public static let current = "0.1.0"
}
