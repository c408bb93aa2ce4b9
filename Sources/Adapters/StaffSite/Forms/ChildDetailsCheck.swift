import Facts
import Web

/// The box by which somebody says that what looks like a child's details is not.
let noChildField = "noChild"

/// Refuses a form whose texts look like a child's details, unless the person has said that they are not.
func refuseChildDetails(in form: FormFields) throws(Problems) {
    guard form[noChildField].isEmpty else { return }
    var problems = Problems()
    for name in form.names where name != "token" {
        for found in form.all(name).flatMap(childDetails) {
            problems.add(
                name,
                "‘\(found.text)’ looks like \(found.sort.words). Take it out, or tick the box at the end of the form")
        }
    }
    guard problems.isEmpty else { throw problems }
}

/// The box itself, when it is needed.
func noChildBox(for problems: Problems) -> [FieldRow] {
    guard problems.list.contains(where: { $0.message.hasSuffix("tick the box at the end of the form") }) else {
        return []
    }
    let offer = ChoiceField.Offer("yes", "I have checked: nothing here tells who a child is")
    let box = ChoiceField(
        noChildField, "Children’s details", hint: "Everybody can read the plan once this is approved.", offers: [offer])
    return [FieldRow(checkboxes: [box])]
}
