#include "app/out_file.h"

#include <algorithm>
#include <array>

#include "base/file_names.h"

namespace app {
namespace {

constexpr std::array formats{"csv", "json", "xlsx"};

/// ".csv", ".json or .xlsx"
std::string listed(std::vector<std::string> words) {
    std::string all;
    words.erase(std::remove(words.begin(), words.end(), ""), words.end());
    for (std::size_t i = 0; i < words.size(); ++i)
        all += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return all;
}

std::string named(const std::filesystem::path& out) {
    return "\"" + out.string() + "\"";
}

bool is_folder(const std::filesystem::path& out) {
    std::error_code unknown;
    return !out.has_filename() || std::filesystem::is_directory(out, unknown);
}

}  // namespace

std::string ending_problem(const std::string& out, const std::vector<std::string>& endings) {
    auto name = std::filesystem::path(out).filename();
    auto ends = [&](const std::string& ending) {
        return ending.empty() ? !name.empty() && !name.has_extension() : base::has_ending(name.string(), ending);
    };
    if (out == "-" || std::any_of(endings.begin(), endings.end(), ends)) return {};
    return named(out) + " must end in " + listed(endings) + ", as that is what is written";
}

std::string folder_problem(const std::string& out) {
    std::error_code unknown;
    bool file = std::filesystem::exists(out, unknown) && !std::filesystem::is_directory(out, unknown);
    bool named_like_one = false;
    for (auto ending : {".png", ".json", ".pdf"}) named_like_one = named_like_one || base::has_ending(out, ending);
    if (!file && (!named_like_one || is_folder(out))) return {};
    return named(out) + (file ? " is a file" : " is named like a file") +
           "; name a folder, in which several files are written";
}

ExportKind export_kind(const std::filesystem::path& out, const std::string& given) {
    auto ending = base::lower_case(out.extension().string());
    if (out == "-" || ending.empty() || is_folder(out)) return {given.empty() ? "csv" : given, ""};
    for (const std::string format : formats) {
        if (ending != "." + format) continue;
        if (given.empty() || given == format) return {format, ""};
        return {"",
                named(out) + " ends in " + ending + ", and --format says " + given + "; let the name end in ." + given};
    }
    if (given == "csv" && ending == ".txt") return {given, ""};
    return {"", named(out) + " ends in " + ending +
                    ", which cannot be written; let the name end in .csv, .json or .xlsx" +
                    (ending == ".ods" || ending == ".xls" ? ": office programs open .xlsx and .csv" : "")};
}

}  // namespace app
