import Access
import Facts
import Storage
import Testing

@Suite struct `A plan's reports` {
    private let issue = ["report": "plan-update", "as-at": "2023-02-28", "previous": "2022-11-30"]

    @Test func `are looked at first, then issued, then fetched byte for byte`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.programmeManager, .commissioner) { browsers in
            let (manager, reader) = try (#require(browsers[.programmeManager]), #require(browsers[.commissioner]))
            let chosen = try await manager.get(
                "/plans/wsoa/reports?report=plan-update&as-at=2023-02-28&previous=2022-11-30")
            #expect(chosen.status == 303)
            let preview = try await manager.get(chosen.location)
            #expect(preview.status == 200 && preview.html.contains("Issue this edition"))
            #expect(try await !reader.get(chosen.location).html.contains("Issue this edition"))

            try await manager.get(chosen.location)
            var answer = try await manager.post("/plans/wsoa/editions", issue)
            #expect(answer.status == 303 && answer.location.contains("/plans/wsoa/editions/making/"))
            let making = answer.location
            repeat { answer = try await manager.get(making) } while answer.html.contains("Making the files")
            let edition = try #require(try await house.stores.issued.editions(series: "wsoa/plan-update").last)
            #expect(
                edition.day == "2023-02-28" && edition.number == 1 && edition.files.contains { $0.format == "html" })

            let page = try await reader.get("/plans/wsoa/editions/plan-update/1")
            #expect(
                page.html.contains(edition.headHash)
                    && page.html.contains("Nothing that this edition told has been restated"))
            for file in edition.files where file.format != "pdf" && file.format != "docx" && file.format != "odt" {
                let sent = try await reader.get("/plans/wsoa/editions/plan-update/1/\(file.format)")
                #expect(sent.html.utf8.count == file.size && sent.disposition.contains("attachment"))
            }
            #expect(try await reader.get("/plans/wsoa/editions").html.contains("Plan update, edition 1"))
            let file = try await reader.get("/plans/wsoa/editions?format=csv")
            #expect(file.disposition.contains("wsoa-editions.csv") && file.html.hasPrefix("Edition,As at,"))
            #expect(try await reader.get("/plans/wsoa/1.1.1").html.contains("/plans/wsoa/editions/plan-update/1"))
        }
    }

    @Test func `are issued by programme managers alone`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.boardMember) { browsers in
            let board = try #require(browsers[.boardMember])
            #expect(try await board.post("/plans/wsoa/editions", issue).status == 403)
            #expect(
                try await board.get("/plans/wsoa/editions").html.contains("Each report that is issued will stand here.")
            )
            #expect(try await house.stores.issued.editions(series: "wsoa/plan-update").isEmpty)
        }
    }
}
