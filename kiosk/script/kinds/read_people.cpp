#include "script/kinds/slide_kinds.h"

namespace script {
namespace {

std::string read_role(Fields& person) {
    const auto* second = person.raw().item(2);
    const auto* words = second ? std::get_if<std::string>(second) : nullptr;
    if (!words || person.raw().field("role")) return person.line("role", Need::required);
    person.take("role", Need::optional), person.take_item(2);
    person.error_here("the role of " + person.name() + " stands without its name", "write role = \"" + *words + "\"");
    return *words;
}

}  // namespace

/// person { "Ana Ruiz", role = "Nurse", picture = "ana.jpg" }
std::vector<flow::Person> read_people(Fields& fields) {
    std::vector<flow::Person> people;
    for (auto& each : fields.counted_children("person", 1, 6)) {
        flow::Person read;
        read.name = each.first_line("name");
        read.role = read_role(each);
        read.picture = each.small_picture("picture");
        each.finish();
        people.push_back(std::move(read));
    }
    return people;
}

}  // namespace script
