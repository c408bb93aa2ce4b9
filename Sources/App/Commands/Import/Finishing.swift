import ArgumentParser
import Facts
import Imports
import Storage
import Web

/// Prints what an import would do, and does it if asked to.
///
/// - Throws: `ExitCode(1)` when something must be put right first.
func finish(_ proposal: ImportProposal, _ stores: Stores, _ moment: Moment, commit: Bool, json: Bool) async throws {
    answer(json ? try proposal.report.json : proposal.report.text)
    if proposal.isRefused {
        say("Nothing was kept: put right what is refused, and try again.")
        throw ExitCode(1)
    }
    if commit {
        let outcome = try await proposal.commit(to: stores.ledger, by: moment.hand("import"))
        say("Kept \(outcome.added) new lines; \(outcome.already) stood already.")
    } else {
        say("Nothing was kept: this was a dry run. To keep it, add --commit.")
    }
    try await stores.close()
}
