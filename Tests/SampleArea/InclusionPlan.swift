/// Ardenshire's second plan: programmes of projects, with a benefit, a stage and what they wait for. All invented.
enum InclusionPlan {
    static let id = "inclusion"

    struct Project {
        let ref: String
        let title: String
        let lead: String
        let benefit: String
        let stage: String
        /// Projects that must be done first.
        let waitsFor: [String]
        /// Days from today to its milestone; negative is past.
        let dueIn: Int
        let code: String
        let reason: String
    }

    static let programmes = [
        ("P1", "A good school place near home", "Assistant Director, Education"),
        ("P2", "Help before it is asked for twice", "Director of Children's Services"),
        ("P3", "A grown-up life", "Assistant Director, Adult Social Care"),
    ]

    static let projects = [
        Project(
            ref: "P1.1", title: "Forty resourced places in four towns", lead: "Place Planning Manager",
            benefit: "Forty children learn in their own town", stage: "Deliver", waitsFor: [], dueIn: 45,
            code: "on-track",
            reason: "Three of four schools have signed."),
        Project(
            ref: "P1.2", title: "Quiet rooms in every secondary school", lead: "Head of SEND and Inclusion",
            benefit: "Fewer young people miss lessons", stage: "Deliver", waitsFor: ["P1.1"], dueIn: -12,
            code: "at-risk",
            reason: "Two schools have no room to give."),
        Project(
            ref: "P1.3", title: "One transport panel", lead: "Transport Commissioner",
            benefit: "Decisions in two weeks",
            stage: "Close", waitsFor: [], dueIn: -60, code: "completed", reason: "The panel meets every week."),
        Project(
            ref: "P2.1", title: "Speech and language in family hubs", lead: "Early Years Commissioner",
            benefit: "Help by the age of three", stage: "Pilot", waitsFor: [], dueIn: 20, code: "on-track",
            reason: "Five hubs of nine have begun."),
        Project(
            ref: "P2.2", title: "One plan shared by health, care and school", lead: "Designated Clinical Officer",
            benefit: "Families tell their story once", stage: "Design", waitsFor: ["P2.1"], dueIn: 8,
            code: "compromised",
            reason: "The systems cannot yet exchange a plan."),
        Project(
            ref: "P2.3", title: "A named person for each waiting family", lead: "Head of Assessment and Strategy",
            benefit: "Nobody waits in silence", stage: "Deliver", waitsFor: [], dueIn: 3, code: "on-track",
            reason: "All families over a year have a name to ring."),
        Project(
            ref: "P3.1", title: "Supported internships in the hospitals", lead: "Preparation for Adulthood Lead",
            benefit: "Thirty young people in paid work", stage: "Pilot", waitsFor: [], dueIn: 90, code: "on-track",
            reason: "Twelve have started."),
        Project(
            ref: "P3.2", title: "Travel training for sixteen-year-olds", lead: "Travel Training Manager",
            benefit: "Young people go where they like", stage: "Plan", waitsFor: ["P1.3"], dueIn: 150,
            code: "not-started",
            reason: "It begins when the panel has settled."),
        Project(
            ref: "P3.3", title: "A printed guide to leaving school", lead: "Preparation for Adulthood Lead",
            benefit: "Families know what comes next", stage: "Stopped", waitsFor: [], dueIn: 30, code: "not-started",
            reason: "The online guide does the same."),
    ]
}
