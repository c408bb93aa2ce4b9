import ArgumentParser
import Facts
import Improvement
import Reports
import Storage

/// `cairn edition list`
struct ListEditions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the editions of a report.",
        discussion: "Example: cairn edition list plan-update --area A.cairn")

    @Argument(help: "Which report.") var name: ReportName
    @OptionGroup var area: AreaOptions
    @Option(help: "The plan's id. The only plan if left out.") var plan: String?
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let stores = try await area.open()
        let reading = try await PlanReading(plan, from: stores.ledger)
        let editions = try await stores.issued.editions(series: name.series(of: reading.plan)).map(EditionTold.init)
        try await stores.close()
        if json { return try answer(json: editions) }
        for edition in editions { answer(edition.words) }
        if editions.isEmpty { say("None has been issued yet.") }
    }
}

/// `cairn edition compare`
struct CompareEdition: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say what an edition told that is known differently now. Ends with 1 if anything is.",
        discussion: "Example: cairn edition compare plan-update 2 --area A.cairn")

    @Argument(help: "Which report.") var name: ReportName
    @Argument(help: "The edition's number.") var number: Int
    @OptionGroup var area: AreaOptions
    @Option(help: "The plan's id. The only plan if left out.") var plan: String?

    func run() async throws {
        let stores = try await area.open()
        let reading = try await PlanReading(plan, from: stores.ledger)
        let series = name.series(of: reading.plan)
        guard let edition = try await stores.issued.edition(series: series, number: number) else {
            throw CannotDo("There is no edition \(number) of \(series).")
        }
        try await stores.close()
        let since = restatement(
            reading.facts, plan: reading.plan, told: AsAt(edition.day, upTo: edition.line), known: AsAt(edition.day))
        for count in since.counts { answer("\(count.step.word): told \(count.told), known now \(count.known)") }
        for rating in since.ratings { answer("\(rating.line.ref): its rating is known differently") }
        for figure in since.figures {
            let known = figure.known?.fact.value.text ?? "taken back"
            answer("\(figure.line.ref): told \(figure.told.fact.value.text), known now \(known)")
        }
        if !since.isEmpty { throw ExitCode(1) }
        answer("Nothing that this edition told has been restated since.")
    }
}
