import Subprocess

/// Whether the program that makes files of the format is installed here, so that a page can say beforehand what a
/// file will lack.
package func canPublish(as format: FileFormat) async -> Bool {
    guard let tool = format.tool else { return true }
    return (try? await Executable.name(tool.package).resolveExecutablePath(in: .inherit)) != nil
}
