#include "layers/joined_record.h"

#include <algorithm>
#include <regex>

#include "base/file_names.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "base/text_lines.h"
#include "pack/pack_files.h"

namespace layers {
namespace {

namespace fs = std::filesystem;

constexpr const char *origins_file = "scripts/layers/topics.lua", *added_file = "layers/added.txt";
const std::string translations = "scripts/translations/", own = "layers/own/";
constexpr std::size_t most_record_bytes = 4 << 20, most_layers = 1'000;

std::string to_text(const std::vector<Origin>& origins) {
    std::string text = "-- Which pack each topic comes from. clinic-kiosk pack writes this.\nreturn {\n";
    for (const auto& each : origins)
        text += "  [\"" + each.topic + "\"] = { \"" + each.layer + "\", \"" + each.version + "\"" +
                (each.changed > 0 ? ", " + std::to_string(each.changed) : "") + " },\n";
    return text + "}\n";
}

std::optional<base::Problem> copy(const fs::path& from, const fs::path& to, const std::string& name) {
    std::error_code failed;
    fs::create_directories(to.parent_path(), failed);
    if (!failed) fs::copy_file(from, to, fs::copy_options::overwrite_existing, failed);
    if (!failed) return std::nullopt;
    return base::failure("cannot be copied: " + failed.message(), "check the free space", name);
}

}  // namespace

std::optional<base::Problem> copy_files(const fs::path& pack, const std::vector<std::string>& folders,
                                        const fs::path& into, const std::set<std::string>& without) {
    for (const auto& folder : folders) {
        std::error_code failed;
        for (fs::recursive_directory_iterator each(pack / folder, failed), end; !failed && each != end;
             each.increment(failed)) {
            auto name = each->path().lexically_relative(pack);
            std::error_code unknown;
            if (!each->is_regular_file(unknown) || base::is_leftover(name.filename().string())) continue;
            if (without.contains(name.generic_string())) continue;
            if (auto problem = copy(each->path(), into / name, name.string())) return problem;
        }
        if (failed && failed != std::errc::no_such_file_or_directory)
            return base::failure("it cannot be read whole: " + failed.message(), "check the rights of its folders",
                                 (pack / folder).string());
    }
    return std::nullopt;
}

std::optional<base::Problem> write_record(const fs::path& joined, const fs::path& author,
                                          const std::vector<Origin>& origins, std::set<std::string> written) {
    std::string added;
    std::error_code failed;
    written.insert(origins_file);
    for (const auto& name : written) {
        if (name.starts_with(translations) && fs::exists(author / name, failed)) {
            auto kept = own + name.substr(translations.size());
            if (auto problem = copy(author / name, joined / kept, kept)) return problem;
        }
        added += name + "\n";
    }
    if (auto problem = base::replace_file(joined / added_file, added)) return problem;
    return base::replace_file(joined / origins_file, to_text(origins));
}

std::vector<Origin> origins_in(const fs::path& pack) {
    static const std::regex line(
        R"re(  \["([a-z0-9-]+)"\] = \{ "([A-Za-z0-9._-]+)", "([0-9]*)"(?:, ([0-9]{1,6}))? \},)re");
    std::vector<Origin> origins;
    if (pack.empty()) return origins;
    for (const auto& each : base::lines_of(base::read_start(pack / origins_file, most_record_bytes))) {
        constexpr std::size_t longest = 300;
        std::smatch found;
        if (each.size() <= longest && std::regex_match(each, found, line))
            origins.push_back({found[1], found[2], found[3], found[4].matched ? std::stoul(found[4]) : 0});
    }
    return origins;
}

std::optional<base::Problem> take_apart(const fs::path& joined, const fs::path& into) {
    std::error_code failed;
    if (joined.empty() || !fs::exists(joined / added_file, failed))
        return base::failure("the pack in use does not say what it was joined of",
                             "have it packed anew by this version of clinic-kiosk", added_file);
    const auto added = base::lines_of(base::read_start(joined / added_file, most_record_bytes));
    if (auto problem = copy_files(joined, {"scripts", "media"}, into, {added.begin(), added.end()})) return problem;
    for (const auto& name : pack::list_folder(joined / own, most_layers, ".po").names)
        if (auto problem = copy(joined / own / name, into / translations / name, own + name)) return problem;
    for (const char* kind : {".kioskpack", ".pub"})
        for (const auto& name : pack::list_folder(joined / "layers", most_layers, kind).names)
            if (auto problem = copy(joined / "layers" / name, into / "layers" / name, "layers/" + name)) return problem;
    return std::nullopt;
}

}  // namespace layers
