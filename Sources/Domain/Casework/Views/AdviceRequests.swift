package import Clocks
package import Facts

/// One request for advice to one service, and what came of it.
package struct AdviceRequest: Equatable, Sendable {
    package let service: String
    package let asked: Day
    package let due: Day?
    package let received: Day?
    package let status: Status
    /// Whether the six weeks bind in law, as they do a health body, or are the Code's expectation.
    package let isLaw: Bool
    /// The exception recorded and fitting, if the limit was missed.
    package let exception: String?

    /// Whether it is still to come and its day has gone.
    package var isOverdue: Bool { received == nil && status.isOutstanding }
}

extension CaseFile {
    /// Each service's requests in their order, each with its own six weeks.
    package var adviceRequests: [AdviceRequest] {
        adviceServices.flatMap { requests(of: $0.code) }.sorted { ($0.asked, $0.service) < ($1.asked, $1.service) }
    }

    // The clock's rules know nothing of services, so each service's events are put to it alone.
    private func requests(of service: String) -> [AdviceRequest] {
        let own = steps.filter { $0.step.service == service && $0.day <= asAt.day }
        let asked = own.filter { $0.step.event == "advice_requested" }
        let rule = adviceRules[service] ?? "ehc.advice-guide"
        return asked.enumerated().map { place, request in
            let end = place + 1 < asked.count ? asked[place + 1].day : Day.last
            let answer = answer(rule, request, own.filter { $0.day >= request.day && $0.day < end })
            return AdviceRequest(
                service: service, asked: request.day, due: answer?.due, received: answer?.done,
                status: answer?.status ?? .notTriggered, isLaw: answer?.rule.force.isLaw ?? false,
                exception: answer?.exception)
        }
    }

    private func answer(_ rule: String, _ request: DatedStep, _ own: [DatedStep]) -> Answer? {
        var events = own.map { CaseEvent($0.step.event, $0.day) }
        // A body's six weeks run from the day it got the request; until that day is known, from the day of asking.
        if !own.contains(where: { $0.step.event == "advice_request_received" }) {
            events.append(CaseEvent("advice_request_received", request.day))
        }
        let excuses = ["absent", "exceptional", "missed_appointment", "claim", "request_withdrawn", "plan_ceased"]
        events += steps.filter { excuses.contains($0.step.bareEvent) }.map {
            CaseEvent($0.step.event, $0.day, until: $0.step.until)
        }
        return (try? CaseEvents(events)).flatMap { Clocks.answer(to: rule, of: $0, asAt: asAt.day) }
    }
}

/// How timely one service's advice is.
package struct AdviceTimeliness: Equatable, Sendable {
    package let service: String
    package let asked: Int
    package let inTime: Int
    package let late: Int
    /// Not received, and its day has gone.
    package let overdue: Int
    package let pending: Int
}

/// The advice asked for between two days, both included, by service in the order of the list.
package func adviceTimeliness(_ files: [CaseFile], from first: Day, through last: Day) -> [AdviceTimeliness] {
    let all = Dictionary(
        grouping: files.flatMap(\.adviceRequests).filter { first <= $0.asked && $0.asked <= last }, by: \.service)
    return adviceServices.compactMap { service in
        guard let requests = all[service.code] else { return nil }
        return AdviceTimeliness(
            service: service.code, asked: requests.count, inTime: requests.count { $0.status == .met },
            late: requests.count { $0.received != nil && $0.status != .met },
            overdue: requests.count(where: \.isOverdue),
            pending: requests.count { $0.received == nil && !$0.isOverdue })
    }
}
