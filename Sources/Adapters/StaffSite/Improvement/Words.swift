import Documents
import Facts
import Improvement
import Web

/// `1 measure`, `1,847 measures`, `no measures`.
func countWords(_ count: Int, _ noun: String) -> String { count == 0 ? "no \(plural(noun))" : counted(count, noun) }

/// `12 (17%)`, or the count alone when there is nothing to be a share of.
func shareWords(_ count: Int, _ percent: Int?) -> String { percent.map { "\(count) (\($0)%)" } ?? "\(count)" }

extension RatingScale.Step {
    /// The rating as every page shows it.
    var chip: ChipView { ChipView(Chip(word, Tone(rawValue: tone) ?? .none)) }
}

extension GivenRating {
    /// The rating as every page shows it; a code that the scale has not is shown as it is.
    var chip: ChipView { step?.chip ?? ChipView(Chip(code, .none)) }
}

extension PlannedMilestone.State {
    /// What has become of the milestone, in words.
    var words: String {
        switch self {
        case .reached: "Reached"
        case .reachedLate(let days): "Reached \(countWords(days, "day")) late"
        case .dueSoon(0): "Due today"
        case .dueSoon(let days): "Due in \(countWords(days, "day"))"
        case .late(let days): "\(countWords(days, "day").capitalisedFirst) late"
        case .upcoming: "Not due yet"
        }
    }

    /// How the words are coloured.
    var tone: Tone {
        switch self {
        case .reached: .blue
        case .reachedLate: .grey
        case .dueSoon: .amber
        case .late: .red
        case .upcoming: .none
        }
    }
}

extension ApprovalState {
    /// What a page says beside something that the public cannot see yet; nothing if they can.
    var mark: String {
        switch self {
        case .notNeeded, .approved: ""
        case .waiting: "Not yet approved"
        case .refused: "Not approved"
        }
    }
}
