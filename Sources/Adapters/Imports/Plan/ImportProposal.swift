package import Facts
package import Storage

/// What an import would do: the report, and the statements that it would record. Nothing is kept until it is committed.
package struct ImportProposal: Sendable {
    package let report: ImportReport
    /// In the order of the reports that told them, so that 'as known then' follows the plan's own story.
    package let statements: [Statement]

    /// Whether anything must be put right first.
    package var isRefused: Bool { report.isRefused }

    /// Records every statement in one transaction, or none.
    ///
    /// - Throws: `Problems` when the files have something to put right; whatever the ledger throws.
    package func commit(to ledger: Ledger, by hand: Hand) async throws -> ImportOutcome {
        guard !isRefused else { throw refusals }
        let (statements, already) = (statements, report.already)
        return try await ledger.record(by: hand) { door in
            var outcome = ImportOutcome(added: 0, already: already)
            for statement in statements { try outcome.keep(statement, through: door) }
            return outcome
        }
    }

    private var refusals: Problems {
        var problems = Problems()
        for finding in report.findings where finding.severity == .refused {
            problems.add(finding.column ?? finding.file, finding.words)
        }
        return problems
    }
}

/// What an import did.
package struct ImportOutcome: Equatable, Sendable {
    /// New lines in the ledger, approvals included.
    package var added: Int
    /// Statements that already stood.
    package var already: Int
}

extension ImportOutcome {
    fileprivate mutating func keep(_ statement: Statement, through door: LedgerDoor) throws {
        let mark = try statement.mark
        guard try door.line(from: mark) == nil else {
            already += 1
            return
        }
        let line = try append(statement.fact, of: statement, mark, door)
        added += 1
        guard statement.isApproved else { return }
        let approval = try Approval.checked(lines: [line], isApproved: true, note: "Read from an issued report")
        try door.append(approval, to: statement.subject, on: statement.day)
        added += 1
    }

    private func append(_ fact: some Fact, of statement: Statement, _ mark: SourceMark, _ door: LedgerDoor) throws
        -> Int
    {
        let corrected: Int? =
            switch statement.corrects {
            case .line(let line): line
            case .earlier(let mark): try door.line(from: mark)
            case nil: nil
            }
        return try door.append(fact, to: statement.subject, on: statement.day, replaces: corrected, from: mark)
    }
}

extension ImportProposal {
    /// The proposal in two: what reports up to the day told, and what later ones told.
    package func parted(after day: Day) -> (ImportProposal, ImportProposal) {
        (
            ImportProposal(report: report, statements: statements.filter { $0.told <= day }),
            ImportProposal(report: report, statements: statements.filter { $0.told > day })
        )
    }
}
