import Facts

extension SQLConnection {
    /// Editions with their files.
    ///
    /// - Parameter rest: The SQL after `FROM edition`.
    func editions(_ rest: String, _ arguments: [SQLArgument]) throws -> [Edition] {
        let sql = """
            SELECT series, number, title, onDay, previous, line, headHash, software, author, recordedAt
            FROM edition \(rest)
            """
        return try rows(sql, arguments, Cover.init).map { cover in
            Edition(
                series: cover.series, number: cover.number, title: cover.title, day: cover.day,
                previous: cover.previous, line: cover.line, headHash: cover.headHash, software: cover.software,
                issuedBy: cover.author, issuedAt: cover.recordedAt, files: try files(of: cover))
        }
    }

    private func files(of cover: Cover) throws -> [Edition.File] {
        let sql = """
            SELECT edition_file.format, edition_file.mediaType, edition_file.hash, length(kept_file.bytes)
            FROM edition_file JOIN kept_file ON kept_file.hash = edition_file.hash
            WHERE edition_file.series = $1 AND edition_file.number = $2 ORDER BY edition_file.place
            """
        return try rows(sql, [.text(cover.series), .integer(cover.number)]) { row in
            Edition.File(format: row.word(0), mediaType: row.word(1), hash: row.word(2), size: row.count(3))
        }
    }
}

/// An edition without its files.
private struct Cover {
    let series: String, number: Int, title: String
    let day: Day, previous: Day?
    let line: Int, headHash: String, software: String
    let author: String, recordedAt: String

    init(row: any SQLRow) throws {
        guard let day = Day(row.word(3)) else {
            throw StoreError(.other, "an edition of \(row.word(0)) has no good day")
        }
        (series, number, title) = (row.word(0), row.count(1), row.word(2))
        (self.day, previous) = (day, row.text(4).flatMap { Day($0) })
        (line, headHash, software) = (row.count(5), row.word(6), row.word(7))
        (author, recordedAt) = (row.word(8), row.word(9))
    }
}
