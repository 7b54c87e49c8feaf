#include "staff/volume_file.h"

#include "base/plain_file.h"
#include "base/replace_file.h"
#include "flow/settings.h"

namespace staff {
namespace {

std::filesystem::path file_in(const std::filesystem::path& data) {
    return data / "staff/volume";
}

}  // namespace

std::optional<int> kept_volume(const std::filesystem::path& data) {
    const auto kept = base::read_kept(file_in(data));
    const auto* text = std::get_if<std::optional<std::string>>(&kept);
    if (!text || !*text || (*text)->size() != 2 || (*text)->back() != '\n') return std::nullopt;
    const int step = (*text)->front() - '0';
    if (step < flow::quietest || step > flow::loudest) return std::nullopt;
    return step;
}

std::optional<base::Problem> keep_volume(const std::filesystem::path& data, int step) {
    auto failed = base::replace_private_file(file_in(data), std::to_string(step) + "\n");
    if (failed) failed->file = file_in(data).string();
    return failed;
}

}  // namespace staff
