import Testing

@Suite struct `Templates` {
    static let folders = ["Web", "PublicSite", "StaffSite"].map { "Sources/Adapters/\($0)/Templates" }
    static let texts: [String: String] = {
        var texts: [String: String] = [:]
        for folder in folders {
            for file in projectFiles(folder, ending: ".mustache") {
                texts[String(file.path.dropFirst(folder.count + 1).dropLast(".mustache".count))] = file.text
            }
        }
        return texts
    }()
    static let index = StructIndex(
        projectFiles("Sources/Adapters", "Sources/Outputs", "Sources/Kernel", "Sources/Domain"))

    @Test func `every page's template uses only names that its struct stores`() {
        let names = TemplateNames(index: Self.index, texts: Self.texts)
        #expect(!Self.index.templates.isEmpty)
        for (page, template) in Self.index.templates {
            for problem in names.unknown(in: template, shown: page) { Issue.record("\(page): \(problem)") }
        }
        for problem in names.unknown(in: "frame", shown: "Frame") { Issue.record("Frame: \(problem)") }
    }

    @Test func `a misspelt name is noticed`() {
        let file = ProjectFile(
            path: "Rate.swift",
            text: """
                struct RatePage: Page {
                    static let template = "rate"
                    let title: String
                    let rows: [Row]
                    var shout: String { title }
                    struct Row { let word: String, tone: String }
                }
                """)
        let names = TemplateNames(
            index: StructIndex([file]),
            texts: ["rate": "{{title}}{{#rows}}{{word}}{{tone}}{{title}}{{colour}}{{/rows}}{{shout}}{{word}}"])
        let problems = names.unknown(in: "rate", shown: "RatePage").joined(separator: "\n")
        #expect(problems.contains("'colour'"))
        #expect(problems.contains("'shout'"))
        #expect(problems.contains("'word'"))
        #expect(!problems.contains("'tone'") && !problems.contains("'title'"))
    }

    @Test func `every template belongs to a page or to another template`() {
        var used = Set(Self.index.templates.values).union(["frame", "token"])
        for text in Self.texts.values {
            used.formUnion(text.matches(of: /\{\{>\s*([^}\s]+)\s*\}\}/).map { String($0.1) })
        }
        // The frame's own parts are there for whoever needs them.
        let orphans = Set(Self.texts.keys).subtracting(used)
            .filter { !$0.hasPrefix("parts/") && !$0.hasPrefix("fields/") }
        #expect(orphans.isEmpty, "\(orphans.sorted().joined(separator: ", "))")
    }

    @Test func `text is never let through unescaped, but for HTML of our own`() {
        for (name, text) in Self.texts {
            for tag in text.matches(of: /\{\{\{\s*([^}]+?)\s*\}\}\}/) {
                let isOurs = ["body", "html", "svg", "document", "picture"].contains {
                    tag.1.lowercased().hasSuffix($0)
                }
                #expect(isOurs, "\(name): {{{\(tag.1)}}}")
            }
        }
    }

    @Test func `no page carries a script, a style of its own or anything from elsewhere`() {
        for (name, text) in Self.texts {
            for mark in ["<script", " style=", "onclick=", "javascript:", "src=\"http", "<iframe"] {
                #expect(!text.lowercased().contains(mark), "\(name): \(mark)")
            }
        }
    }
}
