import Casework
import Facts

extension SEN2Case {
    mutating func take(assessment: SEN2Record?, of request: SEN2Record) {
        guard let assessment else { return }
        let transfer = request.first("activeplans")?.item("transferla")
        let plan = assessment.first("namedplan")
        guard let outcome = code(assessment, "AssessmentOutcome") else { return }
        switch outcome.code {
        case "Y": takeIssued(assessment)
        case "N":
            if let day = day(assessment, "AssessmentOutcomeDate", isNeeded: true) {
                if request.item("receiveddate") == nil {
                    add("earlier_record:plan", on: day, assessment, "AssessmentOutcomeDate")
                }
                add(outcome.ours, on: day, assessment, "AssessmentOutcomeDate")
            }
        case "W":
            ask(
                "request_withdrawn", assessment, "AssessmentOutcome",
                "The assessment was withdrawn, on a day that it does not hold.")
        case "H": if transfer == nil, let plan { takeStart(plan) }
        default: break
        }
        for flag in ["AssessmentMediation", "AssessmentTribunal", "OtherMediation", "OtherTribunal", "Week20"] {
            tell(assessment, flag)
        }
        if let plan { takeEnd(plan) }
    }

    // A plan sent out; the return holds no draft, so the record says that what came before is elsewhere.
    private mutating func takeIssued(_ assessment: SEN2Record) {
        guard let sent = day(assessment, "AssessmentOutcomeDate") else {
            let row = assessment.item("assessmentoutcome")?.row ?? assessment.row
            return notes.add(
                assessment.file, "AssessmentOutcome", row,
                "says that a plan is to be issued, without the day: no event yet")
        }
        add("earlier_record:plan", on: sent, assessment, "AssessmentOutcomeDate")
        add("final_plan_sent", on: sent, assessment, "AssessmentOutcomeDate")
        guard let plan = assessment.first("namedplan"), let start = day(plan, "StartDate"), start != sent,
            let item = plan.item("startdate")
        else { return }
        notes.add(plan.file, "StartDate", item.row, "differs from AssessmentOutcomeDate, which is taken")
    }

    private mutating func takeStart(_ plan: SEN2Record) {
        guard let start = day(plan, "StartDate", isNeeded: true) else { return }
        add("earlier_record:plan", on: start, plan, "StartDate")
        add("final_plan_sent", on: start, plan, "StartDate")
    }

    private mutating func takeEnd(_ plan: SEN2Record) {
        guard plan.item("ceasedate") != nil || plan.item("ceasereason") != nil else { return }
        let reason = code(plan, "CeaseReason")
        guard let ended = day(plan, "CeaseDate", isNeeded: true), let reason else { return }
        add("earlier_record:end", on: ended, plan, "CeaseDate")
        add(reason.ours, on: ended, plan, "CeaseDate", note: "Reason in the SEN2 return: \(reason.title)")
    }

    mutating func take(active: SEN2Record) {
        if let area = active.item("transferla") {
            ask(
                "plan_transferred", active, "TransferLA",
                "The plan came from local authority \(area.value.prefix(10)), on a day that it does not hold.")
        }
        if let met = day(active, "ReviewMeeting") { add("review_meeting", on: met, active, "ReviewMeeting") }
        if active.item("reviewoutcome") != nil, let outcome = code(active, "ReviewOutcome") {
            if let decided = day(active, "LastReview") {
                add(outcome.ours, on: decided, active, "LastReview")
            } else if let item = active.item("reviewoutcome") {
                notes.add(active.file, "ReviewOutcome", item.row, "has no LastReview, so no day: no event")
            }
        }
        if let drafted = day(active, "ReviewDraft") { add("amendment_notice_sent", on: drafted, active, "ReviewDraft") }
        if let sent = day(active, "PhaseTransferFinalDate") {
            add("phase_final_sent", on: sent, active, "PhaseTransferFinalDate")
        }
        takeNeeds(active)
    }

    private mutating func takeNeeds(_ active: SEN2Record) {
        let needs = active.all("senneed").sorted { rank($0, "sentyperank") < rank($1, "sentyperank") }
        guard let first = needs.first else { return }
        let codes = needs.map { $0.item("sentype")?.value.uppercased() ?? "" }
        do throws(Problems) {
            draft.need = try Need.checked(primary: codes[0], secondary: codes.count > 1 ? codes[1] : "")
        } catch {
            for problem in error.list {
                let record = problem.field == "secondary" && needs.count > 1 ? needs[1] : first
                let item = record.item("sentype") ?? .init(name: "SENtype", value: "", row: record.row)
                refuse(record, item, problem.message + ".", "Give a code of the return’s list.")
            }
        }
        if needs.count > 2 { notes.add(needs[2].file, "SENtype", needs[2].row, "is a third need: two are recorded") }
    }

    private func rank(_ record: SEN2Record, _ item: String) -> Int {
        record.item(item).flatMap { Int($0.value) } ?? 9
    }

    /// Where the person went to school from which day on; where nothing was attended, what the plan names.
    mutating func takePlacements(_ request: SEN2Record) {
        let attended = request.first("activeplans")?.all("placementdetail") ?? []
        let plan = request.first("assessment")?.first("namedplan")
        let named = attended.isEmpty ? plan?.all("plandetail") ?? [] : []
        for record in attended + named {
            guard rank(record, "placementrank") == 1 else {
                notes.add(record.file, "PlacementRank", record.row, "is of a second placement: the first is recorded")
                continue
            }
            let day =
                record.table == "plandetail" ? plan.flatMap { self.day($0, "StartDate") } : day(record, "EntryDate")
            if let placement = placement(record), let day {
                draft.placements.append(.init(placement: placement, day: day))
            }
        }
    }

    private mutating func placement(_ record: SEN2Record) -> Placement? {
        let number = record.item("urn") ?? record.item("ukprn")
        let isIn = { (item: String) in record.item(item)?.value == "1" }
        let kind = isIn("senunitindicator") ? "unit" : isIn("resourcedprovisionindicator") ? "resourced" : "not-stated"
        if let number {
            let name = "\(number.name.uppercased()) \(number.value)"
            guard let placement = try? Placement.checked(setting: number.value, name: name, placementKind: kind) else {
                refuse(record, number, "This is no number of a setting.", "A URN has six digits, a UKPRN eight.")
                return nil
            }
            return placement
        }
        guard let setting = code(record, "SENSetting") else { return nil }
        guard !setting.ours.isEmpty else {
            notes.add(record.file, "SENSetting", record.row, "says that there is no place: no placement is recorded")
            return nil
        }
        let name = record.item("sensettingother").map { "\(setting.title): \($0.value)" } ?? setting.title
        return try? Placement.checked(
            setting: setting.code, name: String(name.prefix(120)), placementKind: setting.ours)
    }
}
