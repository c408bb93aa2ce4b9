import ArgumentParser

/// Where Cairn starts: reads the command, runs it, and ends with 0 (done), 1 (findings or refusals) or 2 (wrong use).
@main
enum Program {
    static func main() async {
        do {
            var command = try Cairn.parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }
}
