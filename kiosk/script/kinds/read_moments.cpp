#include "flow/picture_files.h"
#include "script/kinds/slide_kinds.h"

namespace script {
namespace {

bool begins_with_photo(const Value* value) {
    const auto* table = value ? std::get_if<std::shared_ptr<const Table>>(value) : nullptr;
    const auto* first = table ? (*table)->item(1) : nullptr;
    const auto* file = first ? std::get_if<std::string>(first) : nullptr;
    return file && flow::is_photo(*file);
}

/// A state of a drawing.
void read_layers(Fields& fields, flow::Moment& moment) {
    moment.part = fields.line("part", Need::optional);
    if (!moment.part.empty() && !is_element_id(moment.part)) {
        fields.error("part", "\"" + moment.part + "\" cannot be a part of a drawing",
                     "use the name that the drawing gives it");
    }
    moment.layers = fields.first_ids();
}

void read_photo(Fields& fields, flow::Moment& moment) {
    moment.photo.file = fields.first_picture();
    moment.photo.alt = fields.line("alt", Need::optional);
    moment.photo.licence = fields.line("licence", Need::optional);
    if (!moment.photo.file.empty() && !flow::is_photo(moment.photo.file))
        fields.error_here(fields.name() + " is a drawing, and the other one a photograph",
                          "compare two photographs, or two states of one drawing");
}

template <class ReadPicture>
flow::Moment read_moment(Fields& fields, const ReadPicture& read_picture) {
    flow::Moment moment;
    moment.label = fields.line("label", Need::required);
    moment.say = fields.paragraphs("say");
    read_picture(fields, moment);
    fields.finish();
    return moment;
}

}  // namespace

bool compares_photos(const Table& compare) {
    return begins_with_photo(compare.field("before")) || begins_with_photo(compare.field("after"));
}

std::vector<flow::Moment> read_ends(Fields& fields) {
    const bool photos = compares_photos(fields.raw());
    if (photos && fields.take("picture", Need::optional))
        fields.error("picture", fields.name() + " has a picture beside its two photographs",
                     "take picture = … out: before and after are its pictures");
    std::vector<flow::Moment> ends;
    for (const char* field : {"before", "after"})
        if (auto end = fields.table(field, Need::required))
            ends.push_back(read_moment(*end, photos ? read_photo : read_layers));
    return ends;
}

std::vector<flow::Moment> read_moments(Fields& fields) {
    std::vector<flow::Moment> moments;
    for (auto& moment : fields.counted_children("moment", 2, 4)) moments.push_back(read_moment(moment, read_layers));
    return moments;
}

}  // namespace script
