import ArgumentParser
import Facts
import Governance
import Storage
import Web

/// `cairn init`: a new, empty area.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a new, empty area.",
        discussion: """
            The area's key is written beside it, as A.cairn.key. Keep a copy of the key somewhere else: without it, \
            nobody's name can be read.

            Example: cairn init --area A.cairn --name Warwickshire
            """)

    @OptionGroup var area: AreaOptions
    @Option(help: "The area's name, such as Warwickshire.") var name: String
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let described = try LocalArea.checked(name: name)
        let stores = try await area.create()
        let moment = Moment.now()
        let line = try await stores.ledger.record(by: moment.hand("init")) { door in
            guard try door.head == 0 else {
                throw CannotDo("There is an area here already. Choose another place.")
            }
            return try door.append(described, to: LocalArea.subject, on: moment.today)
        }
        try await stores.close()
        if json {
            try answer(json: Made(area: area.place.words, name: name, key: try area.keyPath(), line: line))
        } else {
            answer("Made \(area.place.words) for \(name). Its key is in \(try area.keyPath()).")
        }
    }

    private struct Made: Encodable {
        let area: String, name: String, key: String
        let line: Int
    }
}
