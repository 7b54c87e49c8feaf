#include "flow/picture_files.h"
#include "script/kinds/slide_kinds.h"

namespace script {
namespace {

constexpr std::size_t most_parts = 4;  // more names than that hide the picture

/// A drawing knows where its parts are; in a photograph the author says so.
void read_place(Fields& fields, flow::Part& part, const flow::Picture& picture) {
    const bool said = fields.raw().field("at"), photo = flow::is_photo(picture.file);
    part.at = fields.spot("at");
    if (said && picture && !photo)
        fields.error("at", fields.name() + " has at = { }, which is for photographs",
                     "take it out: a drawing has an element of this name");
    if (!said && photo)
        fields.error_here(fields.name() + " does not say where it is in the photograph",
                          "write the percent from the left and from the top: at = { 40, 25 }");
}

flow::Part read_part(Fields& parts, const std::string& id, const Value& value, const flow::Picture& picture) {
    flow::Part part;
    part.id = id;
    if (auto inner = parts.part(id, value, part.label)) {
        part.say = inner->paragraphs("say");
        read_place(*inner, part, picture);
        inner->finish();
    } else if (!part.label.empty() && flow::is_photo(picture.file)) {
        parts.error(id, "part \"" + id + "\" does not say where it is in the photograph",
                    "write " + id + " = { \"" + part.label +
                        "\", at = { 40, 25 } }: the percent from the left and from the top");
    }
    return part;
}

}  // namespace

std::vector<flow::Part> read_parts(Fields& fields, const flow::Picture& picture) {
    std::vector<flow::Part> all;
    auto parts = fields.table("parts", Need::optional);
    if (!parts) return all;
    for (const auto& [id, value] : parts->raw().fields) {
        parts->take(id, Need::optional);
        if (is_element_id(id))
            all.push_back(read_part(*parts, id, value, picture));
        else
            parts->error(id, "\"" + id + "\" cannot be a part of a drawing",
                         "use the name that the drawing gives it: letters, digits and dashes");
    }
    if (all.size() > most_parts)
        parts->error_here(parts->name() + " has more than 4 parts",
                          "keep the four that matter, or make a second slide");
    if (!all.empty() && !picture)
        fields.error("parts", fields.name() + " has parts but no picture", "add picture = \"file.svg\"");
    parts->finish();
    return all;
}

}  // namespace script
