/// A program that a file format needs is not installed. Everything else goes on working.
package struct ToolMissing: Error, Equatable, CustomStringConvertible {
    package let format: FileFormat
    package let tool: FileFormat.Tool

    package var description: String {
        """
        \(format.name) needs the program \(tool.name), which is not installed. \
        Install it with 'apt-get install \(tool.package)'. HTML, CSV and JSON work without it.
        """
    }
}

/// A program was started and did not give a file.
package struct ToolFailed: Error, Equatable, CustomStringConvertible {
    package let tool: String
    /// The last it said, for the log.
    package let said: String

    package var description: String { "\(tool) did not make the file. \(said)" }
}
