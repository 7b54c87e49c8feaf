// Fields that name drawings, and entries made with a word of the language.
#include <algorithm>
#include <cctype>

#include "base/utf8.h"
#include "flow/kinds.h"
#include "flow/picture_files.h"
#include "script/fields.h"
#include "script/mistakes/suggest.h"

namespace script {

namespace {

bool is_plain(const std::string& file) {
    auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    };
    return file.size() > 4 && file.size() <= 100 && file.front() != '.' &&
           std::all_of(file.begin(), file.end(), allowed);
}

/// As `check` proposes to rename it: small letters and digits, with dashes between them.
std::string plainly_named(const std::string& stem) {
    std::string name;
    for (unsigned char c : stem) {
        if (std::isalnum(c) && c < 0x80)
            name += static_cast<char>(std::tolower(c));
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    return name.substr(0, name.find_last_not_of('-') + 1);
}

/// What to write in place of a name that no picture can have.
std::string what_to_name(const std::string& file) {
    constexpr const char* any =
        "write the name of a file in media/illustrations that ends in .svg, .jpg, .png or .webp, without folders";
    if (file.find_first_of("/\\") != std::string::npos) return any;
    const auto dot = file.rfind('.');
    if (dot == std::string::npos) return "write \"" + file + ".svg\", or for a photograph \"" + file + ".jpg\"";
    auto ending = file.substr(dot);
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return std::tolower(c); });
    for (auto iphone : {".heic", ".heif"})
        if (ending == iphone)
            return "save the photograph as JPEG (iPhone: Settings, Camera, Formats, Most Compatible), and name the "
                   "file "
                   "that ends in .jpg";
    for (auto video : {".mp4", ".mov", ".webm", ".avi", ".mkv", ".m4v", ".gif"})
        if (ending == video)
            return "make a clip of what moves, a file that ends in .webp (media/README.md says how), or save one "
                   "picture "
                   "of it as JPEG";
    for (auto other : {".bmp", ".avif", ".tif", ".tiff"})
        if (ending == other) return "save the photograph as JPEG, and name the file that ends in .jpg";
    if (ending == ".svgz") return "save the drawing uncompressed, as plain SVG, and name that file";
    if (ending != ".svg" && !flow::is_photo(ending)) return "export the drawing as SVG, and name that file";
    const auto plain = plainly_named(file.substr(0, dot)) + ending;
    if (plain == file || !is_plain(plain)) return any;
    return "names of pictures have no blanks, and small letters at their end: rename the file to \"" + plain +
           "\" and write that here";
}

const Table* as_table(const Value& value) {
    const auto* table = std::get_if<std::shared_ptr<const Table>>(&value);
    return table ? table->get() : nullptr;
}

}  // namespace

std::string Fields::checked_picture(const Value& value, const TablePlace& place, const std::string& field,
                                    Shows shows) {
    auto file = words(value, place, field, false);
    if (file.empty()) return file;
    const bool photo = flow::is_photo(file);
    if (photo && shows != Shows::any_picture) {
        reading_.error(
            place, "\"" + file + "\" is a photograph",
            shows == Shows::states
                ? "name a drawing, or compare two photographs: before = { \"one.jpg\", label = \"…\" }, after = "
                  "{ \"two.jpg\", label = \"…\" }"
                : "name a drawing here, a file that ends in .svg");
        return {};
    }
    if (is_plain(file) && (photo || file.ends_with(".svg"))) return file;
    reading_.error(place,
                   "\"" + file + "\" is not the name of a " + (shows == Shows::any_picture ? "picture" : "drawing"),
                   what_to_name(file));
    return {};
}

std::string Fields::drawing(const std::string& field) {
    const auto* value = take(field, Need::optional);
    return value ? checked_picture(*value, at(field), field, Shows::drawing) : std::string();
}

std::string Fields::picture_file(const std::string& field) {
    const auto* value = take(field, Need::optional);
    return value ? checked_picture(*value, at(field), field, Shows::any_picture) : std::string();
}

flow::Picture Fields::small_picture(const std::string& field) {
    flow::Picture picture;
    const auto* value = take(field, Need::optional);
    const auto* table = value ? as_table(*value) : nullptr;
    if (!table) {
        if (value) picture.file = checked_picture(*value, at(field), field, Shows::any_picture);
        return picture;
    }
    Fields inner(*table, at(field), field + " of " + name_, reading_);
    picture.file = inner.first_picture();
    picture.licence = inner.line("licence", Need::optional);
    inner.finish();
    return picture;
}

std::string Fields::first_file(Shows shows) {
    const bool any = shows == Shows::any_picture;
    const auto* value = take_item(1);
    if (value) return checked_picture(*value, at(1LL), any ? "the picture" : "the drawing", shows);
    error_here(name_ + (any ? " names no picture" : " names no drawing"),
               "write it first, in quotation marks: { \"file.svg\", … }");
    return {};
}

std::string Fields::first_drawing() {
    return first_file(Shows::drawing);
}

std::string Fields::first_picture() {
    return first_file(Shows::any_picture);
}

flow::Picture Fields::picture(const std::string& field, Need need, Shows shows) {
    flow::Picture picture;
    const auto* value = take(field, need);
    if (!value) return picture;
    const auto* table = as_table(*value);
    if (!table) {
        picture.file = checked_picture(*value, at(field), field, shows);
        return picture;
    }
    Fields inner(*table, at(field), field + " of " + name_, reading_);
    picture.file = inner.first_file(shows);
    picture.alt = inner.line("alt", Need::optional);
    picture.licence = inner.line("licence", Need::optional);
    picture.show = inner.ids("show", Need::optional);
    picture.hide = inner.ids("hide", Need::optional);
    for (const char* layers : {"show", "hide"})
        if (flow::is_photo(picture.file) && table->field(layers))
            inner.error(layers, std::string(layers) + " of " + name_ + " is for drawings: a photograph has no layers",
                        "take it out, or name a drawing");
    inner.finish();
    return picture;
}

std::optional<flow::Spot> Fields::spot(const std::string& field) {
    const auto* value = take(field, Need::optional);
    if (!value) return std::nullopt;
    const auto* table = as_table(*value);
    auto percent = [&](long long position) -> const double* {
        const auto* item = table ? table->item(position) : nullptr;
        const auto* number = item ? std::get_if<double>(item) : nullptr;
        return number && *number >= 0 && *number <= 100 ? number : nullptr;
    };
    const auto *across = percent(1), *down = percent(2);
    if (across && down && table->items.size() == 2 && table->fields.empty())
        return flow::Spot{static_cast<float>(*across), static_cast<float>(*down)};
    error(field, field + " of " + name_ + " must be two numbers from 0 to 100",
          "write the percent from the left and from the top of the photograph: " + field + " = { 40, 25 }");
    return std::nullopt;
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
