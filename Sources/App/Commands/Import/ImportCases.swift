import ArgumentParser
import Facts
import Imports
import Storage
import Web

/// `cairn import cases`
struct ImportCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases",
        abstract: "Read cases and their events from CSV files or a SEN2 return.",
        discussion: """
            Without --commit it changes nothing and names each wrong row and field. With wrong rows, --commit alone \
            refuses; --commit --skip-refused keeps the other cases. A case with a wrong row waits whole, because half \
            its events would give false dates. Twice the same import adds nothing.

            A SEN2 return stands in the place of the cases file: the XML message, or a zip or folder of the modules' \
            CSV extracts. An events file beside it gives the days that the return does not hold.

            Example: cairn import cases cases.csv events.csv --area A.cairn --commit
            """)

    @Argument(help: "The cases file or a SEN2 return, the events file, or both, in either order.") var files: [String]
    @OptionGroup var area: AreaOptions
    @Flag(help: "Keep it. Without this, only say what would happen.") var commit = false
    @Flag(help: "Keep the cases that are right, and leave out those with a refused row.") var skipRefused = false
    @Flag(help: "Answer with JSON.") var json = false

    func validate() throws {
        if files.count > 2 { throw ValidationError("Give one or two files: cases and events.") }
        if skipRefused && !commit { throw ValidationError("--skip-refused goes with --commit.") }
    }

    func run() async throws {
        let moment = Moment.now()
        let stores = try await area.open()
        let proposal = try await CaseImport.read(paths: files, into: stores, today: moment.today)
        answer(json ? try proposal.report.json : proposal.report.text)
        if proposal.isUnreadable || (proposal.refusedRows > 0 && !skipRefused) {
            say(refusal(proposal))
            throw ExitCode(1)
        }
        if commit {
            let outcome = try await proposal.commit(
                to: stores, skippingRefused: skipRefused, by: moment.hand("import"))
            say("Kept \(outcome.added) new lines; \(outcome.already) events stood already.")
            if proposal.refusedRows > 0 {
                say("Left out: \(proposal.refusedRows) refused rows, and \(waiting(proposal)).")
            }
        } else {
            say("Nothing was kept: this was a dry run. To keep it, add --commit.")
        }
        try await stores.close()
        if proposal.refusedRows > 0 { throw ExitCode(1) }
    }

    private func waiting(_ proposal: CaseProposal) -> String {
        "\(proposal.heldBack) other rows of the same cases, which wait with them"
    }

    private func refusal(_ proposal: CaseProposal) -> String {
        if proposal.isUnreadable { return "Nothing was kept: put right what is refused, and try again." }
        return
            "Nothing was kept: \(proposal.refusedRows) rows are refused, and \(waiting(proposal)). Put them right, or "
            + "keep the other \(proposal.caseCount) cases with --commit --skip-refused."
    }
}
