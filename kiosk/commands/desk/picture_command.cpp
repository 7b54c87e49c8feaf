// Takes a drawing of another program, or a photograph, into the pack.
#include <algorithm>
#include <array>
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
#include "display/import/photo_import.h"
#include "display/import/picture_import.h"
#include "flow/picture_files.h"
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

std::string asked_name(const app::PictureAddOptions& options) {
    return options.as.empty() ? options.file.filename().string() : options.as;
}

/// Cameras and phones write these, be they fit for a pack or not.
bool is_from_a_camera(const fs::path& file) {
    constexpr std::array others{".heic", ".heif", ".avif", ".tif", ".tiff", ".gif", ".bmp", ".mp4", ".mov"};
    auto is = [name = file.filename().string()](std::string_view ending) { return base::has_ending(name, ending); };
    return std::any_of(flow::photo_endings.begin(), flow::photo_endings.end(), is) ||
           std::any_of(others.begin(), others.end(), is);
}

/// "foot.svg" of "My Foot.SVG"; empty when the name holds nothing that a name may hold, which has been reported.
std::string name_in_pack(const app::PictureAddOptions& options, const std::string& ending) {
    auto name = asked_name(options);
    const auto kind = fs::path(name).extension().string();
    if (base::has_ending(name, ending) || (ending != ".svg" && is_from_a_camera(name)))
        name.resize(name.size() - kind.size());
    constexpr std::size_t longest = 60;
    auto plain = pack::plain_name(name).substr(0, longest);
    if (!plain.empty()) return plain + ending;
    fail(base::failure("nothing of this name can be the name of a picture",
                       "give it one with --as, as in foot" + ending, options.file.string()));
    return {};
}

std::string renamed(const std::string& wanted, const std::string& name) {
    return "the file “" + wanted + "” is called \"" + name + "\"";
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
bool may_write(const fs::path& target, const fs::path& from, const std::string& bytes) {
    std::error_code ignored;
    if (!fs::exists(target, ignored)) return true;
    if (fs::equivalent(target, from, ignored)) {
        fail(base::failure("this is the file in the pack itself, and it was left alone",
                           "give the new picture another name with --as", from.string()));
        return false;
    }
    if (base::read_start(target, bytes.size() + 1) == bytes) return true;
    if (agrees(target.string() + " is there already. Replace it?")) return true;
    fail(base::failure("it was left alone", "answer y, or give the picture another name with --as", target.string()));
    return false;
}

/// Into the pack. False: nothing was written, which has been reported.
bool put(const app::PictureAddOptions& options, const std::string& name, const std::string& bytes) {
    auto folder = find_pack(options.content, {});
    if (!folder) return false;
    const auto target = *folder / "media/illustrations" / name;
    if (!may_write(target, options.file, bytes)) return false;
    AsOwnerOf owner(*folder);
    auto problem = base::replace_file(target, bytes);
    if (!problem) return true;
    problem->file = target.string();
    fail(*problem);
    return false;
}

int add_drawing(const app::PictureAddOptions& options) {
    const auto text = read(options.file);
    if (!text) return 1;
    const auto name = name_in_pack(options, ".svg");
    if (name.empty()) return 1;
    auto imported = display::import_picture(*text, options.file.string(), pack::plain_name);
    if (const auto* problem = std::get_if<base::Problem>(&imported)) return fail(*problem);
    auto& picture = std::get<ImportedPicture>(imported);
    if (asked_name(options) != name)
        picture.changed.insert(picture.changed.begin(), renamed(asked_name(options), name));
    if (!put(options, name, picture.svg)) return 1;
    print(name, picture, text->size());
    if (options.show.empty()) return 0;
    if (auto problem = display::write_picture_sheet(picture, options.show.string())) return fail(*problem);
    std::cout << "\nEvery layer: " << options.show.string() << '\n';
    return 0;
}

std::string in_words(display::PixelSize size) {
    return std::to_string(size.w) + " × " + std::to_string(size.h) + " pixels";
}

int add_photo(const app::PictureAddOptions& options) {
    auto imported = display::import_photo(options.file);
    if (const auto* problem = std::get_if<base::Problem>(&imported)) return fail(*problem);
    const auto& photo = std::get<display::ImportedPhoto>(imported);
    const auto name = name_in_pack(options, photo.ending);
    std::error_code unknown;
    const auto before = fs::file_size(options.file, unknown);
    if (name.empty() || !put(options, name, photo.bytes)) return 1;
    std::cout << "Taken: media/illustrations/" << name << ", " << in_words(photo.is) << ", "
              << size_in_words(photo.bytes.size()) << " instead of " << size_in_words(before) << '\n';
    std::vector<std::string> changed;
    if (asked_name(options) != name) changed.push_back(renamed(asked_name(options), name));
    if (photo.is != photo.was) changed.push_back("smaller; it had " + in_words(photo.was));
    if (photo.turned) changed.emplace_back("turned upright");
    changed.emplace_back(
        "what the file told beside the picture is gone: where and when it was taken, and by which device");
    list("Changed:", changed);
    std::cout << "\nFor a slide:\n  picture = { " << in_lua(name) << ", alt = \"…\", licence = \"…\" },\n";
    return 0;
}

}  // namespace

int carry_out(const app::PictureAddOptions& options) {
    return is_from_a_camera(options.file) ? add_photo(options) : add_drawing(options);
}

}  // namespace commands
