package import Facts

/// The ratings that a plan may give, in order, with their colours and meanings.
///
/// The subject is the scale's id, such as `brag`.
package struct RatingScale: Fact {
    package static let kind = "improvement.scale"

    package let name: String
    package let steps: [Step]

    package struct Step: Codable, Equatable, Sendable {
        /// What facts keep: `blue`, `at-risk`.
        package let code: String
        /// What people say: `Blue`, `At risk`.
        package let word: String
        /// What it means: `Completed and embedded`.
        package let meaning: String
        /// How it looks: blue, green, amber, red, grey or none.
        package let tone: String
        package let stands: Standing
        package init(code: String, word: String, meaning: String, tone: String, stands: Standing) {
            self.code = code
            self.word = word
            self.meaning = meaning
            self.tone = tone
            self.stands = stands
        }
    }

    /// What a rating says about the work, whatever the area calls it.
    package enum Standing: String, Codable, CaseIterable, Sendable {
        case done, onTrack, concern, offTrack, notDue
    }

    package static func checked(name: String, steps: [Step]) throws(Problems) -> RatingScale {
        var problems = Problems()
        if name.isBlank { problems.add("name", "Enter the scale's name") }
        if steps.count < 2 { problems.add("steps", "A scale needs at least two ratings") }
        if Set(steps.map(\.code)).count != steps.count { problems.add("steps", "Give each rating a code of its own") }
        for step in steps where step.code.isBlank || step.word.isBlank {
            problems.add("steps", "Give each rating a code and a word")
        }
        guard problems.isEmpty else { throw problems }
        return RatingScale(name: name, steps: steps)
    }

    package func step(_ code: String) -> Step? { steps.first { $0.code == code } }
}

extension RatingScale {
    /// Blue, green, amber, red, grey: the key of the statements of action that Ofsted and CQC ask for.
    package static let brag = RatingScale(
        name: "Blue, red, amber, green (BRAG)",
        steps: [
            Step(code: "blue", word: "Blue", meaning: "Completed and embedded", tone: "blue", stands: .done),
            Step(code: "green", word: "Green", meaning: "On track, no concerns", tone: "green", stands: .onTrack),
            Step(code: "amber", word: "Amber", meaning: "On track, some concerns", tone: "amber", stands: .concern),
            Step(code: "red", word: "Red", meaning: "No progress, major concerns", tone: "red", stands: .offTrack),
            Step(code: "grey", word: "Grey", meaning: "Not due yet", tone: "grey", stands: .notDue),
        ])

    /// The five words of council delivery plans.
    package static let delivery = RatingScale(
        name: "Delivery plan status",
        steps: [
            Step(code: "completed", word: "Completed", meaning: "Done", tone: "blue", stands: .done),
            Step(code: "on-track", word: "On track", meaning: "Will be done in time", tone: "green", stands: .onTrack),
            Step(
                code: "at-risk", word: "At risk", meaning: "May be late or fall short", tone: "amber", stands: .concern),
            Step(
                code: "compromised", word: "Compromised", meaning: "Will be late or fall short", tone: "red",
                stands: .offTrack),
            Step(
                code: "not-started", word: "Not started", meaning: "Work has not begun", tone: "grey", stands: .notDue),
        ])

    /// The scales that come with Cairn, by the id that a plan names.
    package static let builtIn: [String: RatingScale] = ["brag": brag, "delivery": delivery]
}
