#include "editor/editor_notes.h"

#include <algorithm>
#include <cctype>

#include "base/plain_file.h"
#include "base/replace_file.h"

namespace editor {
namespace {

constexpr std::size_t most_named = 3;  // files beside a name
constexpr const char* head =
    "---@meta\n"
    "-- For editors: the names of this pack. `clinic-kiosk editor` and `preview` write this file anew.\n";

std::string files_of(const std::vector<std::string>& files) {
    std::string text;
    for (std::size_t i = 0; i < std::min(files.size(), most_named); ++i) text += (i > 0 ? ", " : "") + files[i];
    return files.size() > most_named ? text + ", …" : text;
}

/// Any text is still right: a name that is not proposed may be a new one, and `check` knows better.
std::string begin_alias(const char* name) {
    return std::string("\n---@alias ") + name + "\n---| string\n";
}

std::string alias(const char* name, const std::vector<std::string>& values) {
    auto text = begin_alias(name);
    for (const auto& value : values) text += "---| \"" + value + "\"\n";
    return text;
}

std::string alias(const char* name, const NamesInFiles& values) {
    auto text = begin_alias(name);
    for (const auto& [value, files] : values) text += "---| \"" + value + "\" # " + files_of(files) + "\n";
    return text;
}

bool is_lua_name(const std::string& name) {
    return !std::isdigit(static_cast<unsigned char>(name.front())) &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
}

/// A table whose keys are names of the drawing. The language server proposes the name of a field and nothing around it, so
/// that the brackets and quotes which a dash needs are a part of such a name here; a field of the class cannot hold them.
std::string table_of(const std::string& local, const char* type, const char* value, const NamesInFiles& names) {
    auto fields = std::string("\n---@class ") + type + "\n---@field [string] string|" + value + "\n";
    auto assigned = "local " + local + " = {}\n";
    for (const auto& [name, files] : names)
        if (is_lua_name(name))
            fields += "---@field " + name + "? string|" + value + " In " + files_of(files) + "\n";
        else
            assigned += "---In " + files_of(files) + "\n" + local + "['[\"" + name + "\"]'] = nil\n";
    return fields + assigned;
}

}  // namespace

std::string names_text(const PackNames& names) {
    return head + alias("kiosk.DrawingFile", names.drawings) + alias("kiosk.Icon", names.icons) +
           alias("kiosk.FlowId", names.flows) + alias("kiosk.BodyPartName", names.body_parts) +
           alias("kiosk.SlideId", names.slides) + alias("kiosk.ElementName", names.elements) +
           table_of("parts", "kiosk.Parts", "kiosk.Part", names.elements) +
           table_of("figure_parts", "kiosk.FigureParts", "kiosk.BodyPart", names.elements);
}

base::Result<std::vector<std::string>> write_notes(const std::filesystem::path& pack, const PackNames& names) {
    std::vector<std::string> written;
    auto write = [&](const char* file, const std::string& text) -> std::optional<base::Problem> {
        if (base::read_start(pack / file, text.size() + 1) == text) return std::nullopt;
        auto problem = base::replace_file(pack / file, text);
        if (problem)
            problem->file = file;
        else
            written.push_back(file);
        return problem;
    };
    std::error_code unknown;
    if (!std::filesystem::exists(pack / settings_file, unknown))
        if (auto problem = write(settings_file, settings_text)) return *problem;
    if (auto problem = write(notes_file, notes_text)) return *problem;
    if (auto problem = write(names_file, names_text(names))) return *problem;
    return written;
}

void refresh_names(const std::filesystem::path& pack) {
    std::error_code unknown;
    if (!std::filesystem::exists(pack / notes_file, unknown)) return;
    base::replace_file(pack / names_file, names_text(names_in(pack)));  // what cannot be written is only not proposed
}

}  // namespace editor
