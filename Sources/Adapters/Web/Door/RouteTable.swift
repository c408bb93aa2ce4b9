/// Finds the route for a path.
struct RouteTable: Sendable {
    private let rows: [Row]

    private struct Row: Sendable {
        let route: Route
        let segments: [Segment]
    }

    private enum Segment: Sendable {
        case word(String)
        case name(String)
        case rest(String)

        /// Words before names, names before all that follows.
        var rank: Int {
            switch self {
            case .word: 0
            case .name: 1
            case .rest: 2
            }
        }
    }

    enum Finding {
        case route(Route, parameters: [String: String])
        /// The path is known, but not for this verb.
        case wrongMethod
        case nothing
    }

    init(_ routes: [Route]) {
        rows = routes.map { Row(route: $0, segments: Self.segments($0.path)) }
            .sorted { left, right in
                left.segments.map(\.rank).lexicographicallyPrecedes(right.segments.map(\.rank))
            }
    }

    func find(_ method: String, _ path: String) -> Finding {
        guard let words = Self.decodedWords(path) else { return .nothing }
        var isKnown = false
        for row in rows {
            guard let parameters = Self.match(row.segments, words) else { continue }
            if row.route.method.rawValue == (method == "HEAD" ? "GET" : method) {
                return .route(row.route, parameters: parameters)
            }
            isKnown = true
        }
        return isKnown ? .wrongMethod : .nothing
    }

    private static func segments(_ path: String) -> [Segment] {
        path.split(separator: "/").map { piece in
            guard piece.hasPrefix("{"), piece.hasSuffix("}") else { return .word(String(piece)) }
            let name = piece.dropFirst().dropLast()
            return name.hasSuffix("...") ? .rest(String(name.dropLast(3))) : .name(String(name))
        }
    }

    private static func match(_ segments: [Segment], _ words: [String]) -> [String: String]? {
        var parameters: [String: String] = [:]
        for (index, segment) in segments.enumerated() {
            if case .rest(let name) = segment, index < words.count {
                parameters[name] = words[index...].joined(separator: "/")
                return parameters
            }
            guard index < words.count else { return nil }
            switch segment {
            case .word(let word): guard word == words[index] else { return nil }
            case .name(let name): parameters[name] = words[index]
            case .rest: return nil
            }
        }
        return segments.count == words.count ? parameters : nil
    }

    // An escaped slash stays inside its word, for the path is cut before the words are decoded.
    private static func decodedWords(_ path: String) -> [String]? {
        var words: [String] = []
        for piece in path.split(separator: "/") {
            guard let word = percentDecoded(piece.utf8, plusIsSpace: false) else { return nil }
            words.append(word)
        }
        return words
    }
}
