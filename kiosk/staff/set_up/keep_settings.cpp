#include "staff/set_up/keep_settings.h"

#include "app/set_up/settings_text.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "staff/pin_file.h"

namespace staff {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;

std::optional<base::Problem> named(std::optional<base::Problem> problem, const std::filesystem::path& file) {
    if (problem && problem->file.empty()) problem->file = file.string();
    return problem;
}

}  // namespace

std::optional<base::Problem> keep_settings(const std::filesystem::path& data, const std::filesystem::path& file,
                                           const app::Config& config, const std::string& pin,
                                           const std::string& panel) {
    const auto text = app::settings_text(config, panel);
    // What nobody could read back would be a kiosk that rests with its next start.
    if (const auto again = app::read_config(text, file); base::has_error(again.problems)) return again.problems.front();
    if (!pin.empty())
        if (auto problem = keep_pin(data, pin)) return problem;
    auto kept = base::read_kept(file.string(), most_bytes);
    if (auto* problem = std::get_if<base::Problem>(&kept)) return std::move(*problem);
    if (const auto& old = std::get<std::optional<std::string>>(kept); old && *old != text)
        if (auto problem = named(base::replace_private_file(file.string() + ".before", *old), file)) return problem;
    return named(base::replace_private_file(file, text), file);
}

}  // namespace staff
