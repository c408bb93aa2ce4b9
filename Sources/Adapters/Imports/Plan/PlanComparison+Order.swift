import Improvement

extension PlanComparison {
    /// The lines that can stand: each with a reference of its own, under a line that is there, in no circle.
    mutating func checkedLines() -> [LineDraft] {
        let unique = withoutDuplicates(draft.lines)
        let byRef = Dictionary(unique.map { ($0.ref, $0) }) { first, _ in first }
        for line in unique {
            guard let parent = line.parent else { continue }
            if parent.isBlank {
                report.add(
                    .refused, line.row, line.columns["parent"], "It is not said what this line stands under.",
                    mend: "Give the reference of the line above.")
            } else if byRef[parent] == nil {
                report.add(
                    .refused, line.row, line.columns["parent"],
                    "The plan has no line '\(parent)' for it to stand under.",
                    mend: "Correct the reference, or add that line.")
            }
        }
        refuseCircles(unique, byRef)
        return unique
    }

    private mutating func withoutDuplicates(_ lines: [LineDraft]) -> [LineDraft] {
        var first: [String: LineDraft] = [:]
        return lines.filter { line in
            guard !line.ref.isBlank else {
                report.add(.refused, line.row, line.columns["ref"], "The line has no reference.", mend: "Give it one.")
                return false
            }
            guard let other = first[line.ref] else {
                first[line.ref] = line
                return true
            }
            let place = other.row.table.file == line.row.table.file ? "" : "\(other.row.table.file), "
            report.add(
                .refused, line.row, line.columns["ref"],
                "The reference '\(line.ref)' stands twice: in \(place)row \(other.row.number) and in row \(line.row.number).",
                mend: "Give each line a reference of its own.")
            return false
        }
    }

    private mutating func refuseCircles(_ lines: [LineDraft], _ byRef: [String: LineDraft]) {
        var sound = Set<String>()
        for line in lines {
            var path = [line.ref]
            var next = line.parent
            while let ref = next, !sound.contains(ref), let above = byRef[ref] {
                if let start = path.firstIndex(of: ref) {
                    let circle = path[start...] + [ref]
                    report.add(
                        .refused, above.row, above.columns["parent"],
                        "The line stands under itself: \(circle.joined(separator: " under ")).",
                        mend: "Correct one of these references.")
                    break
                }
                path.append(ref)
                next = above.parent
            }
            sound.formUnion(path)
        }
    }
}
