// Takes a drawing of another program into the pack.
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "base/file_names.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/asking.h"
#include "display/import/picture_import.h"
#include "pack/meant_name.h"

namespace commands {
namespace {

using display::ImportedPicture;

/// The whole file, or nothing when there is none to read, which has then been reported.
std::optional<std::string> read(const fs::path& path) {
    const base::PlainFile file(path);
    auto text = file.is_open() ? file.read(0, display::most_imported_bytes + 1) : std::nullopt;
    if (text) return text;
    fail(base::failure(file.is_absent() ? "there is no such file" : "it cannot be read: " + file.reason(),
                       "name the SVG file that the drawing program saved", path.string()));
    return std::nullopt;
}

/// "foot.svg" of "My Foot.SVG"; empty when the name holds nothing that a name may hold.
std::string name_in_pack(const app::PictureAddOptions& options) {
    auto name = options.as.empty() ? options.file.filename().string() : options.as;
    if (base::has_ending(name, ".svg")) name.resize(name.size() - 4);
    constexpr std::size_t longest = 60;
    auto plain = pack::plain_name(name).substr(0, longest);
    return plain.empty() ? plain : plain + ".svg";
}

std::string size_in_words(std::size_t bytes) {
    std::ostringstream words;
    words << std::fixed << std::setprecision(bytes < 10'000 ? 1 : 0) << static_cast<double>(bytes) / 1'000 << " kB";
    return words.str();
}

void list(const char* head, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    std::cout << '\n' << head << '\n';
    for (const auto& line : lines) std::cout << "- " << line << '\n';
}

void list_elements(const ImportedPicture& picture, bool layers) {
    const auto& all = picture.elements;
    const auto count = std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.layer == layers; });
    if (count == 0) return;
    std::cout << (layers ? "\nLayers, for show and hide:\n" : "\nParts, for parts and part:\n");
    std::size_t widest = 0;
    for (const auto& each : all) widest = std::max(widest, each.id.size());
    for (const auto& each : all) {
        if (each.layer != layers) continue;
        std::cout << "  " << std::left << std::setw(static_cast<int>(widest) + 2) << each.id;
        if (each.place)
            std::cout << std::lround(each.place->w) << " × " << std::lround(each.place->h);
        else
            std::cout << "nothing to see";
        std::cout << (each.off ? ", off until `show` names it" : "") << '\n';
    }
}

/// As Lua between quotation marks.
std::string in_lua(const std::string& words) {
    std::string text = "\"";
    for (char c : words) text += c == '"' ? "”" : c == '\\' ? "/" : std::string(1, c);
    return text + "\"";
}

void print_lua(const std::string& name, const ImportedPicture& picture) {
    std::cout << "\nFor a slide:\n  picture = { " << in_lua(name) << ", alt = \"…\" },\n";
    if (picture.parts.empty()) return;
    std::cout << "  parts = {\n";
    for (const auto& part : picture.parts)
        std::cout << "    [\"" << part.id << "\"] = { " << in_lua(part.label) << " },\n";
    std::cout << "  },\n";
    constexpr std::size_t most = 4;
    if (picture.parts.size() > most)
        std::cout << "A slide takes " << most << " names at most: choose, or make two slides.\n";
}

void print(const std::string& name, const ImportedPicture& picture, std::size_t bytes_before) {
    std::cout << "Taken: media/illustrations/" << name << ", " << std::lround(picture.size.w) << " × "
              << std::lround(picture.size.h) << " units, " << size_in_words(picture.svg.size()) << " instead of "
              << size_in_words(bytes_before) << '\n';
    list("Changed:", picture.changed);
    list("Lost:", picture.lost);
    list_elements(picture, true);
    list_elements(picture, false);
    print_lua(name, picture);
}

/// Whether the place is free, or whoever asked gives it up. False: it was left alone, which has been reported.
bool may_write(const fs::path& target, const fs::path& from, const std::string& svg) {
    std::error_code ignored;
    if (!fs::exists(target, ignored)) return true;
    if (fs::equivalent(target, from, ignored)) {
        fail(base::failure("this is the file in the pack itself, and it was left alone",
                           "give the cleaned drawing another name with --as", from.string()));
        return false;
    }
    if (base::read_start(target, svg.size() + 1) == svg) return true;
    if (agrees(target.string() + " is there already. Replace it?")) return true;
    fail(base::failure("it was left alone", "answer y, or give the drawing another name with --as", target.string()));
    return false;
}

}  // namespace

int carry_out(const app::PictureAddOptions& options) {
    const auto text = read(options.file);
    if (!text) return 1;
    const auto name = name_in_pack(options);
    if (name.empty())
        return fail(base::failure("nothing of this name can be the name of a drawing",
                                  "give it one with --as, as in foot.svg", options.file.string()));
    auto imported = display::import_picture(*text, options.file.string(), pack::plain_name);
    if (const auto* problem = std::get_if<base::Problem>(&imported)) return fail(*problem);
    auto& picture = std::get<ImportedPicture>(imported);
    if (const auto wanted = options.as.empty() ? options.file.filename().string() : options.as; wanted != name)
        picture.changed.insert(picture.changed.begin(), "the file “" + wanted + "” is called \"" + name + "\"");
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    const auto target = *folder / "media/illustrations" / name;
    if (!may_write(target, options.file, picture.svg)) return 1;
    {
        AsOwnerOf owner(*folder);
        if (auto problem = base::replace_file(target, picture.svg)) {
            problem->file = target.string();
            return fail(*problem);
        }
    }
    print(name, picture, text->size());
    if (options.show.empty()) return 0;
    if (auto problem = display::write_picture_sheet(picture, options.show.string())) return fail(*problem);
    std::cout << "\nEvery layer: " << options.show.string() << '\n';
    return 0;
}

}  // namespace commands
