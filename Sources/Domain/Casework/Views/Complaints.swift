package import Clocks
package import Facts

/// One stage of one complaint with its days.
package struct ComplaintLine: Equatable, Sendable {
    /// The case.
    package let id: String
    /// The ledger line that tells it.
    package let line: Int
    package let complaint: Complaint
    /// The last days on which to acknowledge and to answer it; nothing when its stage has no limit.
    package let acknowledgeBy: Day?
    package let answerBy: Day?
    package let officer: String?
    /// The day on which it is looked at.
    let today: Day

    package var isOpen: Bool { complaint.answered == nil && complaint.outcome == nil }
    package var isAcknowledgedLate: Bool { isLate(complaint.acknowledged, acknowledgeBy) }
    package var isAnsweredLate: Bool { isLate(complaint.answered, answerBy) }

    // Late when it came after the day, or when the day has gone and nothing came.
    private func isLate(_ done: Day?, _ by: Day?) -> Bool {
        guard let by else { return false }
        if let done { return done > by }
        return isOpen && today > by
    }
}

extension CaseFile {
    /// The stages of every complaint about the case, the earliest received first.
    package func complaintLines(_ holidays: BankHolidays = .englandAndWales) -> [ComplaintLine] {
        var latest: [String: (line: Int, complaint: Complaint)] = [:]
        // A later line outranks an earlier one, whatever day its news bears.
        for entry in complaints.sorted(by: { $0.line < $1.line }) {
            if let fact = entry.fact { latest["\(fact.reference)|\(fact.stage)"] = (entry.line, fact) }
        }
        return latest.values.sorted { ($0.complaint.received, $0.line) < ($1.complaint.received, $1.line) }
            .map { line, complaint in
                let stage = complaintStages.first { $0.word.code == complaint.stage }
                let first = stage?.acknowledgeDays.map { holidays.day($0, workingDaysAfter: complaint.received) }
                let start = complaint.acknowledged ?? first ?? complaint.received
                let second = stage?.answerDays.map { holidays.day($0, workingDaysAfter: start) }
                return ComplaintLine(
                    id: id, line: line, complaint: complaint, acknowledgeBy: first, answerBy: second, officer: officer,
                    today: asAt.day)
            }
    }
}

/// The complaints received between two days, both included, and those before them that are still open; late ones first.
package func complaints(_ files: [CaseFile], from first: Day, through last: Day) -> [ComplaintLine] {
    files.flatMap { $0.complaintLines() }
        .filter { $0.complaint.received <= last && ($0.complaint.received >= first || $0.isOpen) }
        .sorted { one, two in
            let (left, right) = (one.isOpen && one.isAnsweredLate, two.isOpen && two.isAnsweredLate)
            if left != right { return left }
            return (two.complaint.received, one.id, one.complaint.reference)
                < (one.complaint.received, two.id, two.complaint.reference)
        }
}

/// How many complaints there were of one stage or theme, and how they went.
package struct ComplaintCount: Equatable, Sendable {
    /// A stage's or a theme's code.
    package let code: String
    package let received: Int
    package let open: Int
    package let acknowledgedInTime: Int
    package let answered: Int
    package let answeredInTime: Int
    /// Upheld, wholly or in part.
    package let upheld: Int
}

/// Counts by stage, or by theme, in the order of the list; those of which there are none are left out.
package func complaintCounts(
    _ lines: [ComplaintLine], of words: [CodedWord], by path: KeyPath<Complaint, String>
) -> [ComplaintCount] {
    let all = Dictionary(grouping: lines) { $0.complaint[keyPath: path] }
    return words.compactMap { word in
        guard let own = all[word.code] else { return nil }
        return ComplaintCount(
            code: word.code, received: own.count, open: own.count(where: \.isOpen),
            acknowledgedInTime: own.count { $0.complaint.acknowledged != nil && !$0.isAcknowledgedLate },
            answered: own.count { $0.complaint.answered != nil },
            answeredInTime: own.count { $0.complaint.answered != nil && !$0.isAnsweredLate },
            upheld: own.count { ["upheld", "partly"].contains($0.complaint.outcome ?? "") })
    }
}
