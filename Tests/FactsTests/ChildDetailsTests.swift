import Facts
import Testing

@Suite struct `A child's details in free text` {
    @Test(arguments: [
        ("Pupil A123456789012 moved", ChildDetail.Sort.pupilNumber, "A123456789012"),
        ("temporary number a12345678901b.", .pupilNumber, "a12345678901b"),
        ("NHS number 943 476 5919 was given", .healthNumber, "943 476 5919"),
        ("(9434765919)", .healthNumber, "9434765919"),
        ("DOB: 3/4/2014", .birthDate, "DOB: 3/4/2014"),
        ("was born on 3 April 2014, and", .birthDate, "born on 3 April 2014"),
        ("Date of birth is 2014-04-03", .birthDate, "Date of birth is 2014-04-03"),
        ("It helped my son Rowan settle", .name, "my son Rowan"),
        ("Our youngest daughter, Hazel is happy", .name, "Our youngest daughter, Hazel"),
        ("a pupil called Rowan", .name, "pupil called Rowan"),
        ("Rowan, aged 9, said", .name, "Rowan, aged 9"),
    ])
    func `is found, with the words that gave it away`(text: String, sort: ChildDetail.Sort, words: String) {
        #expect(childDetails(in: text) == [ChildDetail(sort: sort, text: words)])
    }

    // 943 476 5918 fails the NHS check digit; the rest is what plans and reports really say.
    @Test(arguments: [
        "The line is 0300 123 4567 and the order was 943 476 5918",
        "Reference 2023-02-14 to 2024-01-31; 1,250,000 pounds",
        "Young people aged 16 to 25; Children, aged 5 to 11",
        "My son has a plan. Ardenshire wrote it.",
        "My daughter's EHC plan came late",
        "We record the date of birth and the school",
        "My child SENCO and the pupil called in sick",
        "A123 and B45678901234567890",
    ])
    func `is not seen in what plans really say`(text: String) {
        #expect(childDetails(in: text) == [])
    }

    @Test func `is found more than once, in the order of the sorts`() {
        let found = childDetails(in: "My son Rowan, DOB 3/4/2014, 943 476 5919")
        #expect(found.map(\.sort) == [.healthNumber, .birthDate, .name])
    }
}
