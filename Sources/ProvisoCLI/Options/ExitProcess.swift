import Glibc

/// Ends the program with an exit code of the contract.
func exitProcess(_ code: Int32) -> Never { exit(code) }
