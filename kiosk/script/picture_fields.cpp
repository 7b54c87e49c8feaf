// Fields that name drawings, and entries made with a word of the language.
#include <algorithm>

#include "base/utf8.h"
#include "flow/kinds.h"
#include "script/fields.h"
#include "script/mistakes/suggest.h"

namespace script {

namespace {

bool is_drawing(const std::string& file) {
    auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    };
    return file.size() > 4 && file.size() <= 100 && file.ends_with(".svg") && file.front() != '.' &&
           std::all_of(file.begin(), file.end(), allowed);
}

/// What to write in place of a name that no drawing can have.
std::string what_to_name(const std::string& file) {
    constexpr const char* any = "write the name of a file in media/illustrations that ends in .svg, without folders";
    if (file.find_first_of("/\\") != std::string::npos) return any;
    const auto dot = file.rfind('.');
    if (dot == std::string::npos) return "write \"" + file + ".svg\"";
    const auto ending = file.substr(dot);
    for (auto bitmap : {".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".PNG", ".JPG", ".JPEG"})
        if (ending == bitmap) return "photos and other bitmaps cannot be shown: have it drawn, and name the SVG file";
    if (ending == ".svgz") return "save the drawing uncompressed, as plain SVG, and name that file";
    if (ending != ".svg" && ending != ".SVG") return "export the drawing as SVG, and name that file";
    if (file.find(' ') == std::string::npos) return any;
    auto without_blanks = file;
    std::replace(without_blanks.begin(), without_blanks.end(), ' ', '-');
    return "names of drawings have no blanks: rename the file to \"" + without_blanks + "\" and write that here";
}

const Table* as_table(const Value& value) {
    const auto* table = std::get_if<std::shared_ptr<const Table>>(&value);
    return table ? table->get() : nullptr;
}

}  // namespace

std::string Fields::checked_drawing(const Value& value, const TablePlace& place, const std::string& field) {
    auto file = words(value, place, field, false);
    if (file.empty() || is_drawing(file)) return file;
    reading_.error(place, "\"" + file + "\" is not the name of a drawing", what_to_name(file));
    return {};
}

std::string Fields::drawing(const std::string& field) {
    const auto* value = take(field, Need::optional);
    return value ? checked_drawing(*value, at(field), field) : std::string();
}

std::string Fields::first_drawing() {
    const auto* value = take_item(1);
    if (value) return checked_drawing(*value, at(1LL), "the drawing");
    error_here(name_ + " names no drawing", "write it first, in quotation marks: { \"file.svg\", … }");
    return {};
}

flow::Picture Fields::picture(const std::string& field, Need need) {
    flow::Picture picture;
    const auto* value = take(field, need);
    if (!value) return picture;
    const auto* table = as_table(*value);
    if (!table) {
        picture.file = checked_drawing(*value, at(field), field);
        return picture;
    }
    Fields inner(*table, at(field), field + " of " + name_, reading_);
    picture.file = inner.first_drawing();
    picture.alt = inner.line("alt", Need::optional);
    picture.show = inner.ids("show", Need::optional);
    picture.hide = inner.ids("hide", Need::optional);
    inner.finish();
    return picture;
}

std::vector<Fields> Fields::children(const std::string& kind, long long skip) {
    std::vector<Fields> result;
    for (long long position = 1; position <= skip; ++position) taken_.insert(position);
    for (auto [position, value] : take_items()) {
        const auto* table = as_table(*value);
        if (table && table->kind == kind) {
            auto name = kind + " " + std::to_string(result.size() + 1) + " of " + name_;
            result.emplace_back(*table, TablePlace{table->file, table->line, kind, {}}, name, reading_);
        } else {
            wrong_child(*value, at(position), kind);
        }
    }
    return result;
}

std::vector<Fields> Fields::counted_children(const std::string& kind, std::size_t least, std::size_t most) {
    auto before = reading_.count();
    auto all = children(kind, 1);
    if ((all.size() < least || all.size() > most) && reading_.count() == before)
        error_here(name_ + " has " + std::to_string(all.size()) + " " + kind + " { }",
                   "give it " + std::to_string(least) + " to " + std::to_string(most) + " of them");
    return all;
}

void Fields::wrong_child(const Value& value, const TablePlace& place, const std::string& kind) {
    const auto* table = as_table(value);
    auto here = reading_.writes(place) ? place : place_;
    if (!table) {
        reading_.error(here, std::string(describe(value)) + " without a name in " + name_,
                       std::holds_alternative<std::string>(value)
                           ? "write text = before them, or put them into " + kind + " { }"
                           : "take it out");
    } else if (table->kind.empty()) {
        reading_.error(here, "a list in { } stands alone in " + name_,
                       "write " + kind + " before it: " + kind + " { … }");
    } else {
        auto article = [](const std::string& word) {
            return (std::string("aeiou").find(word[0]) != std::string::npos ? "an " : "a ") + word;
        };
        bool unclosed = flow::slide_kind(table->kind) && place_.kind != "flow";
        TablePlace inner{table->file, table->line, table->kind, {}};
        reading_.error(
            inner, article(table->kind) + " stands inside " + name_,
            unclosed ? "add } and a comma before this line, to end " + name_ : "write " + kind + " { … } there");
    }
}

}  // namespace script
